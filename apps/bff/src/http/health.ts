import type { CanaryState } from "../db/canary.ts";
import type { App } from "./app-type.ts";

/** `/readyz`: 200 with each part's state, 503 while the database doesn't keep what it acknowledges. */
export function healthRoutes(parts: { database: () => CanaryState }): (app: App) => void {
  return (app) => {
    app.get("/readyz", (context) => {
      const database = parts.database();
      return context.json({ database }, database === "kept" ? 200 : 503);
    });
  };
}
