import { createRequire } from "node:module";

import type { Portal } from "./portal.ts";

type Client = { execute(sql: string): Promise<{ rowsAffected: number }>; close(): void };

/** The server's own driver: the stories need none of their own. */
const { createClient } = createRequire(new URL("../apps/bff/package.json", import.meta.url))(
  "@libsql/client",
) as { createClient: (options: { url: string }) => Client };

/** The Details email as an import may leave it: in force, and never confirmed. No screen can bring that about. */
export async function givenUnconfirmedDetails(portal: Portal): Promise<void> {
  if (portal.databaseUrl === null) throw new Error("There is no way into a deployed portal's database.");
  const client = createClient({ url: portal.databaseUrl });
  const { rowsAffected } = await client.execute(
    "UPDATE accounts SET email_confirmed_at = NULL WHERE number = '10024680'",
  );
  client.close();
  if (rowsAffected !== 1) throw new Error("The account of the demo is not there.");
}
