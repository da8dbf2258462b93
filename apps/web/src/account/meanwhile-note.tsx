import type { FieldValues } from "react-hook-form";

import type { VersionedForm } from "../forms/use-versioned-form.ts";
import { countOf, listOf } from "../forms/words.ts";
import { Conflict } from "../ui/conflict.tsx";
import { clockTime } from "./when.ts";

/** What somebody else saved while this was being typed: value beside value where both changed the same. */
export function MeanwhileNote<Saved, Values extends FieldValues>({
  work,
  button,
}: {
  work: VersionedForm<Saved, Values>;
  /** The words of the button that saves. */
  button: string;
}) {
  const { meanwhile } = work;
  if (meanwhile === null) return null;
  const at = meanwhile.at === null ? "" : ` at ${clockTime(new Date(meanwhile.at))}`;
  const taken =
    meanwhile.theirChanges.length === 0
      ? ""
      : `Their change of ${listOf(meanwhile.theirChanges, meanwhile.theirChanges.length, 10)} is in the form now. `;
  const rest =
    meanwhile.conflicts.length > 0
      ? `Nothing of yours is saved yet: choose for ${countOf(meanwhile.conflicts.length, "field")} that you both changed.`
      : `Nothing of yours is saved yet: press ${button} again.`;
  return (
    <div className="mb-6">
      <Conflict
        title={`Someone else saved changes${at}`}
        rows={meanwhile.conflicts}
        onChoose={work.settle}
        onClose={work.acknowledge}
      >
        {taken}
        {rest}
      </Conflict>
    </div>
  );
}
