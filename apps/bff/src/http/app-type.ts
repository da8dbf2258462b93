import type { HttpBindings } from "@hono/node-server";
import type { Hono } from "hono";

import type { RequestIdVariables } from "./request-id.ts";

export type AppEnv = { Bindings: HttpBindings; Variables: RequestIdVariables };

/** The portal's Hono app, for what is mounted on it. */
export type App = Hono<AppEnv>;
