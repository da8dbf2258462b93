import { describe, expect, test } from "vitest";

import { defaultAccents, readAccent } from "../../brand/accent.ts";
import type { Accent, Accents } from "../../brand/accent.ts";
import { contrastOf } from "../../brand/colour.ts";
import type { Colour } from "../../brand/colour.ts";
import { everyLetter } from "./letter-testing.ts";

type Look = { ink: Colour | null; ground: Colour | null };
type Written = Look & { text: string };

const accentOf = (text: string, theme: "light" | "dark") =>
  (readAccent(text, theme) as { value: Accent }).value;
const clay: Accents = { light: accentOf("#A63A12", "light"), dark: accentOf("#F0A47F", "dark") };

const noSheet = new Map<string, string>();

/** What the style sheet says of each class in the dark; light is all inline. */
function darkRules(html: string): Map<string, string> {
  const sheet = /<style>(.*)<\/style>/.exec(html)?.[1] ?? "";
  const dark = /@media \(prefers-color-scheme:dark\)\{(.*)\}/.exec(sheet)?.[1] ?? "";
  return new Map(
    [...dark.matchAll(/\.([\w-]+)\{([^}]*)\}/g)].map(([, name = "", body = ""]) => [name, body]),
  );
}

const colourIn = (style: string, property: string): Colour | null =>
  (new RegExp(`(?:^|;)${property}:(#[0-9A-F]{6})(?:!important)?(?=;|$)`).exec(style)?.[1] ??
    null) as Colour | null;

/** Each piece of a letter's text, with its colour and that of what it stands on; null: nobody says which. */
function writtenIn(html: string, sheet: ReadonlyMap<string, string>): Written[] {
  const looks: Look[] = [{ ink: null, ground: null }];
  const written: Written[] = [];
  const body = html.slice(html.indexOf("<body"), html.indexOf("</html>"));
  for (const [, close, tag = "", attributes = "", text = ""] of body.matchAll(
    /<(\/?)(\w+)([^>]*)>|([^<]+)/g,
  )) {
    const outer = looks.at(-1) ?? { ink: null, ground: null };
    if (text.trim() !== "") written.push({ ...outer, text: text.trim() });
    if (close === "/") looks.pop();
    else if (tag !== "" && tag !== "br") looks.push(lookOf(attributes, sheet, outer));
  }
  expect(looks, "every tag is closed").toHaveLength(1);
  return written;
}

function lookOf(attributes: string, sheet: ReadonlyMap<string, string>, outer: Look): Look {
  const style = /style="([^"]*)"/.exec(attributes)?.[1] ?? "";
  const classes = /class="([^"]*)"/.exec(attributes)?.[1]?.split(" ") ?? [];
  // Important, so it wins over what is inline.
  const layers = [...classes.map((name) => sheet.get(name) ?? "").toReversed(), style];
  const first = (property: string) =>
    layers.map((layer) => colourIn(layer, property)).find((colour) => colour !== null);
  return { ink: first("color") ?? outer.ink, ground: first("background-color") ?? outer.ground };
}

const channels = (colour: Colour) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
const toColour = (parts: number[]): Colour =>
  `#${parts.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;

/** How mail readers turn a light letter dark by themselves. */
const inversions: Record<string, (colour: Colour) => Colour> = {
  "every channel turned round": (colour) => toColour(channels(colour).map((part) => 255 - part)),
  // Lightness alone: the hue stays, so each channel moves by as much as the middle of the lightest and darkest does.
  "lightness turned round": (colour) => {
    const parts = channels(colour);
    const middle = (Math.max(...parts) + Math.min(...parts)) / 2;
    return toColour(parts.map((part) => Math.min(255, Math.max(0, part + 255 - 2 * middle))));
  },
};

/** What of it can't be read, and why. */
function faultsIn(written: readonly Written[]): string[] {
  return written.flatMap(({ ink, ground, text }) => {
    if (ink === null || ground === null) return [`${ink} on ${ground}: '${text}'`];
    const contrast = contrastOf(ink, ground);
    return contrast < 4.5 ? [`${ink} on ${ground} is ${contrast}: '${text}'`] : [];
  });
}

describe.each([
  ["the default accent", defaultAccents],
  ["another accent", clay],
])("with %s", (_name, accents) => {
  test.each(everyLetter)("%s can be read, light and without any style sheet", (_kind, write) => {
    const written = writtenIn(write({ accents }).html, noSheet);
    expect(written.length).toBeGreaterThan(5);
    expect(faultsIn(written)).toEqual([]);
  });

  test.each(everyLetter)("%s can be read in the dark, and nothing of it stays light", (_kind, write) => {
    const { html } = write({ accents });
    const [light, dark] = [writtenIn(html, noSheet), writtenIn(html, darkRules(html))];
    expect(faultsIn(dark)).toEqual([]);
    for (const [index, { ink, ground, text }] of dark.entries()) {
      expect(ink, text).not.toBe(light[index]?.ink);
      expect(ground, text).not.toBe(light[index]?.ground);
    }
  });

  test.each(everyLetter)("%s can be read where the reader turns its colours round", (_kind, write) => {
    const written = writtenIn(write({ accents }).html, noSheet);
    for (const invert of Object.values(inversions)) {
      const turned = (colour: Colour | null) => (colour === null ? null : invert(colour));
      const round = written.map(({ ink, ground, text }) => ({
        ink: turned(ink),
        ground: turned(ground),
        text,
      }));
      expect(faultsIn(round)).toEqual([]);
    }
  });

  test("its brand name, its button and its link's address are the accent's", () => {
    const [, write] = everyLetter.find(([kind]) => kind === "reset_link") ?? [];
    const html = write?.({ accents }).html ?? "";
    for (const [sheet, { accent, "on-accent": onAccent }] of [
      [noSheet, accents.light],
      [darkRules(html), accents.dark],
    ] as const) {
      const written = writtenIn(html, sheet);
      expect(written[0]).toMatchObject({ text: "Hero", ink: accent });
      expect(written.find(({ text }) => text === "Choose a new password")).toMatchObject({
        ink: onAccent,
        ground: accent,
      });
      expect(written.find(({ text }) => text.startsWith("https:"))).toMatchObject({ ink: accent });
    }
  });
});
