import type { Account } from "@hero/contract/account";
import type { Login } from "@hero/contract/logins";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link, useLocation, useSearch } from "@tanstack/react-router";
import { useRef, useState } from "react";

import { NameFlag, StateFlags } from "../account/login-flag.tsx";
import { needsLook } from "../account/login-flags.ts";
import { roleNames, stateReason, stateWords } from "../account/two-factor-words.ts";
import { useSearchText } from "../account/use-search-text.ts";
import { lastTime, zoneName } from "../account/when.ts";
import { readAccount } from "../api/account-queries.ts";
import { listLogins } from "../api/logins-queries.ts";
import { useMe } from "../api/me.ts";
import { countOf } from "../forms/words.ts";
import { paths } from "../paths.ts";
import { Button, buttonClass } from "../ui/button.tsx";
import { Empty } from "../ui/empty.tsx";
import { Failed } from "../ui/failed.tsx";
import { Icon } from "../ui/icon.tsx";
import { Note } from "../ui/note.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { TwoFactorState } from "../ui/state-mark.tsx";
import { Cell, Row, Table, Tag } from "../ui/table.tsx";
import { SearchField } from "../ui/text-field.tsx";

declare module "@tanstack/react-router" {
  interface HistoryState {
    /** What the Logins screen says of a login that was just added, or deleted. */
    loginsResult?: string;
  }
}

export function LoginsScreen() {
  const { q = "" } = useSearch({ strict: false });
  const account = useQuery(readAccount).data;
  const list = useInfiniteQuery(listLogins(q));
  const logins = list.data?.pages.flatMap((page) => page.items);
  const total = list.data?.pages.at(-1)?.total ?? 0;
  const field = useRef<HTMLInputElement>(null);
  const { search, setSearch } = useSearchText(q);

  return (
    <>
      <PageTitle sub="People and programs that sign in to this account">Logins</PageTitle>
      <ResultNote />
      <div className="logins-tools">
        <SearchField
          ref={field}
          label="Search logins"
          placeholder="Name, username or email"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          autoComplete="off"
          className="logins-search"
        />
        <Link to={paths.newLogin} className={buttonClass("primary")}>
          <span className="button-face">
            <Icon name="plus" />
            Add login
          </span>
        </Link>
      </div>
      {list.isError && logins === undefined ? (
        <Failed onRetry={() => void list.refetch()}>The logins didn’t load.</Failed>
      ) : logins === undefined || account === undefined ? (
        <Skeleton rows={5} />
      ) : logins.length === 0 ? (
        <NoneFound
          q={q}
          onClear={() => {
            setSearch("");
            // The pressed button goes with what wasn't found.
            field.current?.focus();
          }}
        />
      ) : (
        <>
          <LoginsTable logins={logins} account={account} />
          <ListEnd
            shown={logins.length}
            total={total}
            hasMore={list.hasNextPage}
            isLoading={list.isFetchingNextPage}
            hasFailed={list.isFetchNextPageError}
            onMore={() => void list.fetchNextPage()}
          />
          {q === "" && total === 1 && <OnlyOne />}
        </>
      )}
    </>
  );
}

function ResultNote() {
  const result = useLocation().state.loginsResult;
  return (
    <output className="block">
      {result !== undefined && (
        <Note kind="on" className="mt-6">
          {result}
        </Note>
      )}
    </output>
  );
}

function LoginsTable({ logins, account }: { logins: Login[]; account: Account }) {
  const { scope } = account.twoFactor;
  const me = useMe();
  const [now] = useState(() => new Date());
  const columns = [
    { name: "Name" },
    { name: "Role" },
    { name: "2FA" },
    { name: "Code goes to", drops: true },
    { name: `Last sign-in (${zoneName(now)})` },
  ];
  return (
    <div className="logins-table">
      <Table label="Logins" columns={columns}>
        {logins.map((login) => (
          <Row key={login.id}>
            <Cell phone="start">
              <NameLink login={login} isMe={login.id === me?.id} />
              <NameFlag login={login} />
            </Cell>
            <Cell phone="end">{roleNames[login.role]}</Cell>
            <Cell>
              <TwoFactorState
                {...stateWords(login.effectiveTwoFactor, login.role)}
                reason={stateReason(login.effectiveTwoFactor, { ...login, scope })}
              />
              <StateFlags login={login} account={account} />
            </Cell>
            <Cell phone="hides" drops>
              <CodeGoesTo login={login} />
            </Cell>
            <Cell phone="small" phoneLabel="Last sign-in">
              {lastTime(login.lastSignInAt, now)}
            </Cell>
          </Row>
        ))}
      </Table>
    </div>
  );
}

function NameLink({ login, isMe }: { login: Login; isMe: boolean }) {
  const words = (
    <>
      <span className="name">{login.name}</span>
      {isMe && <Tag>You</Tag>}
      {login.invited && <Tag>Invited</Tag>}
      {!login.enabled && <Tag>Disabled</Tag>} <span className="meta">{login.username}</span>
    </>
  );
  // Otherwise there is nothing to it that isn't on Account Details.
  if (login.role === "account" && !needsLook(login)) {
    return (
      <Link to={paths.details} className="name-link">
        {words}
      </Link>
    );
  }
  return (
    <Link to={paths.login} params={{ id: login.id }} className="name-link">
      {words}
    </Link>
  );
}

function CodeGoesTo({ login }: { login: Login }) {
  const { required, codeGoesTo } = login.effectiveTwoFactor;
  if (required && codeGoesTo !== null) return <Address>{codeGoesTo}</Address>;
  if (required && login.role !== "api") return <span className="text-warn">No confirmed address</span>;
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="sr-only">Nowhere</span>
    </>
  );
}

/** An address that breaks before its @ where the column is too narrow for it. */
function Address({ children }: { children: string }) {
  const at = children.lastIndexOf("@");
  return (
    <span className="logins-address">
      {children.slice(0, at)}
      <wbr />
      {children.slice(at)}
    </span>
  );
}

type EndProps = {
  shown: number;
  total: number;
  hasMore: boolean;
  isLoading: boolean;
  hasFailed: boolean;
  onMore: () => void;
};

function ListEnd({ shown, total, hasMore, isLoading, hasFailed, onMore }: EndProps) {
  const count = hasMore
    ? `${shown.toLocaleString("en-NZ")} of ${countOf(total, "login")}`
    : countOf(total, "login");
  return (
    <div className="logins-end">
      <p aria-live="polite" className="text-help text-ink-3">
        {count}
      </p>
      {hasMore && (
        <Button size="small" busy={isLoading && "Loading"} onClick={onMore}>
          Show more
        </Button>
      )}
      {hasFailed && <p className="text-help text-danger">The next ones didn’t load. Try again.</p>}
    </div>
  );
}

function NoneFound({ q, onClear }: { q: string; onClear: () => void }) {
  return (
    <Empty title={`Nothing matches ‘${q}’`} action={<Button onClick={onClear}>Clear search</Button>}>
      Search looks at names, usernames and emails.
    </Empty>
  );
}

function OnlyOne() {
  return (
    <div className="mt-8">
      <Empty
        title="Only you, so far"
        action={
          <Link to={paths.newLogin} className={buttonClass("plain")}>
            <span className="button-face">
              <Icon name="plus" />
              Add a login
            </span>
          </Link>
        }
      >
        Add a login for each person, so that nobody shares a password.
      </Empty>
    </div>
  );
}
