import type { VerifiedLocation } from "@hero/contract/locations";
import { useRef, useState } from "react";

import { countOf } from "../forms/words.ts";
import { Button } from "../ui/button.tsx";
import { Empty } from "../ui/empty.tsx";
import { Failed } from "../ui/failed.tsx";
import { Note } from "../ui/note.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { Cell, Row, Table } from "../ui/table.tsx";
import { useRemovals } from "./use-removals.ts";
import { lastTime, shortDate, zoneName } from "./when.ts";

/** As many as a login keeps; the longest unused goes for a new one. */
const mostLocations = 10;

export type LocationsListProps = {
  /** The query of the list. */
  query: {
    data: { items: VerifiedLocation[] } | undefined;
    isError: boolean;
    refetch: () => Promise<unknown>;
  };
  /** Removes one, by its id; the list is read again afterwards. Rejects as the call did. */
  onRemove: (id: string) => Promise<unknown>;
  onRemoveAll: () => Promise<unknown>;
  /** Why there are none, in a sentence. */
  whyNone: string;
};

/** Verified locations of one login, and the buttons that forget them at once. Belongs below a save bar. */
export function LocationsList({ query, onRemove, onRemoveAll, whyNone }: LocationsListProps) {
  const [now] = useState(() => new Date());
  const list = useRef<HTMLDivElement>(null);
  const removals = useRemovals(list, query.refetch);
  const { data } = query;
  if (data === undefined) {
    return query.isError ? (
      <Failed onRetry={() => void query.refetch()}>The verified locations didn’t load.</Failed>
    ) : (
      <Skeleton rows={3} />
    );
  }
  const removeOne = ({ id, address }: VerifiedLocation) =>
    removals.run(id, () => onRemove(id), `${address} is removed.`);
  const removeAll = () => removals.run("all", onRemoveAll, "All are removed.");
  return (
    <div ref={list} tabIndex={-1}>
      {data.items.length === 0 ? (
        <Empty title="No verified locations">{whyNone}</Empty>
      ) : (
        <LocationsTable locations={data.items} now={now} removing={removals.running} onRemove={removeOne} />
      )}
      <div className="list-end">
        <output className="text-help text-ink-2">
          {removals.said ??
            (data.items.length > 0 && `${data.items.length} of ${countOf(mostLocations, "place")} kept`)}
        </output>
        {data.items.length > 1 && (
          <Button size="small" busy={removals.running === "all" && "Removing"} onClick={removeAll}>
            Remove all
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

function LocationsTable({
  locations,
  now,
  removing,
  onRemove,
}: {
  locations: VerifiedLocation[];
  now: Date;
  removing: string | null;
  onRemove: (location: VerifiedLocation) => void;
}) {
  const columns = [
    { name: "Address" },
    { name: "Verified" },
    { name: `Last used (${zoneName(now)})` },
    { name: "Lapses" },
    { name: "Remove", isHeardOnly: true },
  ];
  return (
    <div className="acting-list">
      <Table label="Verified locations" columns={columns}>
        {locations.map((location) => (
          <Row key={location.id}>
            <Cell phone="start">
              <span className="acting-address">{location.address}</span>
            </Cell>
            <Cell phone="small" phoneLabel="Verified">
              {shortDate(new Date(location.verifiedAt))}
            </Cell>
            <Cell phone="small" phoneLabel="Last used">
              {lastTime(location.lastSeenAt, now)}
            </Cell>
            <Cell phone="small" phoneLabel="Lapses">
              {location.expiresAt === null ? "Never" : shortDate(new Date(location.expiresAt))}
            </Cell>
            <Cell>
              <button
                type="button"
                className="row-action"
                aria-busy={removing === location.id || undefined}
                onClick={() => onRemove(location)}
              >
                {removing === location.id ? "Removing" : "Remove"}
                <span className="sr-only"> {location.address}</span>
              </button>
            </Cell>
          </Row>
        ))}
      </Table>
    </div>
  );
}
