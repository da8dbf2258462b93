import { describeBrowser } from "@hero/contract/describe-browser";

import type { Accents } from "../../brand/accent.ts";
import type { Notice, NoticeContext, NoticeKind } from "../notice.ts";
import type { Block } from "./compose-letter.ts";
import { formatMoment } from "./format-time.ts";

/** What a letter says of the portal it comes from. */
export type LetterPortal = {
  brandName: string;
  supportEmail: string;
  accents: Accents;
  /** The portal's origin. */
  publicUrl: string;
};

/** Whom it concerns, when and by whom it was caused, and, where that was noted, from where and by which browser. */
export type Cause = Pick<NoticeContext, "username" | "at"> &
  Partial<Pick<NoticeContext, "by" | "address" | "userAgent">>;

/** Of the browser only what is on our own list is repeated. */
export function causeFacts({ username, by = null, at, address, userAgent }: Cause): Block {
  return {
    kind: "facts",
    facts: [
      ["Login", username],
      ...(by === null || by === username ? [] : [["By", by] as const]),
      ["Time", formatMoment(at)],
      ...(address === undefined ? [] : [["From", address ?? "an address we couldn't tell"] as const]),
      ...(userAgent === undefined ? [] : [["Browser", describeBrowser(userAgent)] as const]),
    ],
  };
}

export function paragraph(text: string): Block {
  return { kind: "paragraph", text };
}

/** `1 login`, `4 logins`. */
export function counted(amount: number, unit: string): string {
  return `${amount} ${unit}${amount === 1 ? "" : "s"}`;
}

/** What the letter of a notice of this kind is written from. */
export type NoticeMail<K extends NoticeKind> = {
  notice: Extract<Notice, { kind: K }>;
  context: NoticeContext;
  portal: LetterPortal;
};
