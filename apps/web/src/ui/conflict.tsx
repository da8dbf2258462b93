import type { ReactNode } from "react";

import { Button } from "./button.tsx";
import { Note } from "./note.tsx";

export type ConflictRow = { label: string; path: string; mine: string; theirs: string };

export type ConflictProps<Row extends ConflictRow> = {
  /** Who changed it and when, as a title: "Someone else saved changes at 2:16 pm". */
  title: string;
  rows: readonly Row[];
  /** What the note says of the fields that need no choice. */
  children: ReactNode;
  onChoose: (rows: readonly Row[], whose: "mine" | "theirs") => void;
  /** Takes the note away once there is nothing left to choose. */
  onClose: () => void;
};

/** Two versions of the same fields, value beside value, each to be chosen: nothing is overwritten in silence. */
export function Conflict<Row extends ConflictRow>({
  title,
  rows,
  children,
  onChoose,
  onClose,
}: ConflictProps<Row>) {
  const choices = (chosen: readonly Row[], of: string) => (
    <>
      <Button size="small" onClick={() => onChoose(chosen, "theirs")}>
        Use theirs
        <span className="sr-only"> {of}</span>
      </Button>
      <Button size="small" onClick={() => onChoose(chosen, "mine")}>
        Keep mine
        <span className="sr-only"> {of}</span>
      </Button>
    </>
  );
  const actions =
    rows.length === 0 ? (
      <Button size="small" onClick={onClose}>
        OK
      </Button>
    ) : rows.length > 1 ? (
      choices(rows, "for all of these")
    ) : undefined;
  return (
    <Note kind={rows.length === 0 ? "info" : "warn"} title={title} actions={actions} role="alert">
      <p>{children}</p>
      <ul className="conflict-rows">
        {rows.map((row) => (
          <li key={row.path} className="conflict-row">
            <p className="font-name text-ink">{row.label}</p>
            <div className="note-actions conflict-choices">{choices([row], `for ${row.label}`)}</div>
            <dl className="conflict-values">
              <div>
                <dt>Yours</dt>
                <dd>{row.mine}</dd>
              </div>
              <div>
                <dt>Theirs</dt>
                <dd>{row.theirs}</dd>
              </div>
            </dl>
          </li>
        ))}
      </ul>
    </Note>
  );
}
