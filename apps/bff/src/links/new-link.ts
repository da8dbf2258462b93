import type { Deps } from "../deps.ts";
import { hashToken } from "../ports/secrets.ts";
import { deriveLinkToken } from "./derive-link.ts";
import type { LinkPurpose } from "./statements.ts";

/** What a new link is known by: its token is derived again when its mail is written, and kept only as a hash. */
export function newLink({ secrets }: Pick<Deps, "secrets">, purpose: LinkPurpose) {
  const [id, keyId] = [secrets.id(), secrets.currentKeyId()];
  const token = deriveLinkToken(secrets, { keyId, linkId: id, purpose });
  if (token === null) throw new Error("the current key is missing");
  return { id, keyId, purpose, tokenHash: hashToken(token) };
}
