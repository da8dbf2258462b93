import { systemClock } from "./ports/clock.ts";
import { run } from "./run.ts";

await run({ env: process.env, clock: systemClock });
