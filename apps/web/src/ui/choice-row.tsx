import { Icon } from "./icon.tsx";
import type { IconName } from "./icon.tsx";

export type ChoiceRowProps = {
  icon: IconName;
  children: string;
  /** A few words at the end of the row, part of its name. */
  note?: string | undefined;
  /** Keeps the focus, and does nothing when pressed. */
  isDisabled?: boolean;
  onChoose: () => void;
};

/** One of a few quiet things to do instead, as a row between hairlines. */
export function ChoiceRow({ icon, children, note, isDisabled = false, onChoose }: ChoiceRowProps) {
  return (
    <button
      type="button"
      className="choice-row"
      aria-disabled={isDisabled || undefined}
      onClick={() => {
        if (!isDisabled) onChoose();
      }}
    >
      <Icon name={icon} />
      <span className="choice-name">{children}</span>
      {note !== undefined && <span className="choice-note"> {note}</span>}
    </button>
  );
}
