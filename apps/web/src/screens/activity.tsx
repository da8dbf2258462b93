import type { ActivityItem } from "@hero/contract/activity";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Fragment, useState } from "react";

import { clockTime, zoneName } from "../account/when.ts";
import { ActivityFilters } from "../activity/activity-filters.tsx";
import type { ActivitySearch } from "../activity/activity-search.ts";
import { browserWords } from "../activity/browser-words.ts";
import { byDay, startOfDay } from "../activity/days.ts";
import type { Names } from "../activity/event-words.ts";
import {
  aboutWhom,
  changeWords,
  detailWords,
  eventTitle,
  isTold,
  namesOf,
  whoWords,
} from "../activity/event-words.ts";
import { activityFile, isActivityType, listActivity } from "../api/activity-queries.ts";
import { loginChoices } from "../api/logins-queries.ts";
import { paths } from "../paths.ts";
import { Button, buttonClass } from "../ui/button.tsx";
import { Empty } from "../ui/empty.tsx";
import { Failed } from "../ui/failed.tsx";
import { Icon } from "../ui/icon.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { Cell, GroupRow, Row, Table } from "../ui/table.tsx";

export function ActivityScreen() {
  const search: ActivitySearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const filter = {
    login: search.login,
    type: isActivityType(search.type) ? search.type : undefined,
    before: startOfDay(search.before ?? "") ?? undefined,
  };
  const list = useInfiniteQuery(listActivity(filter));
  const logins = useQuery(loginChoices).data;
  const items = list.data?.pages.flatMap((page) => page.items);
  const isFiltered = Object.values(filter).some((value) => value !== undefined);
  const choose = (next: ActivitySearch) =>
    void navigate({ to: paths.activity, search: next, replace: true, resetScroll: false });

  return (
    <>
      <PageTitle sub="Every sign-in and every change, kept as it happened">Activity</PageTitle>
      <div className="activity-tools">
        <ActivityFilters search={search} logins={logins} onChoose={choose} />
        <a href={activityFile(filter)} download className={buttonClass("plain")}>
          <span className="button-face">
            <Icon name="download" />
            Download CSV
          </span>
        </a>
      </div>
      {list.isError && items === undefined ? (
        <Failed onRetry={() => void list.refetch()}>The activity didn’t load.</Failed>
      ) : items === undefined ? (
        <Skeleton rows={6} />
      ) : items.length === 0 ? (
        <NoneYet isFiltered={isFiltered} onClear={() => choose({})} />
      ) : (
        <>
          <ActivityTable items={items} names={namesOf(logins)} />
          <div className="logins-end">
            <p aria-live="polite" className="text-help text-ink-3">
              Showing {items.length.toLocaleString("en-NZ")} {items.length === 1 ? "event" : "events"}
            </p>
            {list.hasNextPage && (
              <Button
                size="small"
                busy={list.isFetchingNextPage && "Loading"}
                onClick={() => void list.fetchNextPage()}
              >
                Show older
              </Button>
            )}
            {list.isFetchNextPageError && (
              <p className="text-help text-danger">The older ones didn’t load. Try again.</p>
            )}
          </div>
        </>
      )}
    </>
  );
}

function ActivityTable({ items, names }: { items: ActivityItem[]; names: Names }) {
  const [now] = useState(() => new Date());
  const columns = [
    { name: `Time (${zoneName(now)})` },
    { name: "What" },
    { name: "Who" },
    { name: "From", drops: true },
  ];
  return (
    <div className="activity-table">
      <Table label="Activity" columns={columns}>
        {byDay(items, now).map((day) => (
          <Fragment key={day.name}>
            <GroupRow columns={columns.length}>{day.name}</GroupRow>
            {day.items.map((item) => (
              <Row key={item.id}>
                <Cell phone="end">
                  <time dateTime={item.at}>{clockTime(new Date(item.at))}</time>
                </Cell>
                <Cell phone="start">
                  <What item={item} />
                </Cell>
                <Cell phone="small">
                  <Who item={item} names={names} />
                </Cell>
                <Cell phone="small">
                  <From item={item} />
                </Cell>
              </Row>
            ))}
          </Fragment>
        ))}
      </Table>
    </div>
  );
}

function Who({ item, names }: { item: ActivityItem; names: Names }) {
  const { name, username } = whoWords(item, names);
  return (
    <>
      {name} {username !== null && <span className="activity-meta">{username}</span>}
    </>
  );
}

function From({ item }: { item: ActivityItem }) {
  if (isTold(item)) {
    return (
      <>
        <span aria-hidden="true" className="phone:hidden">
          –
        </span>
        <span className="sr-only">Nowhere</span>
      </>
    );
  }
  return (
    <>
      {item.address ?? "An unknown address"}{" "}
      <span className="activity-meta">{browserWords(item.userAgent)}</span>
    </>
  );
}

function What({ item }: { item: ActivityItem }) {
  const whom = aboutWhom(item);
  const lines = [...changeWords(item.change), ...(item.detail === "" ? [] : [detailWords(item)])];
  return (
    <>
      <span className="font-name">
        {eventTitle(item)}
        {whom !== null && <span className="activity-whom">: {whom}</span>}
      </span>
      {lines.map((line) => (
        <span key={line} className="activity-meta">
          {line}
        </span>
      ))}
    </>
  );
}

function NoneYet({ isFiltered, onClear }: { isFiltered: boolean; onClear: () => void }) {
  if (!isFiltered) return <Empty title="Nothing has happened yet">Sign-ins and changes appear here.</Empty>;
  return (
    <Empty title="Nothing matches these filters" action={<Button onClick={onClear}>Clear filters</Button>}>
      Choose another login, event or day.
    </Empty>
  );
}
