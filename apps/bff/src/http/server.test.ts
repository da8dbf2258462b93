import { once } from "node:events";
import { request as httpRequest } from "node:http";
import { connect } from "node:net";

import { afterEach, describe, expect, it, test } from "vitest";

import { serverLimits, startServer } from "./server.ts";
import type { HttpServer, ServerLimits } from "./server.ts";

let started: HttpServer[] = [];
afterEach(async () => {
  await Promise.all(started.map((server) => server.stop()));
  started = [];
});

type Fetch = (request: Request) => Response | Promise<Response>;

const hello: Fetch = () => new Response("hello");
const address = { host: "127.0.0.1", port: 0, publicUrl: "https://portal.hero.example" };

async function start(fetchOf: Fetch = hello, changed: Partial<ServerLimits> = {}): Promise<HttpServer> {
  let ids = 0;
  const secrets = { id: () => `request-${++ids}` };
  const server = await startServer({ fetch: fetchOf }, address, secrets, { ...serverLimits, ...changed });
  started.push(server);
  return server;
}

/** Sends raw text and gives everything that comes back until the other side closes. */
async function exchange({ port }: HttpServer, text: string): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  let answer = "";
  socket.on("data", (chunk) => {
    answer += chunk.toString();
  });
  socket.on("error", () => {});
  socket.write(text);
  await once(socket, "close");
  return answer;
}

const closing = (lines: string) => `${lines}\r\nConnection: close\r\n\r\n`;

