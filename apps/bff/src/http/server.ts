import { createServer } from "node:http";
import type { Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";

import { getRequestListener, RequestError } from "@hono/node-server";

import type { Secrets } from "../ports/secrets.ts";
import { systemTimers } from "../ports/timers.ts";
import { securityHeadersFor } from "./security-headers.ts";

export type HttpServer = {
  /** The port it listens on. */
  port: number;
  /** Takes no more requests, lets those in flight end, and resolves within the grace, cutting off what is left. */
  stop(): Promise<void>;
};

export type ServerLimits = {
  headersMilliseconds: number;
  requestMilliseconds: number;
  headerBytes: number;
  keepAliveMilliseconds: number;
  /** Without a byte in either direction. */
  silenceMilliseconds: number;
  /** How often the first two are looked at. */
  checkMilliseconds: number;
  stopGraceMilliseconds: number;
};

export const serverLimits: ServerLimits = {
  headersMilliseconds: 10_000,
  requestMilliseconds: 30_000,
  headerBytes: 16 * 1024,
  keepAliveMilliseconds: 30_000,
  silenceMilliseconds: 60_000,
  checkMilliseconds: 1000,
  stopGraceMilliseconds: 4000,
};

/**
 * Serves the app over HTTP. Rejects with an Error of one line, its `code` that of the system, when the address can't
 * be listened on.
 */
export async function startServer(
  app: { fetch: (request: Request, env: object) => Response | Promise<Response> },
  address: { host: string; port: number; publicUrl: string },
  secrets: Pick<Secrets, "id">,
  limits: ServerLimits = serverLimits,
): Promise<HttpServer> {
  const headers = (): Record<string, string> => ({
    ...securityHeadersFor(address.publicUrl),
    "X-Request-Id": secrets.id(),
    "Cache-Control": "no-store",
  });
  const listener = getRequestListener(app.fetch, {
    // What isn't even a request doesn't reach the app, and anything else it has answered itself.
    errorHandler: (error) =>
      new Response(null, { status: error instanceof RequestError ? 400 : 500, headers: headers() }),
  });
  const server = createServer(
    {
      headersTimeout: limits.headersMilliseconds,
      requestTimeout: limits.requestMilliseconds,
      maxHeaderSize: limits.headerBytes,
      keepAliveTimeout: limits.keepAliveMilliseconds,
      connectionsCheckingInterval: limits.checkMilliseconds,
      // Node would answer these by itself, without our headers.
      requireHostHeader: false,
    },
    (request, response) => void listener(request, response),
  );
  server.setTimeout(limits.silenceMilliseconds);
  server.on("checkExpectation", (_request, response: ServerResponse) => {
    response.writeHead(417, headers()).end();
  });
  const inFlight = trackInFlight(server);
  answerClientErrors(server, inFlight, headers);
  await listen(server, address);
  const bound = server.address();
  return {
    port: typeof bound === "object" && bound !== null ? bound.port : address.port,
    stop: () => stop(server, inFlight, limits.stopGraceMilliseconds),
  };
}

/** The responses that are owed, by the socket each goes to. */
type InFlight = Map<Socket, ServerResponse>;

function trackInFlight(server: Server): InFlight {
  const inFlight: InFlight = new Map();
  server.prependListener("request", (request, response: ServerResponse) => {
    const { socket } = request;
    inFlight.set(socket, response);
    response.once("close", () => {
      if (inFlight.get(socket) === response) inFlight.delete(socket);
      // While stopping, a connection is of no use once its answer is out.
      if (!server.listening) setImmediate(() => server.closeIdleConnections());
    });
  });
  return inFlight;
}

const statusOf: Record<string, string> = {
  HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large",
  ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout",
};

/** A request that can't be parsed gets an answer all the same, unless another one is being written on its socket. */
function answerClientErrors(server: Server, inFlight: InFlight, headers: () => Record<string, string>): void {
  server.on("clientError", (error: NodeJS.ErrnoException, socket: Socket) => {
    const hasBegun = inFlight.get(socket)?.headersSent ?? false;
    if (!socket.writable || hasBegun || error.code === "ECONNRESET") {
      socket.destroy();
      return;
    }
    const lines = Object.entries({ ...headers(), Connection: "close", "Content-Length": "0" });
    const status = statusOf[error.code ?? ""] ?? "400 Bad Request";
    socket.end(
      `HTTP/1.1 ${status}\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join("")}\r\n`,
      () => socket.destroySoon(),
    );
  });
}

async function listen(server: Server, { host, port }: { host: string; port: number }): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const why: Record<string, string> = {
        EADDRINUSE: `PORT ${port} is in use by another program on ${host}`,
        EACCES: `PORT ${port} may not be used by this account`,
        EADDRNOTAVAIL: `HOST ${host} is not an address of this machine`,
        ENOTFOUND: `HOST ${host} is not known`,
      };
      const line =
        why[error.code ?? ""] ?? `cannot listen on ${host}, port ${port} (${error.code ?? error.message})`;
      reject(Object.assign(new Error(line, { cause: error }), { code: error.code }));
    });
    server.listen(port, host, resolve);
  });
}

async function stop(server: Server, inFlight: InFlight, graceMilliseconds: number): Promise<void> {
  for (const response of inFlight.values()) response.shouldKeepAlive = false;
  await new Promise<void>((resolve) => {
    const cancel = systemTimers.after(graceMilliseconds, () => server.closeAllConnections());
    server.close(() => {
      cancel();
      resolve();
    });
    server.closeIdleConnections();
  });
}
