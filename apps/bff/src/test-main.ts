import { clockRoute } from "./dev/clock-route.ts";
import { movableClock, systemClock } from "./ports/clock.ts";
import { run } from "./run.ts";

// Never released: the same portal with a clock that tests move.
const clock = movableClock(systemClock);
await run({ env: process.env, clock, extras: [clockRoute(clock)] });