/** Something that the test decides when to let go on. */
function gate() {
  let open!: () => void;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

describe("happy", () => {
  it("serves the app, and says on which port", async () => {
    const server = await start();
    const answer = await fetch(`http://127.0.0.1:${server.port}/`);
    expect(await answer.text()).toBe("hello");
  });

  it("stopping lets a request in flight end, takes no new one, and then is done", async () => {
    const [reached, answering] = [gate(), gate()];
    const server = await start(async () => {
      reached.open();
      await answering.opened;
      return new Response("late but whole");
    });
    const asked = fetch(`http://127.0.0.1:${server.port}/`);
    await reached.opened;
    const stopped = server.stop();
    await expect(fetch(`http://127.0.0.1:${server.port}/`)).rejects.toThrow("fetch failed");
    answering.open();
    const answer = await asked;
    expect(await answer.text()).toBe("late but whole");
    expect(answer.headers.get("Connection")).toBe("close");
    await stopped;
  });

  it("stopping closes connections that are kept alive and idle", async () => {
    const server = await start();
    const socket = connect(server.port, "127.0.0.1");
    socket.write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
    await once(socket, "data");
    const closed = once(socket, "close");
    await server.stop();
    await closed;
    expect(socket.destroyed).toBe(true);
  });

  it("stopping cuts off what does not end in time", async () => {
    const reached = gate();
    const server = await start(
      async () => {
        reached.open();
        return new Promise<Response>(() => {});
      },
      { stopGraceMilliseconds: 50 },
    );
    const asked = fetch(`http://127.0.0.1:${server.port}/`).catch(() => "cut off");
    await reached.opened;
    await server.stop();
    expect(await asked).toBe("cut off");
  });
});

describe("refused", () => {
  it("a port in use is one clear line", async () => {
    const { port } = await start();
    const again = startServer({ fetch: hello }, { ...address, port }, { id: () => "" });
    await expect(again).rejects.toThrow(`PORT ${port} is in use by another program on 127.0.0.1`);
    await expect(again).rejects.toMatchObject({ code: "EADDRINUSE" });
  });

  it("an address of another machine is one clear line", async () => {
    const elsewhere = startServer({ fetch: hello }, { ...address, host: "192.0.2.1" }, { id: () => "" });
    await expect(elsewhere).rejects.toThrow("HOST 192.0.2.1 is not an address of this machine");
  });

  test.each([
    ["no HTTP", "hello there\r\n\r\n", "400 Bad Request"],
    ["an unknown method", closing("BREW / HTTP/1.1\r\nHost: localhost"), "400 Bad Request"],
    [
      "a header block over 16 KiB",
      closing(`GET / HTTP/1.1\r\nHost: localhost\r\nA: ${"a".repeat(17_000)}`),
      "431 Request Header Fields Too Large",
    ],
    ["no Host", closing("GET / HTTP/1.1"), "400 Bad Request"],
    ["a Host that is none", closing("GET / HTTP/1.1\r\nHost: a/b@c"), "400 Bad Request"],
    [
      "a line break inside a header",
      closing("GET / HTTP/1.1\r\nHost: localhost\r\nA: b\rc: d"),
      "400 Bad Request",
    ],
    [
      "two lengths",
      closing("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2"),
      "400 Bad Request",
    ],
    [
      "a length and chunks",
      closing("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nTransfer-Encoding: chunked"),
      "400 Bad Request",
    ],
    [
      "an expectation we don't know",
      closing("POST / HTTP/1.1\r\nHost: localhost\r\nExpect: wonders\r\nContent-Length: 0"),
      "417 Expectation Failed",
    ],
  ])("%s is refused with every header", async (_name, text, status) => {
    const answer = await exchange(await start(), text);
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status}\r\n`));
    for (const header of [
      "content-security-policy: default-src 'none'",
      "x-content-type-options: nosniff",
      "strict-transport-security: max-age=",
      "referrer-policy: no-referrer",
      "x-request-id: request-",
    ]) {
      expect(answer.toLowerCase()).toContain(header);
    }
    expect(answer).not.toContain("hello\r\n");
  });

  it("16 KiB of headers less what the rest takes still pass", async () => {
    const answer = await exchange(
      await start(),
      closing(`GET / HTTP/1.1\r\nHost: localhost\r\nA: ${"a".repeat(15_900)}`),
    );
    expect(answer).toMatch(/^HTTP\/1\.1 200/);
  });
});

describe("hostile", () => {
  it("a header block that never ends is cut off", async () => {
    const server = await start(hello, { headersMilliseconds: 50, checkMilliseconds: 20 });
    expect(await exchange(server, "GET / HTTP/1.1\r\nHost: loc")).toMatch(/^HTTP\/1\.1 408/);
  });

  it("a body that never ends is cut off", async () => {
    const server = await start(async (request) => new Response(await request.text()), {
      headersMilliseconds: 50,
      requestMilliseconds: 100,
      checkMilliseconds: 20,
    });
    const answer = await exchange(
      server,
      "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\n12345",
    );
    expect(answer).not.toMatch(/^HTTP\/1\.1 200/);
  });

  it("a connection that asks nothing more is closed", async () => {
    const server = await start(hello, { keepAliveMilliseconds: 50 });
    expect(await exchange(server, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")).toMatch(/^HTTP\/1\.1 200/);
  });

  it("nonsense after a whole request does not spoil that one's answer", async () => {
    const answering = gate();
    const server = await start(async () => {
      await answering.opened;
      return new Response("hello");
    });
    const answered = exchange(
      server,
      "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n\u0000\u0001nonsense\r\n\r\n",
    );
    answering.open();
    const answer = await answered;
    expect(answer.match(/HTTP\/1\.1 /g)?.length ?? 0).toBeLessThanOrEqual(1);
  });

  it("an app that fails outside of its own errors answers 500, nothing of the inside, and lives on", async () => {
    let asked = 0;
    const server = await start(() => {
      asked += 1;
      if (asked === 1) throw new Error("inside");
      return new Response("hello");
    });
    const answer = await exchange(server, closing("GET / HTTP/1.1\r\nHost: localhost"));
    expect(answer).toMatch(/^HTTP\/1\.1 500/);
    expect(answer).not.toContain("inside");
    expect(answer.toLowerCase()).toContain("content-security-policy");
    expect(await exchange(server, closing("GET / HTTP/1.1\r\nHost: localhost"))).toMatch(/^HTTP\/1\.1 200/);
  });

  it("the product's own limits are those of the rules", () => {
    expect(serverLimits).toMatchObject({
      headersMilliseconds: 10_000,
      requestMilliseconds: 30_000,
      headerBytes: 16_384,
    });
    expect(serverLimits.stopGraceMilliseconds).toBeLessThan(10_000);
  });

  it("a client that hangs up in the middle harms nobody", async () => {
    const server = await start(async (request) => new Response(await request.text()));
    const asked = httpRequest({
      port: server.port,
      host: "127.0.0.1",
      method: "POST",
      headers: { "Content-Length": 100 },
    });
    asked.on("error", () => {});
    asked.write("half");
    await once(asked, "socket");
    asked.destroy();
    expect(
      await exchange(server, closing("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0")),
    ).toMatch(/^HTTP\/1\.1 200/);
  });
});
