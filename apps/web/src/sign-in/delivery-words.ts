import type { Challenge } from "@hero/contract/session";

import { clockTime, dayAndTime } from "../account/when.ts";
import { worksFor } from "./code-words.ts";

type Mail = Pick<
  Challenge,
  | "sentTo"
  | "delivery"
  | "deliveryAt"
  | "mailDown"
  | "codeWaits"
  | "sentToRefused"
  | "resendAvailableAt"
  | "accepts"
>;

export type DeliveryOptions = {
  /** The last entry was wrong. */
  isWrong?: boolean;
  /** In "Confirm it's you" nothing else says where the code goes, and nobody signs in. */
  isInDialog?: boolean;
  timeZone?: string;
};

const hasOtherWay = ({ accepts }: Pick<Mail, "accepts">) => accepts.includes("recovery_code");

/** Once no more is mailed: an attempt's mails are also those of an hour, so that starting again brings none. */
function onceNoneIsLeft(mail: Pick<Mail, "accepts">, isInDialog: boolean): string {
  const inAnHour = `${isInDialog ? "try" : "sign in"} again in\u00a0an\u00a0hour.`;
  return hasOtherWay(mail) ? `Use a recovery code, or ${inAnHour}` : `You can ${inAnHour}`;
}

/** Where the mail with the code is, and the first thing to do about it; `lead` is its weightiest word. */
export function deliveryWords(
  mail: Mail,
  { isWrong = false, isInDialog = false, timeZone }: DeliveryOptions = {},
): { lead?: string; text: string } {
  const { delivery, deliveryAt, mailDown, resendAvailableAt, sentTo } = mail;
  const at = deliveryAt === null ? "" : ` at ${clockTime(new Date(deliveryAt), timeZone)}`;
  // Beside the address there is no room for the time, on a phone least of all.
  const when = isInDialog ? ` to\u00a0${sentTo}` : at;
  switch (delivery) {
    case "sending":
      return { text: isInDialog ? `Sending${when}…` : "Sending…" };
    case "sent":
      return { text: `Sent${when}. It can take a minute.` };
    case "delivered":
      return {
        lead: "Delivered",
        text: `${when}. ${isWrong ? "Check each digit, or send it again." : "Not there? Look in junk or spam."}`,
      };
    case "failed":
      if (mailDown) {
        const next = mail.codeWaits ? "Your code goes as soon as we can." : "Send it again to have it wait.";
        return { text: `We can’t send email at the moment. ${next}` };
      }
      return {
        text:
          resendAvailableAt === null
            ? `We couldn’t send it. ${onceNoneIsLeft(mail, isInDialog)}`
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

/** What a dead code's note says: what became of it, and of the next one. */
export function expiredWords(
  mail: Pick<Mail, "delivery" | "mailDown" | "resendAvailableAt" | "accepts">,
  isInDialog = false,
): string {
  const became = becameWords(mail.delivery);
  if (mail.resendAvailableAt === null) {
    const none = isInDialog ? "No more codes are sent for now." : "No more codes are sent for this sign-in.";
    return `${became} ${none} ${onceNoneIsLeft(mail, isInDialog)}`;
  }
  return mail.delivery === "failed" && mail.mailDown
    ? `${became} We still can’t send email: a new one is kept until we can, and doesn’t count.`
    : became;
}

function becameWords(delivery: Mail["delivery"]): string {
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
  // The dead code's own note says what becomes of the next one.
  const waiting = isExpired
    ? ""
    : mail.codeWaits
      ? "Leave this page open: your code goes by itself, and this page says when. Sending it again doesn’t count. "
      : "Sent again, your code waits and goes as soon as we can, and doesn’t count. ";
  const now = hasOtherWay(mail)
    ? "To carry on now, use a recovery code, or write to"
    : "To carry on now, write to";
  return { title: "While we can’t send email", text: `${waiting}${now}` };
}

/**
 * How a mail before this one fared at the same address, and what to do should this one fare no better. Null: none was
 * refused, or how this one fares is known and says more.
 */
export function refusedBeforeWords(
  { sentToRefused, delivery, mailDown }: Pick<Mail, "delivery" | "mailDown" | "sentToRefused">,
  timeZone?: string,
): { title: string; text: string } | null {
  const isKnown = delivery === "delivered" || delivery === "bounced" || delivery === "none" || mailDown;
  if (sentToRefused === null || isKnown) return null;
  const { because, at } = sentToRefused;
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
