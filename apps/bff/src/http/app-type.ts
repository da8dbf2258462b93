import type { HttpBindings } from "@hono/node-server";
import type { Hono } from "hono";

import type { AnswerVariables } from "./every-answer.ts";

export type AppEnv = { Bindings: HttpBindings; Variables: AnswerVariables };

/** The portal's Hono app, for what is mounted on it. */
export type App = Hono<AppEnv>;
