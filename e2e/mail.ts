import { expect } from "@playwright/test";

export type Mail = { id: string; to: string; subject: string; text: string; html: string; at: string };

export type Inbox = {
  /** The next mail that nobody has read yet, oldest first; waits for it to come. */
  nextMail(): Promise<Mail>;
  /** How many have come in all, or with such a subject. */
  count(subject?: RegExp): Promise<number>;
};

/** Where the portal's mail ends up: what has come to one address, oldest first. */
export type MailSource = { mailsTo(address: string): Promise<Mail[]> };

/** The development mailbox of the portal at `url`. */
export function developmentMailbox(url: string): MailSource {
  return {
    mailsTo: async (address) => {
      const response = await fetch(`${url}/api/dev/mail?to=${encodeURIComponent(address)}`);
      expect(response.status, "the development mailbox answers").toBe(200);
      const { items } = (await response.json()) as { items: Mail[] };
      return items.toReversed();
    },
  };
}

/** A person's mailbox: what comes to their address. */
export function openInbox(source: MailSource, address: string): Inbox {
  const read = new Set<string>();
  return {
    nextMail: async () => {
      let next: Mail | undefined;
      await expect
        .poll(
          async () => {
            next = (await source.mailsTo(address)).find((mail) => !read.has(mail.id));
            return next !== undefined;
          },
          { message: `a mail comes to ${address}`, intervals: [50, 100, 200] },
        )
        .toBe(true);
      if (next === undefined) throw new Error(`No mail came to ${address}.`);
      read.add(next.id);
      return next;
    },
    count: async (subject = /^/) =>
      (await source.mailsTo(address)).filter((mail) => subject.test(mail.subject)).length,
  };
}

/** The next mail with such a subject; those before it are passed over. */
export async function nextMailAbout(inbox: Inbox, subject: RegExp): Promise<Mail> {
  for (;;) {
    const mail = await inbox.nextMail();
    if (subject.test(mail.subject)) return mail;
  }
}

/** What the subjects of mails with codes say, by what the code is for. */
export const codeSubjects = {
  signIn: /sign-in code/,
  confirm: /code to confirm it's you/,
  address: /code to confirm this address/,
};

/** The code of the next mail that holds one for this; other mails are passed over. */
export async function nextCode(inbox: Inbox, subject = codeSubjects.signIn): Promise<string> {
  return codeIn(await nextMailAbout(inbox, subject));
}

/** The address that a letter's button leads to, as its text says it on a line of its own. */
export function linkIn({ subject, text }: Pick<Mail, "subject" | "text">): string {
  const link = /^https?:\S+$/m.exec(text)?.[0] ?? "";
  expect(link, `a link in '${subject}'`).toContain("#token=");
  return link;
}

/** The six digits of a letter, as its subject and its text both say them. */
export function codeIn({ subject, text }: Pick<Mail, "subject" | "text">): string {
  const [, first = "", second = ""] = /(\d{3}) (\d{3})$/.exec(subject) ?? [];
  const code = `${first}${second}`;
  expect(code, `a code in '${subject}'`).toMatch(/^\d{6}$/);
  expect(text).toContain(`${first} ${second}`);
  return code;
}

/** Six digits that are not this code. */
export function wrongCodeFor(code: string, step = 1): string {
  return String((Number(code) + step) % 1_000_000).padStart(6, "0");
}
