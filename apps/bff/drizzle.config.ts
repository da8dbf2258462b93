import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "sqlite",
  schema: ["./src/db/schema.ts", "./src/db/mail-schema.ts"],
  out: "./migrations",
  casing: "snake_case",
});
