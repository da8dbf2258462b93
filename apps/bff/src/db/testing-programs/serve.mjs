// Opens the database at the URL named first as the server does, and says "open", or its refusal and ends with 1.
// With "write" it then writes pairs of rows without end, ten batches at a time, and says the number of each batch
// once it is acknowledged.
import { fileURLToPath } from "node:url";

import { sql } from "drizzle-orm";
import { runnerImport } from "vite";

const { module } = await runnerImport(fileURLToPath(new URL("../open.ts", import.meta.url)), {
  configFile: false,
  logLevel: "silent",
});
const [url, task] = process.argv.slice(2);
const migrationsFolder = fileURLToPath(new URL("../../../migrations", import.meta.url));

try {
  const db = await module.openDatabase({ url, migrationsFolder });
  process.stdout.write("open\n");
  // It lives until it is killed, or whoever started it is gone.
  process.stdin.resume().once("end", () => process.exit(0));
  if (task === "write") {
    let last = 1;
    const writeWithoutEnd = async () => {
      for (;;) {
        const number = ++last;
        const pair = [number, -number].map((id) =>
          db.orm.run(sql`INSERT INTO canary VALUES (${id}, ${number})`),
        );
        await db.write(pair);
        process.stdout.write(`${number}\n`);
      }
    };
    await Promise.all(Array.from({ length: 10 }, writeWithoutEnd));
  }
} catch (error) {
  process.stdout.write(`${error.name}: ${error.message}\n`);
  process.exit(1);
}
