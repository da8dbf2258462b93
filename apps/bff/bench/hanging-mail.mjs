import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";

import { fillPeople } from "./fill.mjs";
import { load, median, quantile } from "./load.mjs";
import { residentMegabytes, startMailServer, startPortal } from "./servers.mjs";
import { demoPassword, enterWrongCode, signedInCookie } from "./sign-in.mjs";

// Each may have five code mails an hour, so nobody signs in more often than that.
const people = 4000;
const signInsEach = 4;
const connections = 8;
/** A run in which mail that works differs from itself by more than this can't tell whether mail that hangs does. */
const noiseAtMost = 0.2;
const secondsUntilNoticed = 20;
const settingsPageEveryMilliseconds = 20;

/**
 * Signing in while the mail provider takes requests and never answers, beside the same with one that answers. A sign-in
 * can't be completed without its mail, so what is measured is the password answered with `code_required`, and apart
 * from that the code step: its state read, an entry judged.
 */
export async function hangingMail(folder, row, { pairs, seconds }) {
  const opened = await openBoth(folder);
  const { works, hangs } = opened;
  try {
    await passwordSteps(works, hangs, row, { pairs, seconds });
    await codeSteps(works, hangs, row);
    await manyAtOnce(hangs, row);
    const [taken, unanswered] = [await works.mailsHanded(), await hangs.mailsHanded()];
    const noticed = await untilMailIs(hangs, "degraded");
    row(
      `mail meanwhile: ${taken} taken, ${unanswered} requests unanswered; /readyz`,
      noticed,
      "degraded",
      taken > 0 && unanswered > 0 && noticed === "degraded",
    );
  } finally {
    await Promise.all(opened.all.map((server) => server.stop()));
  }
}

/** Two portals with the same people in two databases, each with its mail server. */
async function openBoth(folder) {
  const first = join(folder, "people");
  mkdirSync(first, { recursive: true });
  const demo = await startPortal(first);
  await demo.stop();
  fillPeople(join(first, "portal.db"), people);
  const open = async (answers) => {
    const own = join(folder, answers ? "works" : "hangs");
    cpSync(first, own, { recursive: true });
    const mail = await startMailServer({ answers });
    const url = `http://127.0.0.1:${mail.port}`;
    const portal = await startPortal(own, mailThrough(url));
    let next = 0;
    return {
      portal,
      mail,
      /** The next person to sign in. */
      person: () => `asked-${(next++ % people) + 1}`,
      signInsLeft: () => people * signInsEach - next,
      mailsHanded: async () => Number(await (await fetch(`${url}/count`)).text()),
    };
  };
  const works = await open(true);
  const hangs = await open(false);
  return { works, hangs, all: [works.portal, hangs.portal, works.mail, hangs.mail] };
}

function mailThrough(url) {
  return {
    MAIL_TRANSPORT: "resend",
    MAIL_FROM: "Hero <no-reply@kereru.example>",
    RESEND_API_KEY: "re_for_the_bench_alone",
    RESEND_WEBHOOK_SECRET: `whsec_${Buffer.from("for the bench alone, 32 bytes it").toString("base64")}`,
    RESEND_BASE_URL: url,
  };
}

/**
 * Mail that works, that hangs, that works, and so on: each round with hanging mail stands beside the mean of its two
 * neighbours, so that a machine that gets slower takes no side. The noise is what two neighbouring rounds with mail that
 * works differ by, at most.
 */
async function passwordSteps(works, hangs, row, { pairs, seconds }) {
  const measure = async (side) => {
    const before = side.portal.cpuSeconds();
    const done = await load({ port: side.portal.port, request: () => signInOf(side), connections, seconds });
    if (side.signInsLeft() < 0) throw new Error("the people are too few for the bench's seconds");
    return { rate: done.rate, cpu: ((side.portal.cpuSeconds() - before) * 1000) / done.count };
  };
  await Promise.all([measure(works), measure(hangs)]);
  const [working, hanging] = [[await measure(works)], []];
  for (let pair = 0; pair < pairs; pair += 1) {
    hanging.push(await measure(hangs));
    working.push(await measure(works));
  }
  const ratios = hanging.map(({ rate }, at) => rate / ((working[at].rate + working[at + 1].rate) / 2));
  const noise = Math.max(...hanging.map((_, at) => Math.abs(working[at].rate / working[at + 1].rate - 1)));
  const share = median(ratios);
  const least = 1 - Math.min(noise, noiseAtMost);
  row(
    `POST /api/session while mail hangs, ${perSecond(hanging)}/s`,
    `${share.toFixed(2)} of mail that works, ${perSecond(working)}/s`,
    `>= ${least.toFixed(2)}: equal within the run's noise of ${(noise * 100).toFixed(0)} %, of which 20 count at most`,
    share >= least,
  );
  const [cpuHanging, cpuWorking] = [hanging, working].map((rounds) => median(rounds.map(({ cpu }) => cpu)));
  row(
    "… server CPU, the hash included",
    `${cpuHanging.toFixed(1)} ms; with mail that works ${cpuWorking.toFixed(1)} ms`,
    "no more than that, and 5 %",
    cpuHanging <= cpuWorking * 1.05,
  );
}

