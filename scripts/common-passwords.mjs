// Makes the server's list of common and leaked passwords from a list of them, the most common first, one a line:
// `node scripts/common-passwords.mjs LIST`. What is kept and why stands in docs/decisions/009-common-passwords.md.
import { hash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const [listPath] = process.argv.slice(2);
const target = fileURLToPath(new URL("../apps/bff/src/password-rules/common-passwords.txt", import.meta.url));

// As the server looks them up: see common-passwords.ts.
const hexDigits = 10;
const shortestPassword = 12;
const mostCommon = 20_000;

const listed = readFileSync(listPath, "utf8")
  .split("\n")
  .map((line) => line.normalize("NFC").toLowerCase().trim());
const isWord = (text) => /^\p{L}{4,}$/u.test(text);
const kept = new Set(
  listed.filter((text, rank) => text.length >= shortestPassword || (rank < mostCommon && isWord(text))),
);
const hashes = [...kept]
  .map((text) => hash("sha256", text, "hex").slice(0, hexDigits))
  .toSorted((one, other) => (one < other ? -1 : 1));
const packed = Buffer.from([...new Set(hashes)].join(""), "hex").toString("base64");
writeFileSync(target, `${packed.match(/.{1,100}/g).join("\n")}\n`);
console.log(`${kept.size} passwords, ${packed.length} bytes`);
