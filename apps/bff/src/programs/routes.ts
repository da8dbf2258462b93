import { programsApi } from "@hero/contract/programs";

import type { Deps } from "../deps.ts";
import { route } from "../http/route.ts";
import { issueToken } from "./issue-token.ts";

export const programsRoutes = (deps: Deps) => [
  route(programsApi.issueToken, (call) => issueToken(deps, call)),
];
