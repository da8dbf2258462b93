import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

import { problems } from "@hero/contract/problems";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const madeByTools = /^(?:node_modules|dist|data|coverage|test-results|playwright-report|\.git)$/;
const isText = (path: string) => !/\.(?:png|jpe?g|webp|woff2?|ico|db)$/.test(path);

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (madeByTools.test(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}

type Source = { path: string; text: string };

const everything: Source[] = filesUnder(root)
  .filter(isText)
  .map((path) => ({ path: relative(root, path).replaceAll(sep, "/"), text: readFileSync(path, "utf8") }));

const code = everything.filter(({ path }) => /\.(?:ts|tsx|mjs)$/.test(path));
const isTest = (path: string) => /\.(?:test|e2e)\.tsx?$|\/test\/|^e2e\//.test(path);
/** Played by tests and the bench alone: it has time and keys of its own, as the provider that it stands in for. */
const isStandIn = (path: string) => path.startsWith("packages/resend-stub/");
const product = code.filter(
  ({ path }) => /^(?:apps|packages)\/[^/]+\/src\//.test(path) && !isTest(path) && !isStandIn(path),
);

/** Where a pattern stands in these files, as `path:line`. */
function placesOf(pattern: RegExp, sources: readonly Source[]): string[] {
  return sources.flatMap(({ path, text }) =>
    text.split("\n").flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : [])),
  );
}

const inFiles = (sources: readonly Source[], path: RegExp) =>
  sources.filter((source) => path.test(source.path));
const notInFiles = (sources: readonly Source[], path: RegExp) =>
  sources.filter((source) => !path.test(source.path));

describe("every problem of the catalogue", () => {
  it("has a text in the browser", () => {
    const [texts] = inFiles(everything, /^apps\/web\/src\/api\/problem-text\.ts$/);
    const isNamed = (problemCode: string) => texts?.text.includes(`case "${problemCode}":`) === true;
    expect(Object.keys(problems).filter((problemCode) => !isNamed(problemCode))).toEqual([]);
  });
});

/** Which room of which app a file is in, and which it imports: `bff/logins` and `bff/db`, `web/screens` and so on. */
function roomOf(path: string): string {
  const [, app = "", , ...rest] = path.split("/");
  return `${app}/${rest.length > 1 ? rest[0] : ""}`;
}

function importsOf({ path, text }: Source): string[] {
  const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)].map(
    ([, specifier = ""]) => specifier,
  );
  return specifiers.map((specifier) =>
    relative(root, resolve(root, dirname(path), specifier)).replaceAll(sep, "/"),
  );
}

const edges = product.flatMap((source) => importsOf(source).map((to) => ({ from: source.path, to })));
const crossings = (isForbidden: (from: string, to: string) => boolean) =>
  edges.flatMap(({ from, to }) => (isForbidden(roomOf(from), roomOf(to)) ? [`${from} imports ${to}`] : []));

describe("imports go downward", () => {
  const features = new Set(
    [
      "sign-in",
      "confirmation",
      "own-sessions",
      "verified-locations",
      "account",
      "logins",
      "profile",
      "passwords",
      "activity",
      "programs",
      "mail-events",
      "rollout",
      "demo",
      "dev",
    ].map((room) => `bff/${room}`),
  );
  const above = new Set(["bff/", ...features]);
  const ports = new Set(["bff/ports", "bff/db"]);

  it("reads the imports it judges", () => {
    expect(edges.length).toBeGreaterThan(100);
    const known = new Set(everything.map(({ path }) => path));
    expect(edges.filter(({ to }) => !known.has(to.replace(/\?\w+$/, "")))).toEqual([]);
  });

  it("a feature imports no other feature: what two need is a part", () => {
    expect(crossings((from, to) => features.has(from) && features.has(to) && from !== to)).toEqual([]);
  });

  it("nothing below imports a feature", () => {
    const isBelow = (room: string) => room.startsWith("bff/") && !above.has(room);
    expect(crossings((from, to) => isBelow(from) && features.has(to))).toEqual([]);
  });

  it("database and ports import no part, no mail and no HTTP but the catalogue of refusals", () => {
    const isAside = (room: string) => room.startsWith("bff/") && room !== "bff/" && !ports.has(room);
    const found = crossings((from, to) => ports.has(from) && isAside(to));
    expect(found.filter((crossing) => !crossing.endsWith(" apps/bff/src/http/problem.ts"))).toEqual([]);
  });

  it("a screen imports no screen", () => {
    expect(crossings((from, to) => from === "web/screens" && to === "web/screens")).toEqual([]);
  });

  it("api, forms and ui import no screen", () => {
    expect(
      crossings((from, to) => from !== "web/" && from.startsWith("web/") && to === "web/screens"),
    ).toEqual([]);
  });

  it("no file passes on what another exports", () => {
    expect(placesOf(/^export (?:\*|\{[^}]*\}|type \{[^}]*\}) from /, product)).toEqual([]);
  });
});

describe("there is one place", () => {
  const mains = /^apps\/bff\/src\/(?:main|test-main)\.ts$/;

  it("that reads the environment", () => {
    expect(placesOf(/process\.env|import\.meta\.env/, notInFiles(product, mains))).toEqual([]);
  });

  it("that reads the clock, and one that makes chance", () => {
    // The keys are made before there is anything to inject: they are what the port is made of.
    const ports = /^apps\/bff\/src\/(?:ports\/|secret-keys-beside\.ts$)/;
    const server = notInFiles(inFiles(product, /^(?:apps\/bff|packages)\//), ports);
    const isReading =
      /\bnew Date\(\s*\)|\bDate\.now\b|\bMath\.random\b|\brandomBytes\b|\brandomUUID\b|\brandomInt\b/;
    expect(placesOf(isReading, server)).toEqual([]);
  });

  it("that spells the addresses of pages", () => {
    const screens = notInFiles(inFiles(product, /^apps\/web\//), /^apps\/web\/src\/(?:paths|routes)\.tsx?$/);
    expect(placesOf(/["'`]\/(?:account|sign-in|profile)(?:\/|["'`])/, screens)).toEqual([]);
  });
});

describe("nothing is waved through", () => {
  // Spelled in two halves, for this file is read too.
  const words = (...halves: [string, string][]) =>
    new RegExp(halves.map(([one, two]) => one + two).join("|"));

  it("no test is alone, skipped or put off", () => {
    const isPutOff = /\b(?:it|test|describe|suite)\b(?:\.\w+)*\.(?:only|skip|todo|fixme|fails)\b/;
    expect(placesOf(isPutOff, inFiles(code, /^(?:apps|packages|e2e)\//))).toEqual([]);
  });

  it("no rule of lint or types is switched off in a file", () => {
    const isOff = words(["oxlint-", "disable"], ["eslint-", "disable"], ["@ts-", "(ignore|expect|nocheck)"]);
    expect(placesOf(isOff, code)).toEqual([]);
  });

  it("no note of work to be done", () => {
    expect(placesOf(words(["\\bTO", "DO\\b"], ["\\bFIX", "ME\\b"], ["\\bXX", "X\\b"]), code)).toEqual([]);
  });

  it("no file depends on the machine it was written on", () => {
    const isOfAMachine = words(
      ["(^|[\"'`( ])/wo", "rk/"],
      ["\\.\\./sha", "red/"],
      ["registry\\.np", "mjs"],
      ["/root", "/"],
    );
    expect(placesOf(isOfAMachine, everything)).toEqual([]);
  });
});
