import type { Challenge } from "@hero/contract/session";

import { clockTime, dayAndTime } from "../account/when.ts";
import { worksFor } from "./code-words.ts";

type Mail = Pick<
  Challenge,
  "sentTo" | "delivery" | "deliveryAt" | "mailDown" | "resendAvailableAt" | "accepts"
>;

export type DeliveryOptions = {
  /** The last entry was wrong. */
  isWrong?: boolean;
  /** Nothing else here says where the code goes. */
  isAddressSaid?: boolean;
  timeZone?: string;
};

const hasOtherWay = ({ accepts }: Pick<Mail, "accepts">) => accepts.includes("recovery_code");

/** Where the mail with the code is, and the first thing to do about it; `lead` is its weightiest word. */
export function deliveryWords(
  mail: Mail,
  { isWrong = false, isAddressSaid = false, timeZone }: DeliveryOptions = {},
): { lead?: string; text: string } {
  const { delivery, deliveryAt, mailDown, resendAvailableAt, sentTo } = mail;
  const at = deliveryAt === null ? "" : ` at ${clockTime(new Date(deliveryAt), timeZone)}`;
  // Beside the address there is no room for the time, on a phone least of all.
  const when = isAddressSaid ? ` to\u00a0${sentTo}` : at;
  switch (delivery) {
    case "sending":
      return { text: isAddressSaid ? `Sending${when}…` : "Sending…" };
    case "sent":
      return { text: `Sent${when}. It can take a minute.` };
    case "delivered":
      return {
        lead: "Delivered",
        text: `${when}. ${isWrong ? "Check each digit, or send it again." : "Not there? Look in junk or spam."}`,
      };
    case "failed":
      if (mailDown) {
        return { text: "We can’t send email at the moment. Your code goes as soon as we can." };
      }
      return {
        text:
          resendAvailableAt === null
            ? "We couldn’t send it. Start again in a little while, or ask support."
            : "We couldn’t send it. Send it again: this one doesn’t count.",
      };
    case "bounced":
      return {
        text: hasOtherWay(mail)
          ? "Your mailbox refused it. Use a recovery code, or have your email changed."
          : "Your mailbox refused it. Have your email changed, or ask support.",
      };
    case "none":
      return { text: "No code is emailed for this sign-in." };
  }
  return delivery satisfies never;
}

/** Under the title: whether the code went to its address yet, and how long it works. 0 seconds: it has expired. */
export function whereItWent(
  { delivery }: Pick<Mail, "delivery">,
  seconds: number,
): { to: string; state: string } {
  const isGone = delivery === "sent" || delivery === "delivered" || delivery === "bounced";
  const to = isGone ? "We sent a six-digit code to" : "A six-digit code goes to";
  if (seconds === 0) return { to, state: "It has expired." };
  if (delivery === "failed") return { to, state: "It isn’t sent yet." };
  return { to, state: delivery === "bounced" ? "It came back." : worksFor(seconds) };
}

/** What a dead code's note says. */
export function expiredWords({ delivery }: Pick<Mail, "delivery">): string {
  if (delivery === "none") return "Emailed codes work again for this login.";
  return delivery === "failed" ? "That code ran out before we could send it." : "That code has expired.";
}

/** Who can enter another address for a login: `unknown` before it has signed in, since nothing tells them apart. */
export type Whose = "account" | "user" | "unknown";

const whoChangesIt: Record<Whose, string> = {
  account: "Only support can enter another email for the account login: write to",
  user: "An administrator of your account can enter another email for your login. If that’s no help, write to",
  unknown:
    "An administrator of your account can enter another email for your login. For the account number itself, write to",
};

/** More than the line has room for, where the code doesn't arrive; support's address follows. Null: no more to say. */
export function wayOnWords(
  mail: Mail,
  { isExpired, whose }: { isExpired: boolean; whose: Whose },
): { title: string; text: string } | null {
  if (mail.delivery === "bounced") {
    return {
      title: "What to do about a mailbox that refuses our email",
      text: `It may be full or gone, or not take email from us. ${whoChangesIt[whose]}`,
    };
  }
  if (mail.delivery !== "failed" || !mail.mailDown) return null;
  const waiting = isExpired
    ? "A new code is kept until we can send it, and doesn’t count."
    : "Leave this page open: your code goes by itself, and this page says when. Sending it again doesn’t count.";
  const now = hasOtherWay(mail)
    ? "To carry on now, use a recovery code, or write to"
    : "To carry on now, write to";
  return { title: "While we can’t send email", text: `${waiting} ${now}` };
}

/** How a mail before this one fared at the same address, and what to do should this one fare no better. */
export function refusedBeforeWords(
  { because, at }: NonNullable<Challenge["sentToRefused"]>,
  timeZone?: string,
): { title: string; text: string } {
  const when = dayAndTime(new Date(at), timeZone);
  const otherwise = "If no code arrives, use a recovery code or ask support.";
  return because === "bounced"
    ? {
        title: "Our last email to you came back",
        text: `Your mailbox refused it on ${when}. ${otherwise}`,
      }
    : {
        title: "Our last email to you was marked as spam",
        text: `That was on ${when}, so look in junk or spam first. ${otherwise}`,
      };
}
