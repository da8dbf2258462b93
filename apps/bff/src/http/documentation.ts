import { api } from "@hero/contract/api";
import { openApiDocument } from "@hero/contract/openapi";
import { Hono } from "hono";

import type { Deps } from "../deps.ts";

/** The OpenAPI document, made from the endpoint table. */
export function documentationRoutes({ portal }: Pick<Deps, "portal">): Hono {
  const text = JSON.stringify(
    openApiDocument(api, { title: `${portal.brandName} portal`, version: "1", serverUrl: portal.publicUrl }),
  );
  const app = new Hono();
  app.get("/api/openapi.json", () => new Response(text, { headers: { "Content-Type": "application/json" } }));
  return app;
}
