import { sessionApi } from "@hero/contract/session";

import { challengeState, findChallenge } from "../challenges/find-challenge.ts";
import { resendCode } from "../challenges/resend-code.ts";
import { noChallenge } from "../code-step/judge-code.ts";
import type { Deps } from "../deps.ts";
import { route, routeOn } from "../http/route.ts";
import { enterCode, requireChallenge } from "./enter-code.ts";
import { readSession } from "./read-session.ts";
import { signIn } from "./sign-in.ts";
import { signOut } from "./sign-out.ts";

export const signInRoutes = (deps: Deps) => [
  route(sessionApi.readSession, (call) => readSession(deps, call, { isActivity: false })),
  route(sessionApi.keepSessionAlive, (call) => readSession(deps, call, { isActivity: true })),
  route(sessionApi.signIn, (call) => signIn(deps, call.body, call)),
  routeOn(
    sessionApi.enterCode,
    (call) => requireChallenge(deps, call.cookies),
    (call) => enterCode(deps, call.resource, { ...call, code: call.body.code }),
  ),
  routeOn(
    sessionApi.resendCode,
    (call) => requireChallenge(deps, call.cookies),
    async ({ resource, client, cookies }) => {
      await resendCode(deps, resource, client);
      const row = await findChallenge(deps, cookies.read("challenge"));
      if (row === null) throw noChallenge();
      return challengeState(deps, row, client);
    },
  ),
  route(sessionApi.signOut, (call) => signOut(deps, call)),
];
