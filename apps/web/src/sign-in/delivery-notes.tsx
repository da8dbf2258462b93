import type { Challenge } from "@hero/contract/session";
import { useState } from "react";

import { portal } from "../portal.ts";
import { Note } from "../ui/note.tsx";
import { refusedBeforeWords, wayOnWords } from "./delivery-words.ts";
import type { Whose } from "./delivery-words.ts";

/** That the last mail to the address was refused; as it was when the page came up, so that nothing moves. */
export function RefusedBefore({ challenge, className }: { challenge: Challenge; className: string }) {
  const [refused] = useState(challenge.sentToRefused);
  if (refused === null) return null;
  const { title, text } = refusedBeforeWords(refused);
  return (
    <Note kind="warn" title={title} className={className}>
      {text}
    </Note>
  );
}

/** What else can be done while the code doesn't arrive; nothing while it may. */
export function WayOn({
  challenge,
  className,
  ...situation
}: {
  challenge: Challenge;
  isExpired: boolean;
  whose: Whose;
  className: string;
}) {
  const words = wayOnWords(challenge, situation);
  if (words === null) return null;
  return (
    <div className={`text-help text-ink-2 ${className}`}>
      <p className="font-meta text-ink">{words.title}</p>
      <p>
        {words.text}{" "}
        <a className="link" href={`mailto:${portal.supportEmail}`}>
          {portal.supportEmail}
        </a>
        .
      </p>
    </div>
  );
}
