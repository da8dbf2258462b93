import type { Context } from "hono";
import { serialize } from "hono/utils/cookie";

import { limits } from "../limits.ts";

export type CookieName = "session" | "challenge" | "device";

const attributes = {
  session: { sameSite: "Lax" },
  challenge: { sameSite: "Strict", maxAge: limits.attemptLifetime / 1000 },
  device: { sameSite: "Lax", maxAge: limits.deviceLifetime / 1000 },
} as const;

/** The portal's cookies of one request, and what its answer sets, whether it succeeds or not. */
export type Cookies = {
  read(name: CookieName): string | undefined;
  set(name: CookieName, value: string): void;
  clear(name: CookieName): void;
  /** `Set-Cookie` lines, one per cookie that was set or cleared. */
  lines(): string[];
};

/** `__Host-` cookies; over plain http, which only a loopback host may use, browsers would refuse those. */
export function cookiesOf(context: Context, publicUrl: string): Cookies {
  const isSecure = publicUrl.startsWith("https:");
  const header = context.req.header("Cookie") ?? "";
  const changes = new Map<CookieName, string>();
  const write = (name: CookieName, value: string, extra: { maxAge?: number }) => {
    changes.set(
      name,
      serialize(isSecure ? `__Host-${name}` : name, value, {
        path: "/",
        httpOnly: true,
        secure: isSecure,
        ...attributes[name],
        ...extra,
      }),
    );
  };
  return {
    read: (name) => cookieIn(header, isSecure ? `__Host-${name}` : name),
    set: (name, value) => write(name, value, {}),
    clear: (name) => write(name, "", { maxAge: 0 }),
    lines: () => [...changes.values()],
  };
}

/** The first cookie of that name; ours hold URL-safe letters alone, so that nothing need be decoded. */
function cookieIn(header: string, name: string): string | undefined {
  for (const pair of header.split(";")) {
    const trimmed = pair.trim();
    if (trimmed.startsWith(`${name}=`)) return trimmed.slice(name.length + 1);
  }
  return undefined;
}
