import { useRef } from "react";
import type { ReactNode } from "react";

import { Button } from "./button.tsx";
import { Icon } from "./icon.tsx";

export type SaveBarProps = {
  /** What is changed and not saved, such as "Two Factor Authentication"; null when nothing is. */
  unsaved: string | null;
  /** What happened, such as "Saved at 2:14 pm"; announced; null until something was saved. */
  saved: string | null;
  onDiscard: () => void;
  /** The one primary button, of type submit. */
  children: ReactNode;
};

/** Sticks to the bottom of its form: what is unsaved, Discard, and the button that saves what is above. */
export function SaveBar({ unsaved, saved, onDiscard, children }: SaveBarProps) {
  const actions = useRef<HTMLDivElement>(null);
  // The pressed button is gone with what was unsaved: whoever pressed it by keyboard goes on from the one beside it.
  const discard = () => {
    onDiscard();
    actions.current?.querySelector<HTMLButtonElement>("[type=submit]")?.focus();
  };
  return (
    <div className="save-bar">
      {unsaved !== null && (
        <p className="flex items-baseline gap-2 text-ink-2">
          <span className="size-2 flex-none rounded-full bg-accent" aria-hidden="true" />
          Unsaved: {unsaved}
        </p>
      )}
      <output
        className={saved === null || unsaved !== null ? "sr-only" : "flex items-center gap-2 text-ink-2"}
      >
        {saved !== null && (
          <>
            <Icon name="tick" className="text-on" />
            {saved}
          </>
        )}
      </output>
      <div ref={actions} className="save-bar-actions">
        {unsaved !== null && (
          <Button variant="quiet" onClick={discard}>
            Discard
          </Button>
        )}
        {children}
      </div>
    </div>
  );
}
