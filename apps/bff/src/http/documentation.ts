import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

import { api } from "@hero/contract/api";
import { openApiDocument } from "@hero/contract/openapi";
import { Hono } from "hono";

import type { Deps } from "../deps.ts";
import { toPublicHost } from "./public-host.ts";
import { contentSecurityPolicy } from "./security-headers.ts";

/** Swagger UI writes inline styles; its script is a file like any other. */
const pagePolicy = contentSecurityPolicy.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

const page = `<!doctype html>
<html lang="en-NZ">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>API</title>
    <link rel="icon" href="/favicon.svg">
    <link rel="stylesheet" href="/api/docs/swagger-ui.css">
  </head>
  <body>
    <div id="api"></div>
    <script src="/api/docs/swagger-ui-bundle.js"></script>
    <script src="/api/docs/start.js"></script>
  </body>
</html>
`;

const start = `SwaggerUIBundle({ url: "/api/openapi.json", dom_id: "#api", validatorUrl: null });\n`;

/** The OpenAPI document, made from the endpoint table, and a page to read it by. */
export function documentationRoutes({ portal }: Pick<Deps, "portal">): Hono {
  const document = JSON.stringify(
    openApiDocument(api, { title: `${portal.brandName} portal`, version: "1", serverUrl: portal.publicUrl }),
  );
  const app = new Hono();
  app.get("/api/openapi.json", () => answer(document, "application/json"));
  app.get("/api/docs", (context) => {
    const moved = toPublicHost(context, portal.publicUrl);
    if (moved !== null) return moved;
    const response = answer(page, "text/html; charset=utf-8");
    response.headers.set("Content-Security-Policy", pagePolicy);
    return response;
  });
  app.get("/api/docs/start.js", () => answer(start, "text/javascript; charset=utf-8"));
  app.get("/api/docs/swagger-ui-bundle.js", async () =>
    answer(await installed("swagger-ui-bundle.js"), "text/javascript; charset=utf-8"),
  );
  app.get("/api/docs/swagger-ui.css", async () => {
    // Its icons are data: URIs, which the policy refuses: left out, or every visit logs an error for each.
    const style = (await installed("swagger-ui.css")).replace(
      /url\((?:"data:(?:[^"\\]|\\.)*"|data:[^)]*)\)/g,
      "none",
    );
    return answer(style, "text/css; charset=utf-8");
  });
  return app;
}

function answer(body: string, contentType: string): Response {
  return new Response(body, { headers: { "Content-Type": contentType } });
}

async function installed(file: string): Promise<string> {
  return await readFile(createRequire(import.meta.url).resolve(`swagger-ui-dist/${file}`), "utf8");
}
