import type { App } from "./http/app-type.ts";
import type { Clock } from "./ports/clock.ts";
import { CannotStart, startPortal } from "./start.ts";
import type { Running } from "./start.ts";

/** Runs the portal until SIGTERM or SIGINT; one line per fault and exit 1 when it can't start. */
export async function run(options: {
  env: Record<string, string | undefined>;
  clock: Clock;
  extras?: readonly ((app: App) => void)[];
}): Promise<void> {
  let running: Running | null = null;
  const end = (code: number) => {
    if (running === null) process.exit(code);
    void running.stop().then(() => process.exit(code));
  };
  process.once("SIGTERM", () => end(0));
  process.once("SIGINT", () => end(0));
  try {
    running = await startPortal({
      ...options,
      print: (line) => process.stdout.write(`${line}\n`),
      giveUp: () => process.exit(1),
    });
  } catch (error) {
    if (!(error instanceof CannotStart)) throw error;
    for (const line of error.lines) process.stderr.write(`${line}\n`);
    process.exitCode = 1;
  }
}
