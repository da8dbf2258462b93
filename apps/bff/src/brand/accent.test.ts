import { readFileSync } from "node:fs";

import fc from "fast-check";
import { describe, expect, it, test } from "vitest";

import { defaultAccents, readAccent } from "./accent.ts";
import { brandSheet } from "./brand-sheet.ts";
import { contrastOf, mix } from "./colour.ts";
import type { Colour } from "./colour.ts";
import { greys } from "./palette.ts";
import type { Theme } from "./palette.ts";

const themes: Theme[] = ["light", "dark"];

function accentOf(text: string, theme: Theme) {
  const reading = readAccent(text, theme);
  if ("wrong" in reading) throw new Error(reading.wrong);
  return reading.value;
}

function faultOf(text: string, theme: Theme): string {
  const reading = readAccent(text, theme);
  return "wrong" in reading ? reading.wrong : "";
}

const clay = { light: accentOf("#A63A12", "light"), dark: accentOf("#F0A47F", "dark") };

describe("happy", () => {
  test.each([
    ["#000000", "#FFFFFF", 21],
    ["#777777", "#777777", 1],
    ["#005970", "#F8FBFA", 7.6],
    ["#82C8D4", "#0D1211", 10],
    ["#A82925", "#F0F3F2", 6.3],
  ] as [Colour, Colour, number][])(
    "the contrast of %s and %s is %s, whichever is first",
    (one, other, contrast) => {
      expect(contrastOf(one, other)).toBeCloseTo(contrast, 1);
      expect(contrastOf(other, one)).toBe(contrastOf(one, other));
    },
  );

  it("mixes by shares", () => {
    expect(mix("#FF0000", 0.5, "#0000FF")).toBe("#800080");
    expect(mix("#FF0000", 0, "#0102FE")).toBe("#0102FE");
  });

  it("the greys and the default accent are those of the screens' style sheet", () => {
    const sheet = readFileSync(new URL("../../../web/src/styles/tokens.css", import.meta.url), "utf8");
    const [light = "", dark = ""] = [...sheet.matchAll(/^:root(?:\[data-theme="dark"\])? \{([^}]*)\}/gm)].map(
      ([, body]) => body,
    );
    for (const [theme, body] of [
      ["light", light],
      ["dark", dark],
    ] as const) {
      const expected = { ...greys[theme], ...defaultAccents[theme], focus: defaultAccents[theme].accent };
      for (const [name, colour] of Object.entries(expected)) {
        expect(body, `${theme} ${name}`).toContain(`--${name}: ${colour.toLowerCase()};`);
      }
    }
  });

  it("the default is taken as it is, however it is spelled", () => {
    expect(accentOf("#005970", "light")).toBe(defaultAccents.light);
    expect(accentOf("#82c8d4", "dark")).toBe(defaultAccents.dark);
  });

  it("hover, press and soft are mixed, and what stands on it is what contrasts more", () => {
    expect(clay.light).toEqual({
      accent: "#A63A12",
      "accent-hover": "#8C3514",
      "accent-press": "#773116",
      "accent-soft": "#F1EAE5",
      "on-accent": "#FFFFFF",
    });
    expect(clay.dark).toMatchObject({ accent: "#F0A47F", "on-accent": "#001D27" });
  });

  it("the default costs the screens nothing, and another accent is one sheet with an address of its own", () => {
    expect(brandSheet(defaultAccents)).toBeNull();
    const [sheet, other] = [brandSheet(clay), brandSheet({ ...clay, dark: defaultAccents.dark })];
    expect(sheet?.address).toMatch(/^\/brand\.css\?v=[\da-f]{12}$/);
    expect(sheet?.address).not.toBe(other?.address);
    expect(sheet?.css).toMatch(/^@media \(forced-colors: none\) \{/);
    expect(sheet?.css).toMatch(/:root \{[^}]*--accent: #A63A12;[^}]*--focus: #A63A12;/);
    expect(sheet?.css).toMatch(
      /:root\[data-theme="dark"\] \{[^}]*--accent: #F0A47F;[^}]*--on-accent: #001D27;/,
    );
  });

  it("names every custom property of the screens that follows the accent", () => {
    const sheet = readFileSync(new URL("../../../web/src/styles/tokens.css", import.meta.url), "utf8");
    const follows = [...new Set(sheet.match(/--(?:[\w-]*accent[\w-]*|focus)(?=:)/g))];
    expect(follows.length).toBeGreaterThan(4);
    for (const name of follows) expect(brandSheet(clay)?.css).toContain(`${name}: #`);
  });
});

describe("refused", () => {
  test.each(["", "005970", "#059", "#0059701", "#00597g", "petrol", "rgb(0 0 0)", "#005970;}", "#005970\n"])(
    "%s is no colour",
    (text) => {
      expect(faultOf(text, "light")).toBe("must be a colour like #005970: # and six hexadecimal digits.");
    },
  );

  it("a colour that can't be read is refused with each figure", () => {
    expect(faultOf("#F0A47F", "light")).toBe(
      "is #F0A47F, whose contrast in the light theme is too low: 1.95 with the ground (#F8FBFA), " +
        "2.03 with a surface (#FFFFFF), 1.82 with a sunken surface (#F0F3F2), 1.84 with its own soft shade (#F7F3EF). " +
        "Each must be 4.5 or more; make it darker.",
    );
    expect(faultOf("#A63A12", "dark")).toMatch(/dark theme is too low: .*; make it lighter\.$/);
  });

  it("a figure just under what is needed isn't rounded up to it", () => {
    const shades = Array.from({ length: 256 }, (_, level): Colour => {
      const part = level.toString(16).padStart(2, "0").toUpperCase();
      return `#${part}${part}${part}`;
    });
    const figures = shades.flatMap((shade) =>
      themes.flatMap((theme) => faultOf(shade, theme).match(/\d\.\d\d(?= with)/g) ?? []),
    );
    expect(figures.length).toBeGreaterThan(100);
    expect(Math.max(...figures.map(Number))).toBeLessThan(4.5);
  });
});

describe("hostile", () => {
  const anyColour = fc
    .integer({ min: 0, max: 0xff_ff_ff })
    .map((number): Colour => `#${number.toString(16).padStart(6, "0")}`);

  test.each(themes)("every accent that is taken can be read wherever it is used, %s", (theme) => {
    let taken = 0;
    fc.assert(
      fc.property(anyColour, (colour) => {
        const reading = readAccent(colour, theme);
        if ("wrong" in reading) return;
        taken += 1;
        const made = reading.value;
        const { ground, surface, sunken } = greys[theme];
        const pairs = [ground, surface, sunken, made["accent-soft"], made["on-accent"]].map((other) =>
          contrastOf(made.accent, other),
        );
        const pressed = [made["accent-hover"], made["accent-press"]].map((fill) =>
          contrastOf(fill, made["on-accent"]),
        );
        expect(Math.min(...pairs, ...pressed)).toBeGreaterThanOrEqual(4.5);
      }),
      { numRuns: 500 },
    );
    expect(taken).toBeGreaterThan(50);
  });
});
