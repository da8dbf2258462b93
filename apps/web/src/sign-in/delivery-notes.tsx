import type { Challenge } from "@hero/contract/session";

import { portal } from "../portal.ts";
import { Note } from "../ui/note.tsx";
import { refusedBeforeWords, wayOnWords } from "./delivery-words.ts";
import type { Whose } from "./delivery-words.ts";

type Props = { challenge: Challenge; isExpired: boolean; whose: Whose; className: string };

/**
 * What else is known of the mail or can be done while it doesn't arrive: one thing at a time, and never above the code
 * field, which would move while somebody types. Nothing while it may well arrive.
 */
export function DeliveryNotes({ challenge, isExpired, whose, className }: Props) {
  const wayOn = wayOnWords(challenge, { isExpired, whose });
  const before = refusedBeforeWords(challenge);
  if (wayOn !== null) {
    return (
      <div className={`text-help text-ink-2 ${className}`}>
        <p className="font-meta text-ink">{wayOn.title}</p>
        <p>
          {wayOn.text}{" "}
          <a className="link" href={`mailto:${portal.supportEmail}`}>
            {portal.supportEmail}
          </a>
          .
        </p>
      </div>
    );
  }
  return (
    before !== null && (
      <Note kind="warn" title={before.title} className={className}>
        {before.text}
      </Note>
    )
  );
}
