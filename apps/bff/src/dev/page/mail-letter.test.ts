import { describe, expect, test } from "vitest";

import { everyLetter } from "../../mail/letters/letter-testing.ts";
import { samples, sampleToken } from "../../mail/letters/samples.ts";
import { codeIn, counted, isWanted, linksIn, unbroken } from "./mail-letter.js";

describe("happy", () => {
  test.each(everyLetter)(
    "the code of %s is known, zeros in front and all, if it holds one",
    (kind, write) => {
      const { text } = write({ code: "048192", isCodeInSubject: false });
      expect(codeIn(text)).toBe(kind.endsWith("_code") ? "048192" : null);
    },
  );

  test.each(everyLetter)("the links of %s are known with the words they stand under", (kind, write) => {
    const links = {
      reset_link: ["Choose a new password", "/password/reset"],
      invitation: ["Choose your password", "/invitation"],
      reset_waiting: ["Cancel the new password", "/password/reset/cancel"],
    };
    const [label, path] = Object.entries(links).find(([name]) => name === kind)?.[1] ?? [];
    const url = `https://portal.hero.example${path}#token=${sampleToken}`;
    expect(linksIn(write({}).text)).toEqual(label === undefined ? [] : [{ label, url }]);
  });

  test.each([
    [{ to: "", words: "" }, true],
    [{ to: " AROHA@kererū.example ", words: "" }, true],
    [{ to: "hana@tui.example", words: "" }, false],
    [{ to: "", words: "  kereru   CODE " }, true],
    [{ to: "", words: "481920" }, true],
    [{ to: "", words: "481 920" }, true],
    [{ to: "", words: "code nobody" }, false],
    [{ to: "hana@tui.example", words: "code" }, false],
  ])("who and which words are looked for: %o", (filter, isFound) => {
    const mail = { to: "aroha@kererū.example", subject: "Your code: 481 920", text: "@localhost #481920\n" };
    expect(isWanted(mail, filter)).toBe(isFound);
  });

  test("every word of a letter finds it", () => {
    const letter = { ...samples.sign_in_code({}), to: "wiremu@kereru.example" };
    expect(isWanted(letter, { to: letter.to, words: letter.text })).toBe(true);
  });

  test("counts are said as people say them, and a code in a subject stays whole", () => {
    expect([counted(1, 0), counted(2, 1)]).toEqual(["1 mail", "2 mails, 1 unread"]);
    expect(unbroken("Your code: 481 920")).toBe("Your code: 481\u00a0920");
  });
});

describe("hostile", () => {
  test.each([
    "javascript:alert(1)",
    " https://evil.example",
    "https://",
    "see https://evil.example",
    "https://a b",
    "data:text/html,hello",
    "HTTPS:evil",
  ])("what leads to no page of the web is no link: %s", (line) => {
    expect(linksIn(`Open it\n${line}\n`)).toEqual([]);
  });

  test.each(["#481920", "@localhost #48192", "@localhost #481920 more", "@localhost #4819201"])(
    "what isn't the line for phones is no code: %s",
    (line) => {
      expect(codeIn(`Kia ora\n\n${line}\n`)).toBeNull();
    },
  );
});
