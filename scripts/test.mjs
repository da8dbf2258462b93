import { existsSync, readFileSync, rmSync } from "node:fs";

import { ensureBrowser } from "./browser.mjs";
import { build, builds, cacheFile, forget, install, pnpm, run, say, Stop } from "./workspace.mjs";

import "./node-version.mjs";

/** What each step came to: how many checks passed and failed in it. */
const results = [];

async function step(name, work) {
  console.log(`\n\u203a ${name}`);
  const startedAt = performance.now();
  const { passed, failed } = await work().catch((error) => {
    console.error(error instanceof Stop ? error.message : error);
    return { passed: 0, failed: 1 };
  });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  say(`${name}: ${failed === 0 ? "passed" : "FAILED"} in ${seconds} s`);
  results.push({ name, passed, failed });
  return failed === 0;
}

/** A step that is one check: it passes or fails as a whole. */
const command = (words, options) => async () => {
  const { code } = await run(words, options);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
};

/** A step that reports its own tests; a runner that fails without a failed test counts as one. */
const testRunner = (words, { report, count, env = {} }) => {
  return async () => {
    rmSync(report, { force: true });
    const { code } = await run(words, { env });
    const counted = existsSync(report)
      ? count(JSON.parse(readFileSync(report, "utf8")))
      : { passed: 0, failed: 0 };
    const isUnexplained = counted.failed === 0 && (code !== 0 || counted.passed === 0);
    return { passed: counted.passed, failed: counted.failed + (isUnexplained ? 1 : 0) };
  };
};

const done = (work) => async () => {
  await work();
  return { passed: 1, failed: 0 };
};

const notRun = (why) => async () => {
  throw new Stop(`Not run: ${why}.`);
};

async function unitTests() {
  const report = cacheFile("vitest.json");
  await step(
    "unit and integration tests",
    testRunner(
      pnpm("exec", "vitest", "run", "--reporter=dot", "--reporter=json", `--outputFile.json=${report}`),
      {
        report,
        count: ({ numPassedTests, numFailedTests }) => ({ passed: numPassedTests, failed: numFailedTests }),
      },
    ),
  );
}

async function browserTests(browser) {
  const report = cacheFile("playwright.json");
  await step(
    "tests in the browser",
    testRunner(pnpm("--filter", "@hero/e2e", "e2e", "--reporter=list,json"), {
      report,
      env: { ...browser, PLAYWRIGHT_JSON_OUTPUT_NAME: report, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
      // A test that passed only at a second try has failed once, and is not called passed.
      count: ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky }),
    }),
  );
}

/** Steps that need the packages, each told by itself, none stopping the next. */
async function everything() {
  let browser = {};
  const hasBrowser = await step(
    "browser",
    done(async () => {
      browser = await ensureBrowser();
    }),
  );
  await step("types", command(pnpm("types")));
  await step("lint", command(pnpm("lint")));
  await step("format", command(pnpm("format:check")));
  await step("unused code", command(pnpm("unused")));
  await unitTests();
  // Built anew: a test of what was built from other sources would show nothing.
  for (const { name } of builds) forget(`build-${name}`);
  const isBuilt = await step("build", done(build));
  if (isBuilt && hasBrowser) await browserTests(browser);
  else await step("tests in the browser", notRun(isBuilt ? "there is no browser" : "the build failed"));
}

const startedAt = performance.now();
if (await step("packages", done(install))) await everything();

const sum = (member) => results.reduce((total, result) => total + result[member], 0);
const failures = results.filter(({ failed }) => failed > 0);
console.log(`\nTook ${Math.round((performance.now() - startedAt) / 1000)} s.`);
for (const { name, failed } of failures) console.log(`Failed: ${name} (${failed})`);
process.exitCode = failures.length === 0 ? 0 : 1;
console.log(`${sum("passed")} passed, ${sum("failed")} failed`);
