import type { CanaryState } from "../db/canary.ts";
import type { MailState } from "../mail/provider-health.ts";
import type { App } from "./app-type.ts";

/**
 * `/readyz`: 200 with each part's state, 503 while the database doesn't keep what it acknowledges. An outage of mail is
 * told, and no reason to send people elsewhere: another process has the same provider.
 */
export function healthRoutes(parts: {
  database: () => CanaryState;
  mail: () => MailState;
}): (app: App) => void {
  return (app) => {
    app.get("/readyz", (context) => {
      const database = parts.database();
      return context.json({ database, mail: parts.mail() }, database === "kept" ? 200 : 503);
    });
  };
}
