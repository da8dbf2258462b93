import type { Logger } from "pino";

import type { Accents } from "./brand/accent.ts";
import type { Database } from "./db/client.ts";
import type { Cidr } from "./http/client-address.ts";
import type { Limits } from "./limits.ts";
import type { Mail, MailEvents } from "./mail/mail.ts";
import type { Clock } from "./ports/clock.ts";
import type { PasswordHasher } from "./ports/password-hasher.ts";
import type { Secrets } from "./ports/secrets.ts";

/** What the operator calls this portal, and where it is. */
export type Portal = {
  /** Origin without a trailing slash, as browsers send it. */
  publicUrl: string;
  brandName: string;
  supportEmail: string;
  /** The operator's colour in each theme, with what is made of it. */
  accents: Accents;
  /** Whose X-Forwarded-For is believed; empty: nobody's. */
  trustedProxies: readonly Cidr[];
  /** Whether mail goes to the development mailbox, which can then be read at /dev/mail. */
  hasMailbox: boolean;
  /** Whether the demo data was asked for, so that the sign-in screen may show its logins. */
  isDemo: boolean;
};

/** Everything a use case may reach, made once in main.ts and passed as the first argument. */
export type Deps = {
  db: Database;
  clock: Clock;
  secrets: Secrets;
  passwords: PasswordHasher;
  mail: Mail;
  /** What the mail provider tells of mails; null: it tells nothing, and there is no address to tell it at. */
  mailEvents: MailEvents | null;
  limits: Limits;
  portal: Portal;
  log: Logger;
};
