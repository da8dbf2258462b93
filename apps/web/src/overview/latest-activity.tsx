import type { ActivityItem } from "@hero/contract/activity";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";

import { lastTime } from "../account/when.ts";
import { aboutWhom, detailWords, eventTitle, namesOf, whoWords } from "../activity/event-words.ts";
import type { Names } from "../activity/event-words.ts";
import { latestActivity } from "../api/activity-queries.ts";
import { loginChoices } from "../api/logins-queries.ts";
import { paths } from "../paths.ts";
import { Failed } from "../ui/failed.tsx";
import { Icon } from "../ui/icon.tsx";
import { Skeleton } from "../ui/skeleton.tsx";

/** The newest events; with the way to all of them for who may read those. */
export function LatestActivity({ canReadAll }: { canReadAll: boolean }) {
  const { data, isError, refetch } = useQuery(latestActivity);
  const names = namesOf(useQuery({ ...loginChoices, enabled: canReadAll }).data);
  const [now] = useState(() => new Date());
  return (
    <section aria-labelledby="latest-activity">
      <h2 id="latest-activity" className="text-section">
        {canReadAll ? "Latest activity" : "Your latest activity"}
      </h2>
      {isError && data === undefined ? (
        <div className="mt-4">
          <Failed onRetry={() => void refetch()}>The latest activity didn’t load.</Failed>
        </div>
      ) : data === undefined ? (
        <Skeleton rows={4} />
      ) : (
        <ul className="overview-list">
          {data.items.map((item) => (
            <li key={item.id}>
              <span className="font-name">{eventTitle(item)}</span>
              <time dateTime={item.at} className="overview-aside">
                {lastTime(item.at, now)}
              </time>
              <span className="activity-meta">{summary(item, names)}</span>
            </li>
          ))}
        </ul>
      )}
      {canReadAll && (
        <Link to={paths.activity} className="link overview-more">
          All activity
          <Icon name="arrow" />
        </Link>
      )}
    </section>
  );
}

function summary(item: ActivityItem, names: Names): string {
  const { name, username } = whoWords(item, names);
  const whom = aboutWhom(item) ?? (item.actor === null ? username : null);
  return [name, whom, detailWords(item)].filter((part) => part !== null && part !== "").join(" · ");
}
