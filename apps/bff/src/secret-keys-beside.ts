import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, linkSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

const keyBytes = 32;
const ownerOnly = 0o600;

/**
 * The keys kept beside a database's file, made at the first start: outside production nobody should have to invent
 * any, and a restart must not end codes and sessions. Throws an Error with one line when the file can't be used.
 */
export function secretKeysBeside(databaseFile: string): string[] {
  const file = `${databaseFile}.keys`;
  const kept = readKept(file) ?? makeAndKeep(file);
  const keys = kept.split("\n").filter((line) => line !== "");
  if (keys.length === 0 || keys.some((key) => Buffer.byteLength(key) < keyBytes)) {
    throw new Error(`${file} holds no usable keys; delete it to have new ones made`);
  }
  return keys;
}

function readKept(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (hasCode(error, "ENOENT")) return null;
    throw cannot("read", file, error);
  }
}

/** Written whole and then linked to its name, which fails if another process was first: then that one's are taken. */
function makeAndKeep(file: string): string {
  const unique = `${file}.${randomBytes(8).toString("hex")}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(unique, `${randomBytes(keyBytes).toString("base64url")}\n`, {
      mode: ownerOnly,
      flag: "wx",
      flush: true,
    });
    try {
      linkSync(unique, file);
    } catch (error) {
      if (!hasCode(error, "EEXIST")) throw error;
    } finally {
      rmSync(unique);
    }
    return readFileSync(file, "utf8");
  } catch (error) {
    throw cannot("make", file, error);
  }
}

const hasCode = (error: unknown, code: string) =>
  error instanceof Error && "code" in error && error.code === code;

function cannot(verb: "read" | "make", file: string, error: unknown): Error {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
  return new Error(`cannot ${verb} the secret keys in ${file} (${code})`, { cause: error });
}
