// Holds the write lock of the database file named first, as a backup or an operator's tool might: says "held", and
// gives it back, saying "released", so many milliseconds after it reads a line.
import { createClient } from "@libsql/client";

const [path, lingerMilliseconds = "0"] = process.argv.slice(2);
const client = createClient({ url: `file:${encodeURIComponent(path)}`, concurrency: 1 });
const transaction = await client.transaction("write");
process.stdout.write("held\n");
process.stdin.once("data", () => {
  setTimeout(async () => {
    await transaction.rollback();
    process.stdout.write("released\n");
    process.exit(0);
  }, Number(lingerMilliseconds));
});
