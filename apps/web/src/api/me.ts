import type { SignedIn } from "@hero/contract/session";
import { useQuery } from "@tanstack/react-query";

import { sessionQuery } from "./session.ts";

/** The login that is signed in here; undefined only while the portal is about to go to sign-in. */
export function useMe(): SignedIn["login"] | undefined {
  const session = useQuery(sessionQuery).data;
  return session?.state === "signed_in" ? session.login : undefined;
}
