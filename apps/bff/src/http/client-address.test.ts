import fc from "fast-check";
import { describe, expect, it, test } from "vitest";

import { clientAddress, parseTrustedProxies } from "./client-address.ts";

const proxies = parseTrustedProxies("10.0.0.0/8, 2001:db8:ffff::/48");
const unknownBehind = (throttleAddress: string) => ({ address: null, throttleAddress, location: null });

const octet = fc.integer({ min: 0, max: 255 });
const publicIpv4 = fc
  .tuple(fc.integer({ min: 11, max: 126 }), octet, octet, octet)
  .map((octets) => octets.join("."));
const hextet = fc.integer({ min: 0, max: 0xffff }).map((value) => value.toString(16));
const groups = (count: number) => fc.array(hextet, { minLength: count, maxLength: count });

describe("happy", () => {
  test.each([
    ["an IPv4 peer is its own location", "203.0.113.7", "203.0.113.7", "203.0.113.7"],
    ["an IPv4-mapped peer is the IPv4 address", "::ffff:203.0.113.7", "203.0.113.7", "203.0.113.7"],
    ["a mapped peer written in hex is, too", "::FFFF:cb00:7107", "203.0.113.7", "203.0.113.7"],
    [
      "an IPv6 peer is located by its /64",
      "2001:db8:1:2:aaaa:bbbb:cccc:1",
      "2001:db8:1:2:aaaa:bbbb:cccc:1",
      "2001:db8:1:2::/64",
    ],
    ["an IPv6 peer is written one way", "2001:0DB8:0001:0002::1", "2001:db8:1:2::1", "2001:db8:1:2::/64"],
    ["the local machine is a location", "::1", "::1", "::/64"],
    ["zeros inside a network are compressed", "2001:db8:0:0:1::1", "2001:db8::1:0:0:1", "2001:db8::/64"],
  ])("%s", (_guarantee, peer, address, location) => {
    expect(clientAddress(peer, undefined, [])).toEqual({ address, throttleAddress: location, location });
  });

  test.each([
    ["one proxy", "10.0.0.1", "203.0.113.7", "203.0.113.7"],
    ["two proxies", "10.0.0.1", "203.0.113.7, 10.2.2.2", "203.0.113.7"],
    ["a mapped proxy", "::ffff:10.0.0.1", "203.0.113.7,::ffff:10.2.2.2", "203.0.113.7"],
    ["an IPv6 proxy", "2001:db8:ffff::1", "2001:db8:7:8:9::1", "2001:db8:7:8::/64"],
    ["spaces and tabs around hops", "10.0.0.1", " 198.51.100.1 ,\t203.0.113.7 ", "203.0.113.7"],
    ["several header lines, joined", "10.0.0.1", "198.51.100.1, 203.0.113.7, 10.9.9.9", "203.0.113.7"],
  ])("behind %s the right-most untrusted hop counts", (_guarantee, peer, forwardedFor, location) => {
    const found = clientAddress(peer, forwardedFor, proxies);
    expect(found.location).toBe(location);
    expect(found.throttleAddress).toBe(location);
  });

  it("reads ranges and single addresses of both families", () => {
    expect(parseTrustedProxies("")).toEqual([]);
    expect(parseTrustedProxies("  ")).toEqual([]);
    const trusted = parseTrustedProxies("192.0.2.1,2001:db8::/32 , ::ffff:10.0.0.0/104");
    for (const [peer, isTrusted] of [
      ["192.0.2.1", true],
      ["192.0.2.2", false],
      ["2001:db8:1::1", true],
      ["2001:db9::1", false],
      ["10.255.0.1", true],
      ["11.0.0.1", false],
    ] as const) {
      expect(clientAddress(peer, "203.0.113.7", trusted).address).toBe(isTrusted ? "203.0.113.7" : peer);
    }
  });
});

describe("refused", () => {
  test.each([
    "10.0.0.0/33",
    "10.0.0.0/",
    "10.0.0.0/8/8",
    "10.0.0/8",
    "010.0.0.0/8",
    "10.0.0.0/08",
    "10.0.0.0/-1",
  ])("the range %s is named as wrong", (part) => {
    expect(() => parseTrustedProxies(`192.0.2.0/24,${part}`)).toThrow(`"${part}"`);
  });

  test.each(["proxy.example", "2001:db8::/129", "fe80::1%eth0", "::ffff:10.0.0.0/8", "", "10.0.0.0/1e1"])(
    "and so is %j",
    (part) => {
      expect(() => parseTrustedProxies(`192.0.2.0/24,${part}`)).toThrow(`"${part}" is not an address range`);
    },
  );

  test.each(["0.0.0.0/0", "::/0", "::ffff:0.0.0.0/96"])("a range of everyone (%s) is refused", (part) => {
    expect(() => parseTrustedProxies(part)).toThrow("would believe everyone");
  });
});

