import { existsSync, readFileSync } from "node:fs";

import { expect, test } from "vitest";

import { everyLetter } from "./letter-testing.ts";

test.each(everyLetter)("%s reads and looks as agreed", (_kind, write) => {
  const { subject, text, html } = write({});
  expect(`${subject}\n\n--- text\n${text}\n--- html\n${html}`).toMatchSnapshot();
});

test.each(everyLetter)("%s is shown in the documents", (kind) => {
  const docs = new URL("../../../../../docs/", import.meta.url);
  expect(readFileSync(new URL("letters.md", docs), "utf8")).toContain(`(pictures/letters/${kind}.png)`);
  expect(existsSync(new URL(`pictures/letters/${kind}.png`, docs))).toBe(true);
});
