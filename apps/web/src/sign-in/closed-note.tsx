import type { Challenge } from "@hero/contract/session";

import { portal } from "../portal.ts";
import { Note } from "../ui/note.tsx";
import { closedWords } from "./code-words.ts";

/** Says that no emailed code is taken, and what is left to do; nothing while one is. */
export function ClosedNote({
  step,
  className = "",
}: {
  step: Pick<Challenge, "codeStep" | "codeStepOpensAt">;
  className?: string;
}) {
  const words = closedWords(step);
  if (words === null) return null;
  return (
    <Note kind="warn" role="alert" title={words.title} className={className}>
      <p>{words.text}</p>
      {step.codeStep === "blocked" && (
        <p className="mt-2">
          Support:{" "}
          <a className="link" href={`mailto:${portal.supportEmail}`}>
            {portal.supportEmail}
          </a>
        </p>
      )}
    </Note>
  );
}
