import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

export type Program = {
  /** The next line it says; rejects when it ends without one. */
  nextLine(): Promise<string>;
  tell(line: string): void;
  /** As a power cut would: SIGKILL, and gone when this resolves. */
  kill(): Promise<void>;
};

/** Starts a program of testing-programs/ as another process. */
export function startProgram(name: "hold-lock" | "serve", args: readonly string[]): Program {
  const file = fileURLToPath(new URL(`testing-programs/${name}.mjs`, import.meta.url));
  const child = spawn(process.execPath, [file, ...args], { stdio: ["pipe", "pipe", "inherit"] });
  const ended = once(child, "exit");
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async nextLine() {
      const next = await lines.next();
      if (next.done === true) throw new Error(`${name} ended without saying more`);
      return next.value;
    },
    tell: (line) => {
      child.stdin.write(`${line}\n`);
    },
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}
