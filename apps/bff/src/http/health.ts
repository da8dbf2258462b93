import type { CanaryState } from "../db/canary.ts";
import type { App } from "./app-type.ts";

/** `/readyz`: 200 with each part's state, 503 when the database doesn't keep what it acknowledges. */
export function healthRoutes(parts: { database: () => Promise<CanaryState> }): (app: App) => void {
  return (app) => {
    app.get("/readyz", async (context) => {
      const database = await parts.database();
      return context.json({ database }, database === "kept" ? 200 : 503);
    });
  };
}
