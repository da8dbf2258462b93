import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));
const isWindows = process.platform === "win32";

/** A command that failed, told to the person in one line, without a stack. */
export class Stop extends Error {}

/** Runs a command's main function; what it throws on purpose is one line and exit 1. */
export async function runCommand(main) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    console.error(`\n${error.message}`);
    process.exit(1);
  }
}

export function say(line) {
  console.log(`\u203a ${line}`);
}

/** Runs a program to its end with its output shown; gives its exit code and what it wrote. */
export async function run([program, ...args], { cwd = root, env = {}, isQuiet = false } = {}) {
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    // pnpm and npx are scripts on Windows, which only a shell can start.
    shell: isWindows,
  });
  let output = "";
  for (const [stream, target] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ]) {
    stream.on("data", (chunk) => {
      output += chunk;
      if (!isQuiet) target.write(chunk);
    });
  }
  const code = await new Promise((resolve) => {
    child.on("error", () => resolve(127));
    child.on("close", (exit) => resolve(exit ?? 1));
  });
  return { code, output };
}

let pnpmCommand;

/** The words that start the pinned pnpm: an installed one of that version, else the one that npx fetches. */
export function pnpm(...args) {
  pnpmCommand ??= findPnpm();
  return [...pnpmCommand, ...args];
}

function findPnpm() {
  const { packageManager } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const version = packageManager.split("@")[1];
  const { stdout, status } = spawnSync("pnpm", ["--version"], {
    cwd: root,
    encoding: "utf8",
    shell: isWindows,
    stdio: ["ignore", "pipe", "ignore"],
    env: { ...process.env, COREPACK_ENABLE_DOWNLOAD_PROMPT: "0" },
  });
  return status === 0 && stdout.trim() === version ? ["pnpm"] : ["npx", "--yes", `pnpm@${version}`];
}

const cacheFolder = join(root, "node_modules", ".cache", "hero-portal");

/** A file among what was made on this machine and may be thrown away. */
export function cacheFile(name) {
  mkdirSync(cacheFolder, { recursive: true });
  return join(cacheFolder, name);
}

const isNoSource = (name) =>
  ["node_modules", "dist", "data", "coverage", "test-results", ".git"].includes(name);

function* filesIn(path) {
  if (!existsSync(path)) return;
  if (statSync(path).isFile()) {
    yield path;
    return;
  }
  const names = readdirSync(path).filter((name) => !isNoSource(name));
  for (const name of names.toSorted()) yield* filesIn(join(path, name));
}

/** One hash over the content of files and folders, so that a checkout or a copy doesn't make anything stale. */
function hashOf(paths) {
  const hash = createHash("sha256").update(`${process.version} ${process.platform} ${process.arch}`);
  for (const path of paths.flatMap((each) => [...filesIn(join(root, each))])) {
    hash.update(`\0${path}\0`).update(readFileSync(path));
  }
  return hash.digest("hex");
}

/** Does the work unless it was done for exactly these sources and its results are still there. */
export async function onceFor({ name, sources, results }, work) {
  const stamp = cacheFile(`${name}.stamp`);
  const hash = hashOf(sources);
  const isDone = existsSync(stamp) && readFileSync(stamp, "utf8") === hash;
  if (isDone && results.every((path) => existsSync(join(root, path)))) return;
  forget(name);
  await work();
  writeFileSync(cacheFile(`${name}.stamp`), hash);
}

/** Makes `onceFor` do the work of this name again. */
export function forget(name) {
  rmSync(cacheFile(`${name}.stamp`), { force: true });
}

const manifests = ["package.json", "pnpm-lock.yaml", "pnpm-workspace.yaml", ".npmrc"];
const members = ["apps/bff", "apps/web", "e2e", "packages/contract", "packages/two-factor"];

/** Installs the packages of the lockfile, if they aren't there yet. */
export async function install() {
  const sources = [...manifests, ...members.map((member) => `${member}/package.json`)];
  const results = ["node_modules/.modules.yaml", ...members.map((member) => `${member}/node_modules`)];
  await onceFor({ name: "install", sources, results }, async () => {
    say("Installing the packages");
    // CI: without it, pnpm asks before it replaces packages that an older lockfile left.
    const { code, output } = await run(pnpm("install", "--frozen-lockfile"), { env: { CI: "true" } });
    if (code !== 0) throw new Stop(installFailure(output));
  });
}

function installFailure(output) {
  if (
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|dns error|error sending request|network/i.test(
      output,
    )
  ) {
    return "The packages could not be fetched: the package registry can't be reached. The first time needs the network.";
  }
  return "The packages could not be installed; the lines above say why.";
}

export const builds = [
  { name: "web", folder: "apps/web", result: "apps/web/dist/index.html" },
  { name: "bff", folder: "apps/bff", result: "apps/bff/dist/main.js" },
];

/** Builds screens and server, each only if its sources changed since it was last built here. */
export async function build() {
  for (const { name, folder, result } of builds) {
    const sources = [folder, "packages", "pnpm-lock.yaml", "tsconfig.base.json"];
    await onceFor({ name: `build-${name}`, sources, results: [result] }, async () => {
      say(`Building ${folder}`);
      const { code } = await run(pnpm("--filter", `./${folder}`, "build", "--logLevel", "warn"));
      if (code !== 0) throw new Stop(`${folder} could not be built; the lines above say why.`);
    });
  }
}
