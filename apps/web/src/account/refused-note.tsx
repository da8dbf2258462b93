import type { EmailRefused } from "@hero/contract/session";
import type { ReactNode } from "react";

import { Note } from "../ui/note.tsx";
import { refusedWords } from "./refused-words.ts";

/** That mail to an address was refused: which, how and when; `children` say what to do about it. Null: nothing was. */
export function RefusedNote({
  refused,
  className,
  children,
}: {
  refused: EmailRefused | null;
  className?: string;
  children: ReactNode;
}) {
  if (refused === null) return null;
  const { title, text } = refusedWords(refused);
  return (
    <Note kind="warn" title={title} {...(className === undefined ? {} : { className })}>
      {text} {children} This note goes once email gets there again.
    </Note>
  );
}
