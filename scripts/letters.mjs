// Every letter the portal sends, in a browser: pnpm letters [--no-open]
import { spawn } from "node:child_process";
import { createServer } from "node:http";

import { letterPage } from "./letter-page.mjs";
import { inTheme, openSamples } from "./letter-samples.mjs";
import { install, runCommand, say, Stop } from "./workspace.mjs";

import "./node-version.mjs";

/** Of the address asked for: which letters, how they are written, and how they are shown. */
function chosen({ searchParams }) {
  const theme = ["light", "dark"].find((each) => each === searchParams.get("theme")) ?? "both";
  const width = ["320", "600"].find((each) => each === searchParams.get("width")) ?? "600";
  return { theme, width: Number(width), isCodeInSubject: searchParams.get("subject") !== "plain" };
}

async function answer(url, samples) {
  const { isCodeInSubject, ...shown } = chosen(url);
  const all = await samples.read();
  const [, kind] = /^\/letter\/(\w+)$/.exec(url.pathname) ?? [];
  if (kind !== undefined && Object.hasOwn(all, kind)) {
    return inTheme(all[kind]({ isCodeInSubject }).html, shown.theme === "dark" ? "dark" : "light");
  }
  if (url.pathname !== "/") return null;
  const letters = Object.entries(all).map(([each, write]) => ({ kind: each, ...write({ isCodeInSubject }) }));
  return letterPage(letters, { ...shown, isCodeInSubject });
}

/** Serves them from this machine to itself alone, each request from the sources as they are then. */
async function serve(samples) {
  const listening = new Set();
  samples.onChange(() => {
    for (const response of listening) response.write("data: changed\n\n");
  });
  const server = createServer(async (request, response) => {
    const url = new URL(request.url, "http://localhost");
    if (url.pathname === "/changes") {
      response.writeHead(200, { "Content-Type": "text/event-stream" }).flushHeaders();
      listening.add(response);
      response.on("close", () => listening.delete(response));
      return;
    }
    try {
      const html = await answer(url, samples);
      response.writeHead(html === null ? 404 : 200, { "Content-Type": "text/html; charset=utf-8" });
      response.end(html ?? "There is nothing here.");
    } catch (error) {
      // A letter half written: say so, and show it once it is whole.
      response.writeHead(500, { "Content-Type": "text/plain; charset=utf-8" });
      response.end(String(error?.stack ?? error));
    }
  });
  await new Promise((resolve, reject) => {
    server.once("error", (error) => reject(new Stop(`The page can't be served: ${error.message}`)));
    server.listen(Number(process.env.PORT ?? 0), "127.0.0.1", resolve);
  });
  return server;
}

/** Shows an address in the person's own browser, if there is one to be seen; otherwise the printed address must do. */
function openInBrowser(address) {
  const isSeen = process.platform !== "linux" || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!isSeen) return;
  const [program, ...args] = {
    darwin: ["open", address],
    win32: ["cmd", "/c", "start", "", address],
  }[process.platform] ?? ["xdg-open", address];
  const opener = spawn(program, args, { stdio: "ignore", detached: true });
  opener.on("error", () => say("No browser could be opened: open the address yourself."));
  opener.unref();
}

await runCommand(async () => {
  await install();
  const samples = await openSamples();
  const server = await serve(samples);
  const address = `http://localhost:${server.address().port}/`;
  say(`Every letter, following the sources as you save them: ${address}`);
  say("Ctrl-C ends it");
  if (!process.argv.includes("--no-open")) openInBrowser(address);
  const stop = async () => {
    server.close();
    server.closeAllConnections();
    await samples.close();
    process.exit(0);
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
});
