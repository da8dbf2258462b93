import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

import { expect, test } from "vitest";

import { forgetfulProvider } from "./outbox-crash-testing.ts";
import { mailTest } from "./outbox-testing.ts";
import type { MailTest } from "./outbox-testing.ts";
import type { OutboxStep } from "./send-mail.ts";
import { createMailWorker } from "./worker.ts";

const program = fileURLToPath(new URL("testing-programs/send.mjs", import.meta.url));

type Provider = ReturnType<typeof forgetfulProvider>;

/** A worker as another process, killed as by a power cut when it says that it is at that step. Answers what it said. */
async function sendInProcess(mail: MailTest, provider: Provider, diesAt: OutboxStep): Promise<string[]> {
  const child = spawn(process.execPath, [program, mail.url, String(mail.clock.now())], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  const said = [];
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line);
    const [word = "", ...rest] = line.split(" ");
    if (word === "at" && rest[0] === diesAt) child.kill("SIGKILL");
    if (word === "send") {
      const letter = { id: rest[0] ?? "", to: "", subject: "", text: "", html: "" };
      await provider.transport.send(letter);
    }
    if (!child.killed) child.stdin.write("go on\n");
  }
  await ended;
  return said;
}

test("a worker's process killed at each step: the mail arrives once, by whoever comes next", async () => {
  const steps: readonly OutboxStep[] = ["claimed", "written", "accepted", "settled"];
  const lives = steps.map(async (diesAt) => {
    const mail = await mailTest();
    const provider = forgetfulProvider(mail.clock);
    await mail.owe("one");
    const said = await sendInProcess(mail, provider, diesAt);
    const { state } = await mail.mailRow("one");

    mail.advance({ milliseconds: mail.limits.mailLease });
    await createMailWorker({ ...mail.deps, transport: provider.transport }).drain();
    const after = await mail.mailRow("one");
    const { mailsSent } = await mail.challengeRow("one");
    await mail.close();
    return [said.at(-1), state, provider.accepted.length, after.state, after.providerId, mailsSent];
  });
  expect(await Promise.all(lives)).toEqual([
    ["at claimed one-mail", "sending", 1, "sent", "provider-one-mail", 1],
    ["at written one-mail", "sending", 1, "sent", "provider-one-mail", 1],
    ["at accepted one-mail", "sending", 1, "sent", "provider-one-mail", 1],
    ["at settled one-mail", "sent", 1, "sent", "provider-one-mail", 1],
  ]);
});
