import type { EmailRefused } from "@hero/contract/session";
import type { ReactNode } from "react";

import { Note } from "../ui/note.tsx";
import { refusedWords } from "./refused-words.ts";

type Rest = { className?: string; children: ReactNode };

/** That mail to an address was refused: which, how and when; `children` say what to do about it. Null: nothing was. */
export function RefusedNote({
  refused,
  className,
  children,
}: Rest & {
  refused: EmailRefused | null;
}) {
  if (refused === null) return null;
  const { title, text } = refusedWords(refused);
  return (
    <Note kind="warn" title={title} {...(className === undefined ? {} : { className })}>
      {text} {children} This note goes once email gets there again.
    </Note>
  );
}

/** The same of several addresses about which there is the same to do. */
export function RefusedNotes({ refused, ...rest }: Rest & { refused: readonly EmailRefused[] }) {
  return refused.map((mark) => <RefusedNote key={mark.email} refused={mark} {...rest} />);
}
