import { performance } from "node:perf_hooks";

import { activityFilled, busyLogin } from "./fill.mjs";
import { median } from "./load.mjs";
import { residentMegabytes } from "./servers.mjs";
import { signedInCookie } from "./sign-in.mjs";

const rounds = 9;
const sampleEveryMilliseconds = 50;

/** What a person waits for the server on an account with very many logins and a very long record. */
export async function longLists(portal, row) {
  const cookie = await signedInCookie(portal.port, "10024680");
  const owner = asker(portal.port, cookie);
  const budget = (what, milliseconds, most) =>
    row(what, `${milliseconds.toFixed(1)} ms`, `<= ${most} ms`, milliseconds <= most);

  budget("GET /api/logins, 10 000 logins, first page", await owner.time("/api/logins"), 60);
  const searches = await worst(
    owner,
    ["?q=person-77", "?q=nobody%20at%20all", "?q=person", "?q=KERERU.EXAMPLE"],
    "/api/logins",
  );
  budget(`… search (slowest of four: ${searches.what})`, searches.milliseconds, 100);

  budget("GET /api/activity, 1 000 000 rows, no filter", await owner.time("/api/activity"), 50);
  const { items } = await owner.read(`/api/logins?q=${busyLogin}`);
  const filtered = await worst(owner, filtersOf(items[0].id), "/api/activity");
  budget(`… slowest of every combination of filters: ${filtered.what}`, filtered.milliseconds, 50);
  const own = asker(portal.port, await signedInCookie(portal.port, busyLogin));
  const ownSlowest = await worst(own, ["", "?type=sign_in", "?type=confirmed"], "/api/activity");
  budget(`… one's own, slowest: ${ownSlowest.what}`, ownSlowest.milliseconds, 50);

  await download(portal, cookie, row);
}

function asker(port, cookie) {
  const read = async (path) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { Cookie: cookie } });
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return await answer.json();
  };
  return {
    read,
    /** Median milliseconds of one after another, loopback and JSON included. */
    time: async (path) => {
      const taken = [];
      for (let round = 0; round < rounds; round += 1) {
        const startedAt = performance.now();
        await read(path);
        taken.push(performance.now() - startedAt);
      }
      return median(taken);
    },
  };
}

async function worst({ time }, queries, path) {
  let slowest = { what: "", milliseconds: 0 };
  for (const query of queries) {
    const milliseconds = await time(`${path}${query}`);
    if (milliseconds > slowest.milliseconds) slowest = { what: query || "none", milliseconds };
  }
  return slowest;
}

/** Each of a login, a type (frequent, or one that never was) and a time, alone and together, at the start and deep down. */
function filtersOf(login) {
  const middle = new Date(Date.now() - (activityFilled / 2) * 1000).toISOString();
  const queries = [];
  for (const who of ["", `login=${login}`, "login=filled-5000"]) {
    for (const type of ["", "type=sign_in", "type=confirmed"]) {
      for (const when of ["", `before=${middle}`]) {
        for (const where of ["", `cursor=${activityFilled / 4}`]) {
          queries.push(`?${[who, type, when, where].filter((part) => part !== "").join("&")}`);
        }
      }
    }
  }
  return queries;
}

async function download(portal, cookie, row) {
  const before = residentMegabytes(portal.pid);
  let most = before;
  const sampling = setInterval(() => {
    most = Math.max(most, residentMegabytes(portal.pid));
  }, sampleEveryMilliseconds);
  const startedAt = performance.now();
  const answer = await fetch(`http://127.0.0.1:${portal.port}/api/activity.csv`, {
    headers: { Cookie: cookie },
  });
  let [bytes, lines] = [0, 0];
  for await (const chunk of answer.body) {
    bytes += chunk.length;
    for (const byte of chunk) if (byte === 10) lines += 1;
  }
  clearInterval(sampling);
  const seconds = (performance.now() - startedAt) / 1000;
  if (lines < activityFilled) throw new Error(`the table ended after ${lines} lines`);
  const growth = most - before;
  row(
    `GET /api/activity.csv, ${(bytes / 1e6).toFixed(0)} MB in ${seconds.toFixed(1)} s, memory`,
    `${growth.toFixed(0)} MB more`,
    "<= 60 MB more",
    growth <= 60,
  );
}
