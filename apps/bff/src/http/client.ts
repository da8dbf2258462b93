import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";

import type { Client } from "../sessions/actor.ts";
import { clientAddress } from "./client-address.ts";
import type { Cidr, ClientAddress } from "./client-address.ts";

const userAgentLength = 256;

/** Where a request comes from: the socket's peer, or what a trusted proxy says of it. */
export function clientOf(context: Context, trustedProxies: readonly Cidr[]): Client {
  const { incoming } = context.env as HttpBindings;
  // Most servers believe nobody's header, and then it need not be read.
  const forwardedFor = trustedProxies.length === 0 ? undefined : context.req.header("X-Forwarded-For");
  return {
    ...(forwardedFor === undefined
      ? addressOfPeer(incoming.socket, trustedProxies)
      : clientAddress(incoming.socket.remoteAddress, forwardedFor, trustedProxies)),
    userAgent: (context.req.header("User-Agent") ?? "").slice(0, userAgentLength),
  };
}

const addresses = new WeakMap<object, ClientAddress>();

/** A connection's peer stays the same for all of its requests. */
function addressOfPeer(
  socket: { remoteAddress?: string | undefined },
  trustedProxies: readonly Cidr[],
): ClientAddress {
  const known = addresses.get(socket);
  if (known !== undefined) return known;
  const found = clientAddress(socket.remoteAddress, undefined, trustedProxies);
  addresses.set(socket, found);
  return found;
}
