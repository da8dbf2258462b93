import type { ReactNode } from "react";

import { Button } from "./button.tsx";
import { Note } from "./note.tsx";

export type ConflictRow = { label: string; path: string; mine: string; theirs: string };

export type ConflictProps<Row extends ConflictRow> = {
  /** What happened and when, as a title: "Someone else saved changes at 2:16 pm". */
  title: string;
  rows: readonly Row[];
  /** What the note says of the fields that need no choice. */
  children: ReactNode;
  onChoose: (rows: readonly Row[], whose: "mine" | "theirs") => void;
  /** Takes the note away once there is nothing left to choose. */
  onClose: () => void;
};

/** It stands above what was being looked at, and after a choice the button just pressed is gone with its row. */
function takeFocus(note: HTMLElement | null) {
  note?.focus();
}

/** Two versions of the same fields, value beside value, each to be chosen: nothing is overwritten in silence. */
export function Conflict<Row extends ConflictRow>({
  title,
  rows,
  children,
  onChoose,
  onClose,
}: ConflictProps<Row>) {
  const actions =
    rows.length === 0 ? (
      <Button size="small" onClick={onClose}>
        OK
      </Button>
    ) : undefined;
  return (
    <section key={rows.length} ref={takeFocus} tabIndex={-1} aria-label={title} className="conflict">
      <Note kind={rows.length === 0 ? "info" : "warn"} title={title} actions={actions}>
        <p>{children}</p>
        <ul className="conflict-rows">
          {rows.map((row) => (
            <li key={row.path} className="conflict-row">
              <p className="font-name text-ink">{row.label}</p>
              <Choices of={row.label} onChoose={(whose) => onChoose([row], whose)} />
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
          {rows.length > 1 && (
            <li className="conflict-row">
              <p className="font-name text-ink">All of these</p>
              <Choices of="all of these" onChoose={(whose) => onChoose(rows, whose)} />
            </li>
          )}
        </ul>
      </Note>
    </section>
  );
}

function Choices({ of, onChoose }: { of: string; onChoose: (whose: "mine" | "theirs") => void }) {
  return (
    <div className="conflict-choices">
      <Button size="small" onClick={() => onChoose("theirs")}>
        <span>
          Use theirs<span className="sr-only"> for {of}</span>
        </span>
      </Button>
      <Button size="small" onClick={() => onChoose("mine")}>
        <span>
          Keep mine<span className="sr-only"> for {of}</span>
        </span>
      </Button>
    </div>
  );
}