describe("hostile", () => {
  it("believes no header of a peer that is not a proxy", () => {
    expect(clientAddress("198.51.100.1", "203.0.113.7", proxies).location).toBe("198.51.100.1");
    expect(clientAddress("10.0.0.1", "203.0.113.7", []).location).toBe("10.0.0.1");
  });

  test.each([
    ["no header", undefined],
    ["an empty header", ""],
    ["every hop trusted", "10.1.1.1, 10.2.2.2"],
    ["`unknown`", "203.0.113.7, unknown"],
    ["an obfuscated name", "203.0.113.7, _hidden"],
    ["an IPv4 port", "203.0.113.7:4711"],
    ["a bracketed IPv6", "[2001:db8::1]"],
    ["an IPv6 port", "[2001:db8::1]:4711"],
    ["a zone", "fe80::1%eth0"],
    ["leading zeros", "203.000.113.007"],
    ["octal", "0313.0.113.7"],
    ["hex", "0xcb.0.113.7"],
    ["three parts", "203.0.113"],
    ["one number", "3405803783"],
    ["an octet too large", "203.0.113.256"],
    ["five parts", "203.0.113.7.1"],
    ["a mapped address with leading zeros", "::ffff:203.0.113.07"],
    ["an IPv4-compatible address", "::203.0.113.7"],
    ["an IPv4 tail elsewhere", "64:ff9b::203.0.113.7"],
    ["two compressions", "2001::db8::1"],
    ["nine groups", "1:2:3:4:5:6:7:8:9"],
    ["a group too long", "20011:db8::1"],
    ["an empty last hop", "203.0.113.7,"],
    ["an empty middle hop", "203.0.113.7,,10.1.1.1"],
    ["quotes", '"203.0.113.7"'],
    ["a space inside", "203.0.113.7 198.51.100.1"],
    ["a semicolon", "203.0.113.7;proto=https"],
    ["a key", "for=203.0.113.7"],
    ["a line break inside", "203.0.113.7\n198.51.100.1"],
    ["a NUL", "203.0.113.7\u0000"],
    ["digits of another script", "٢٠٣.0.113.7"],
    ["a range", "203.0.113.0/24"],
    ["the unspecified address", "0.0.0.0"],
    ["the unspecified IPv6 address", "::"],
    ["broadcast", "255.255.255.255"],
    ["multicast", "ff02::1"],
    ["a name", "localhost"],
  ])("with %s there is no location, and the proxy's address is counted", (_oddity, forwardedFor) => {
    expect(clientAddress("10.0.0.1", forwardedFor, proxies)).toEqual(unknownBehind("10.0.0.1"));
  });

  it("an odd hop is not skipped to reach one a client made up", () => {
    expect(clientAddress("10.0.0.1", "203.0.113.7, unknown, 10.3.3.3", proxies).location).toBeNull();
  });

  it("what stands left of the right-most untrusted hop changes nothing", () => {
    for (const made of ["203.0.113.9", "10.0.0.9", "unknown", "", "🦆", "[::1]:80", "a".repeat(16_000)]) {
      expect(clientAddress("10.0.0.1", `${made}, 198.51.100.1, 10.3.3.3`, proxies).location).toBe(
        "198.51.100.1",
      );
    }
  });

  it("a peer without an address has no location and shares one count", () => {
    for (const peer of [undefined, "", "/run/portal.sock", "garbage"]) {
      expect(clientAddress(peer, "203.0.113.7", proxies)).toEqual(unknownBehind("unknown"));
    }
    expect(clientAddress("fe80::1:2%eth0", "203.0.113.7", proxies)).toEqual(unknownBehind("fe80::/64"));
  });

  it("a mapped spelling cannot make a second location of one IPv4 address", () => {
    fc.assert(
      fc.property(publicIpv4, (address) => {
        const plain = clientAddress(address, undefined, []);
        expect(clientAddress(`::ffff:${address}`, undefined, [])).toEqual(plain);
        expect(clientAddress("10.0.0.1", `::ffff:${address}`, proxies)).toEqual(plain);
        expect(plain.location).toBe(address);
      }),
    );
  });

  it("an IPv6 location depends on the first four groups alone", () => {
    fc.assert(
      fc.property(groups(4), groups(4), groups(4), (network, one, other) => {
        fc.pre(!(network.every((group) => group === "0") || network[0]?.startsWith("ff")));
        const [a, b] = [one, other].map((host) =>
          clientAddress([...network, ...host].join(":"), undefined, []),
        );
        expect(a?.location).toBe(b?.location);
        expect(a?.location).toMatch(/^[0-9a-f:]+::\/64$|^([0-9a-f]+:){4}:\/64$/);
      }),
    );
  });

  it("no header moves a client behind a proxy away from the address that the proxy appended", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), publicIpv4, (made, real) => {
        expect(clientAddress("10.0.0.1", `${made},${real}`, proxies).location).toBe(real);
      }),
    );
  });

  it("any header at all gives an address in canonical text, or none, and always something to count by", () => {
    const hop = fc.oneof(
      fc.string(),
      publicIpv4,
      groups(8).map((all) => all.join(":")),
      fc.constant("10.1.1.1"),
    );
    fc.assert(
      fc.property(fc.array(hop, { maxLength: 5 }), (hops) => {
        const { address, throttleAddress, location } = clientAddress("10.0.0.1", hops.join(","), proxies);
        expect(address === null).toBe(location === null);
        expect(throttleAddress).toBe(location ?? "10.0.0.1");
        if (address !== null) expect(clientAddress(address, undefined, []).address).toBe(address);
      }),
    );
  });
});
