import type { Session } from "@hero/contract/sessions";
import { sessionsApi } from "@hero/contract/sessions";
import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";

import { useRemovals } from "../account/use-removals.ts";
import { lastTime, zoneName } from "../account/when.ts";
import { call } from "../api/client.ts";
import { listSessions } from "../api/profile-queries.ts";
import { Button } from "../ui/button.tsx";
import { Failed } from "../ui/failed.tsx";
import { Note } from "../ui/note.tsx";
import { Section } from "../ui/section.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { Cell, Row, Table, Tag } from "../ui/table.tsx";
import { ownFirst, sessionBrowser } from "./profile-words.ts";

/** Where one is signed in, and the buttons that end it there at once. */
export function Sessions() {
  const { data, isError, refetch } = useQuery(listSessions);
  return (
    <Section
      title="Sessions"
      intro={<p>Where you are signed in now. End what you don’t know, then change your password.</p>}
    >
      {data !== undefined ? (
        <SessionList sessions={ownFirst(data.items)} readAgain={refetch} />
      ) : isError ? (
        <Failed onRetry={() => void refetch()}>Your sessions didn’t load.</Failed>
      ) : (
        <Skeleton rows={2} />
      )}
    </Section>
  );
}

function SessionList({ sessions, readAgain }: { sessions: Session[]; readAgain: () => Promise<unknown> }) {
  const list = useRef<HTMLDivElement>(null);
  const removals = useRemovals(list, readAgain);
  const others = sessions.filter(({ current }) => !current);
  const endOne = (session: Session) =>
    removals.run(
      session.id,
      () => call(sessionsApi.endSession, { params: { id: session.id } }),
      `${sessionBrowser(session)} is signed out.`,
    );
  const endOthers = () =>
    removals.run("all", () => call(sessionsApi.endOtherSessions, {}), "All others are signed out.");
  return (
    <div ref={list} tabIndex={-1}>
      <SessionsTable sessions={sessions} ending={removals.running} onEnd={endOne} />
      <div className="list-end">
        <output className="text-help text-ink-2">
          {removals.said ?? (others.length === 0 && "You’re signed in nowhere else.")}
        </output>
        {others.length > 1 && (
          <Button size="small" busy={removals.running === "all" && "Ending"} onClick={endOthers}>
            End all others
          </Button>
        )}
      </div>
      {removals.failure !== null && (
        <Note kind="danger" role="alert">
          {removals.failure}
        </Note>
      )}
    </div>
  );
}

type TableProps = { sessions: Session[]; ending: string | null; onEnd: (session: Session) => void };

function SessionsTable({ sessions, ending, onEnd }: TableProps) {
  const [now] = useState(() => new Date());
  const columns = [
    { name: "Browser and address" },
    { name: `Signed in (${zoneName(now)})` },
    { name: "Last seen" },
    { name: "End", isHeardOnly: true },
  ];
  return (
    <div className="acting-list">
      <Table label="Sessions" columns={columns}>
        {sessions.map((session) => (
          <Row key={session.id}>
            <Cell phone="start">
              {sessionBrowser(session)}
              {session.current && <Tag>This browser</Tag>}
              <span className="acting-address acting-meta">{session.address ?? "Address not known"}</span>
            </Cell>
            <Cell phone="small" phoneLabel="Signed in">
              {lastTime(session.createdAt, now)}
            </Cell>
            <Cell phone="small" phoneLabel="Last seen">
              {session.current ? "Now" : lastTime(session.lastSeenAt, now)}
            </Cell>
            <Cell>
              {!session.current && (
                <EndButton session={session} isEnding={ending === session.id} onEnd={onEnd} />
              )}
            </Cell>
          </Row>
        ))}
      </Table>
    </div>
  );
}

function EndButton({
  session,
  isEnding,
  onEnd,
}: {
  session: Session;
  isEnding: boolean;
  onEnd: (session: Session) => void;
}) {
  return (
    <button
      type="button"
      className="row-action"
      aria-busy={isEnding || undefined}
      onClick={() => onEnd(session)}
    >
      {isEnding ? "Ending" : "End"}
      <span className="sr-only">
        {" "}
        {sessionBrowser(session)}, {session.address ?? "address not known"}
      </span>
    </button>
  );
}
