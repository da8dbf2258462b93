import type { Deps } from "../deps.ts";
import { problem } from "../http/problem.ts";
import { hashToken } from "../ports/secrets.ts";
import { withinLinkLimits } from "../throttle/link-throttle.ts";
import { livingLink } from "./statements.ts";
import type { LinkPurpose, LinkRow } from "./statements.ts";

/** The one answer for a link that is used, over, of another purpose, or was never one. */
export const linkExpired = () =>
  problem("link_expired", { detail: "This link has been used or is no longer good." });

export type LinkOfLogin = LinkRow & { loginId: string };

/**
 * The living link of a token, and what `look` finds it to stand for. Throws 410 `link_expired`, also when that is
 * nothing any more; 429 `too_many_requests` when too many dead ones came from the address.
 */
export async function findLink<T>(
  deps: Pick<Deps, "db" | "clock" | "limits">,
  { token, purpose, address }: { token: string; purpose: LinkPurpose; address: string },
  look: (link: LinkOfLogin) => Promise<T | undefined>,
): Promise<{ link: LinkOfLogin; found: T }> {
  return withinLinkLimits(deps, address, async () => {
    const link = await livingLink(deps.db, { tokenHash: hashToken(token), purpose, now: deps.clock.now() });
    if (link?.loginId === undefined || link.loginId === null) throw linkExpired();
    const ofLogin = { ...link, loginId: link.loginId };
    const found = await look(ofLogin);
    if (found === undefined) throw linkExpired();
    return { link: ofLogin, found };
  });
}