const perSecond = (rounds) => median(rounds.map(({ rate }) => rate)).toFixed(0);

function signInOf(side) {
  const body = JSON.stringify({ username: side.person(), password: demoPassword });
  return [
    "POST /api/session HTTP/1.1",
    "Host: localhost",
    `Origin: http://localhost:${side.portal.port}`,
    "Content-Type: application/json",
    `Content-Length: ${Buffer.byteLength(body)}`,
    "",
    body,
  ].join("\r\n");
}

/** What a person sees once the password is right: the state of their attempt, and an entry that is judged. */
async function codeSteps(works, hangs, row) {
  const rounds = 40;
  const taken = { works: [], hangs: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, side] of Object.entries({ works, hangs })) {
      const { port } = side.portal;
      const address = `198.51.100.${round + 1}`;
      const cookie = await signedInCookie(port, side.person(), address, true);
      const startedAt = performance.now();
      await enterWrongCode(port, cookie, address);
      taken[name].push(performance.now() - startedAt);
    }
  }
  const p95 = (name) =>
    quantile(
      taken[name].toSorted((a, b) => a - b),
      0.95,
    );
  row(
    "code step while mail hangs, read and judged, p95",
    `${p95("hangs").toFixed(1)} ms; with mail that works ${p95("works").toFixed(1)} ms`,
    "<= 15 ms",
    p95("hangs") <= 15,
  );
}

/** 200 passwords at the same moment: those beyond the queue of hashes are told when to come again; nobody else waits. */
async function manyAtOnce(hangs, row) {
  const { port, pid } = hangs.portal;
  const cookie = await signedInCookie(port, "20013579");
  let isOver = false;
  let most = 0;
  const settingsPage = (async () => {
    const latencies = [];
    while (!isOver) {
      const startedAt = performance.now();
      const answer = await fetch(`http://127.0.0.1:${port}/api/account`, { headers: { Cookie: cookie } });
      await answer.text();
      if (!answer.ok) throw new Error(`GET /api/account: ${answer.status}`);
      latencies.push(performance.now() - startedAt);
      most = Math.max(most, residentMegabytes(pid));
      await new Promise((resolve) => setTimeout(resolve, settingsPageEveryMilliseconds));
    }
    return latencies.toSorted((a, b) => a - b);
  })();
  const startedAt = performance.now();
  const answers = await Promise.all(
    Array.from({ length: 200 }, async (_, each) => {
      const answer = await fetch(`http://127.0.0.1:${port}/api/session`, {
        method: "POST",
        headers: {
          Origin: `http://localhost:${port}`,
          "Content-Type": "application/json",
          "X-Forwarded-For": `203.0.113.${each + 1}`,
        },
        body: JSON.stringify({ username: hangs.person(), password: demoPassword }),
      });
      const { state } = await answer.json();
      if (state === "code_required") return "asked for a code";
      return answer.status === 503 && answer.headers.has("retry-after") ? "told to wait" : answer.status;
    }),
  );
  const seconds = (performance.now() - startedAt) / 1000;
  isOver = true;
  const p95 = quantile(await settingsPage, 0.95);
  const count = (what) => answers.filter((answer) => answer === what).length;
  const others = answers.filter((answer) => answer !== "asked for a code" && answer !== "told to wait");
  row(
    `200 at once while mail hangs, all answered in ${seconds.toFixed(1)} s`,
    `${count("asked for a code")} asked for a code, ${count("told to wait")} told to wait${others.length === 0 ? "" : `, others: ${[...new Set(others)].join(", ")}`}`,
    "no others",
    others.length === 0,
  );
  row("… settings page meanwhile, p95", `${p95.toFixed(0)} ms`, "< 250 ms", p95 < 250);
  row("… resident, at most", `${most.toFixed(0)} MB`, "<= 220 MB", most <= 220);
}

/** What `/readyz` says of mail, once it says so, or at last. */
async function untilMailIs(side, wanted) {
  const until = performance.now() + secondsUntilNoticed * 1000;
  for (;;) {
    const { mail } = await (await fetch(`http://127.0.0.1:${side.portal.port}/readyz`)).json();
    if (mail === wanted || performance.now() > until) return mail;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
