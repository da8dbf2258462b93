import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

import { transformWithOxc } from "vite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { secretKeysBeside } from "./secret-keys-beside.ts";

const run = promisify(execFile);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "keys-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe("happy", () => {
  it("a key is made at the first start and kept for the next", () => {
    const database = join(folder, "data/new/portal.db");
    const keys = secretKeysBeside(database);
    expect(keys).toHaveLength(1);
    expect(Buffer.from(keys[0] ?? "", "base64url")).toHaveLength(32);
    expect(secretKeysBeside(database)).toEqual(keys);
    expect(existsSync(database)).toBe(false);
  });

  it("only its owner may read it, and nothing else is left behind", () => {
    secretKeysBeside(join(folder, "portal.db"));
    expect(readdirSync(folder)).toEqual(["portal.db.keys"]);
    expect(statSync(join(folder, "portal.db.keys")).mode & 0o777).toBe(0o600);
  });

  it("a key put in front by hand signs, and the old one still verifies", () => {
    writeFileSync(join(folder, "portal.db.keys"), `${"a".repeat(32)}\n${"b".repeat(32)}\n`);
    expect(secretKeysBeside(join(folder, "portal.db"))).toEqual(["a".repeat(32), "b".repeat(32)]);
  });

  it("each database has its own", () => {
    expect(secretKeysBeside(join(folder, "a.db"))).not.toEqual(secretKeysBeside(join(folder, "b.db")));
  });
});

describe("refused", () => {
  it.each(["", "\n", "short\n", `${"a".repeat(32)}\nshort\n`])(
    "a file that holds %j is not quietly replaced",
    (text) => {
      writeFileSync(join(folder, "portal.db.keys"), text);
      expect(() => secretKeysBeside(join(folder, "portal.db"))).toThrow(
        /portal\.db\.keys holds no usable keys/,
      );
    },
  );

  it("a place that can't be written is one clear line", () => {
    writeFileSync(join(folder, "file"), "");
    expect(() => secretKeysBeside(join(folder, "file/portal.db"))).toThrow(
      /^cannot (read|make) the secret keys in .* \(E\w+\)$/,
    );
  });
});

describe("hostile", () => {
  it("processes that start at once end up with one key, and only whole ones are ever read", async () => {
    const source = new URL("./secret-keys-beside.ts", import.meta.url).pathname;
    const { code } = await transformWithOxc(readFileSync(source, "utf8"), source);
    const script = join(folder, "start.mjs");
    writeFileSync(script, `${code}\nconsole.log(secretKeysBeside(process.argv[2]).join());`);
    const start = () => run(process.execPath, [script, join(folder, "data/portal.db")]);
    const starts = await Promise.all(Array.from({ length: 8 }, start));
    expect(new Set(starts.map(({ stdout }) => stdout)).size).toBe(1);
    expect(readdirSync(join(folder, "data"))).toEqual(["portal.db.keys"]);
  });
});
