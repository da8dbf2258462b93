import type { ReactNode } from "react";
import { useEffect, useId, useRef, useState } from "react";

import { Button } from "./button.tsx";
import { Icon } from "./icon.tsx";
import { StateMark, TwoFactorState } from "./state-mark.tsx";
import type { TwoFactorStateProps } from "./state-mark.tsx";
import { useAnnouncement } from "./use-announcement.ts";

export type PreviewRow = {
  id: string;
  name: string;
  username: string;
  /** The state now, where it differs from the one after saving. */
  before: string | null;
  after: Pick<TwoFactorStateProps, "state" | "name">;
  /** Where the code goes and why, or what happens instead. */
  detail: string;
};

export type PreviewGroupView = { title: string; count: number; rows: PreviewRow[] };

export type PreviewView = {
  /** "1 of 8". */
  now: string;
  /** "8 of 8"; null while nothing is changed. */
  after: string | null;
  /** API logins that the account's setting would refuse, and what the way out does. */
  warning: { title: string; text: string; effect: string } | null;
  /** API logins that a setting of their own refuses, whatever is chosen here. */
  ownRefusal: string | null;
  /** Said in the warning's place once the way out is chosen. */
  kept: string | null;
  groups: PreviewGroupView[];
  /** What saving ends. */
  ending: string | null;
};

export type LoginPreviewView = {
  summary: string;
  warning: { title: string; text: string } | null;
  row: PreviewRow;
  ending: string | null;
};

const rowsAtFirst = 6;

/** "Who will be asked for a code": counts, warning with the way out, every login by what changes for it, what ends. */
export function AccountPreview({
  view,
  announcement,
  onKeepApiLogins,
  onUndo,
}: {
  view: PreviewView;
  announcement: string;
  onKeepApiLogins: () => void;
  onUndo: () => void;
}) {
  const summary =
    view.after === null ? (
      `${view.now} now`
    ) : (
      <>
        {view.now} now, <b className="text-ink">{view.after}</b> after you save
      </>
    );
  return (
    <Panel summary={summary} announcement={announcement}>
      {view.warning !== null && view.kept === null && (
        <div className="preview-warning">
          <StateMark state="warn" />
          <div className="min-w-0">
            <p className="font-name">{view.warning.title}</p>
            <p className="text-ink-2">{view.warning.text}</p>
            <Button className="preview-way-out" onClick={onKeepApiLogins}>
              Keep API logins working
            </Button>
            <p className="text-help text-ink-2">{view.warning.effect}</p>
          </div>
        </div>
      )}
      {view.kept !== null && <Kept text={view.kept} onUndo={onUndo} />}
      {view.ownRefusal !== null && (
        <div className="preview-part preview-marked">
          <StateMark state="warn" />
          <p className="text-help text-ink-2">{view.ownRefusal}</p>
        </div>
      )}
      {view.groups.map((group) => (
        <Group key={group.title} group={group} />
      ))}
      {view.ending !== null && <p className="preview-part text-help text-ink-2">{view.ending}</p>}
    </Panel>
  );
}

/** The same for one login, where only its own setting can change. */
export function LoginPreview({ view, isChanged }: { view: LoginPreviewView; isChanged: boolean }) {
  const warning = view.warning === null ? "" : `${view.warning.title}. `;
  return (
    <Panel summary={view.summary} announcement={isChanged ? `${warning}${view.summary}.` : ""}>
      {view.warning !== null && (
        <div className="preview-warning">
          <StateMark state="warn" />
          <div className="min-w-0">
            <p className="font-name">{view.warning.title}</p>
            <p className="text-ink-2">{view.warning.text}</p>
          </div>
        </div>
      )}
      <ul className="preview-part preview-rows">
        <PreviewLine row={view.row} />
      </ul>
      {view.ending !== null && <p className="preview-part text-help text-ink-2">{view.ending}</p>}
    </Panel>
  );
}

/** The panel before the first answer, or without one. */
export function EmptyPreview({ children }: { children: ReactNode }) {
  return (
    <Panel summary="" announcement="">
      <div className="preview-part text-help text-ink-2">{children}</div>
    </Panel>
  );
}

function Panel({
  summary,
  announcement,
  children,
}: {
  summary: ReactNode;
  announcement: string;
  children: ReactNode;
}) {
  const id = useId();
  const said = useAnnouncement(announcement);
  return (
    <section aria-labelledby={id} className="preview">
      <header className="preview-head">
        <h3 id={id} className="font-name">
          Who will be asked for a code
        </h3>
        <p className="text-help text-ink-2">{summary}</p>
      </header>
      {children}
      <p aria-live="polite" className="sr-only">
        {said}
      </p>
    </section>
  );
}

function Kept({ text, onUndo }: { text: string; onUndo: () => void }) {
  const undo = useRef<HTMLButtonElement>(null);
  // The pressed button is gone with the warning: whoever pressed it by keyboard goes on from the way back.
  useEffect(() => undo.current?.focus(), []);
  return (
    <div className="preview-part preview-marked preview-kept">
      <Icon name="tick" className="text-on" />
      <div className="min-w-0">
        <p className="font-name">API logins keep working</p>
        <p className="text-help text-ink-2">{text}</p>
      </div>
      <Button ref={undo} size="small" onClick={onUndo}>
        Undo
      </Button>
    </div>
  );
}

function Group({ group }: { group: PreviewGroupView }) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const rows = isOpen ? group.rows : group.rows.slice(0, rowsAtFirst);
  const hidden = group.rows.length - rows.length;
  const unnamed = group.count - group.rows.length;
  const more = unnamed > 0 ? `Show the first ${group.rows.length}` : `Show all ${group.count}`;
  return (
    <div className="preview-part">
      <h4 id={id} className="text-help text-ink-2">
        <span className="font-meta">{group.title}</span> {group.count.toLocaleString("en-NZ")}
      </h4>
      <ul aria-labelledby={id} className="preview-rows">
        {rows.map((row) => (
          <PreviewLine key={row.id} row={row} />
        ))}
      </ul>
      {hidden > 0 && (
        <Button size="small" className="mt-2" onClick={() => setOpen(true)}>
          {more}
        </Button>
      )}
      {unnamed > 0 && <p className="mt-2 text-help text-ink-2">and {unnamed.toLocaleString("en-NZ")} more</p>}
    </div>
  );
}

function PreviewLine({ row }: { row: PreviewRow }) {
  return (
    <li className="preview-row">
      <p className="preview-who">
        <span className="font-name">{row.name}</span>{" "}
        <span className="text-help text-ink-2">{row.username}</span>
      </p>
      <p className="preview-change">
        {row.before !== null && (
          <>
            <span className="text-ink-3">{row.before}</span>
            <Icon name="arrow" className="text-ink-3" />
            <span className="sr-only">becomes</span>
          </>
        )}
        <TwoFactorState state={row.after.state} name={row.after.name} />
      </p>
      <p className="preview-detail">{row.detail}</p>
    </li>
  );
}
