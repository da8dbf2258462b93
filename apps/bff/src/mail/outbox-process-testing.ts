import { openClient } from "../db/client.ts";
import { movableClock } from "../ports/clock.ts";
import { sendingOf } from "./outbox-testing.ts";
import { createMailWorker } from "./worker.ts";

/** One look of a worker, for a process of its own: `ask` tells a step, or hands over a mail, and waits to go on. */
export async function sendOutbox({
  url,
  now,
  ask,
}: {
  url: string;
  now: number;
  ask: (line: string) => Promise<unknown>;
}): Promise<void> {
  const db = await openClient({ url });
  const worker = createMailWorker({
    ...sendingOf({ db, clock: movableClock(now) }),
    transport: {
      send: async ({ id }) => {
        await ask(`send ${id}`);
        return { outcome: "sent", providerId: `provider-${id}` };
      },
      sendsPerSecond: () => null,
    },
    at: async (step, mailId) => {
      await ask(`at ${step} ${mailId}`);
    },
  });
  await worker.drain();
  await db.close();
}
