/** What the server tells every page of the portal it is part of. */
export type Portal = {
  brandName: string;
  supportEmail: string;
  /** Mail goes to the development mailbox, at /dev/mail. */
  hasMailbox: boolean;
  /** Days without a sign-in after which a verified location lapses; 0: never; null: not told. */
  locationTrustDays: number | null;
  /** The demo logins, while the portal holds demo data. */
  demo: { password: string; logins: { username: string; note: string }[] } | null;
};

const defaults: Portal = {
  brandName: "Hero",
  supportEmail: "support@hero.example",
  hasMailbox: false,
  locationTrustDays: null,
  demo: null,
};

/** The portal as JSON from the page's `<meta name="portal">`; whatever is missing is the default. */
export function parsePortal(json: string): Portal {
  try {
    return { ...defaults, ...(JSON.parse(json) as Partial<Portal>) };
  } catch {
    return defaults;
  }
}

export const portal = parsePortal(
  document.querySelector<HTMLMetaElement>('meta[name="portal"]')?.content ?? "{}",
);
