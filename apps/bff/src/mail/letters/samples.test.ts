import { expect, test } from "vitest";

import { everyLetter } from "./letter-testing.ts";

test.each(everyLetter)("%s reads and looks as agreed", (_kind, write) => {
  const { subject, text, html } = write({});
  expect(`${subject}\n\n--- text\n${text}\n--- html\n${html}`).toMatchSnapshot();
});
