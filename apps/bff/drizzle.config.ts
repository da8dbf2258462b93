import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "sqlite",
  schema: ["./src/db/schema.ts", "./src/db/mail-schema.ts", "./src/db/record-schema.ts"],
  out: "./migrations",
  casing: "snake_case",
});
