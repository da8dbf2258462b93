import ipaddr from "ipaddr.js";

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** A range of addresses, for example of the proxies in front of the portal. */
export type Cidr = [Address, number];

/** Where a request comes from, as far as it is known for certain. */
export type ClientAddress = {
  /** The client's address in canonical text; null when there is any doubt. */
  address: string | null;
  /** What failures are counted by: an IPv4 address, an IPv6 /64, or `unknown`. Never null, never of the client's choosing. */
  throttleAddress: string;
  /** What a verified location is compared by, as shown: `203.0.113.7` or `2001:db8:1:2::/64`; null means ask for a code. */
  location: string | null;
};

const locationBits = 64;
const ipv4InIpv6Bits = 96;
const notAClient = new Set(["unspecified", "broadcast", "multicast"]);

/**
 * Reads a comma-separated list of CIDRs; a bare address is a range of one. Empty text is an empty list.
 * Throws an Error whose message names the part that is wrong.
 */
export function parseTrustedProxies(text: string): Cidr[] {
  if (text.trim() === "") return [];
  return text.split(",").map((entry) => {
    const part = entry.trim();
    const cidr = parseCidr(part);
    if (cidr === null) throw new Error(`"${part}" is not an address range like 10.0.0.0/8 or 2001:db8::/32`);
    if (cidr[1] === 0) throw new Error(`"${part}" would believe everyone's X-Forwarded-For`);
    return cidr;
  });
}

/**
 * The client's address: the socket's, unless the peer is a trusted proxy; then the right-most hop of X-Forwarded-For
 * (its lines joined by commas) that is not one. Hops further left are what a client may have made up, so they are
 * never looked at, and a hop that is not plainly an address leaves the location unknown.
 */
export function clientAddress(
  socketAddress: string | undefined,
  forwardedFor: string | undefined,
  trusted: readonly Cidr[],
): ClientAddress {
  const peer = parseAddress(socketAddress ?? "");
  // A link-local peer comes with a zone, which is no location but can still be counted.
  const counted = peer ?? parseAddress((socketAddress ?? "").replace(/%.*$/s, ""));
  const throttleAddress = counted === null ? "unknown" : networkText(counted);
  const unknown = { address: null, throttleAddress, location: null };
  if (peer === null) return unknown;
  const client = isWithin(peer, trusted) ? rightMostUntrusted(forwardedFor ?? "", trusted) : peer;
  if (client === null || notAClient.has(client.range())) return unknown;
  const location = networkText(client);
  return { address: client.toString(), throttleAddress: location, location };
}

function rightMostUntrusted(forwardedFor: string, trusted: readonly Cidr[]): Address | null {
  for (const hop of forwardedFor.split(",").reverse()) {
    const address = parseAddress(hop.trim());
    if (address === null || !isWithin(address, trusted)) return address;
  }
  return null;
}

/** Strict on purpose: what two parsers could read differently (010.1.1.1, 127.1, ::1.2.3.4, zones, ports) is no address. */
function parseAddress(text: string): Address | null {
  const dotted = text.replace(/^::ffff:(?=\d+\.)/i, "");
  if (ipaddr.IPv4.isValidFourPartDecimal(dotted)) return ipaddr.IPv4.parse(dotted);
  if (!/^[0-9a-f:]+$/i.test(text) || !ipaddr.IPv6.isValid(text)) return null;
  const address = ipaddr.IPv6.parse(text);
  return address.isIPv4MappedAddress() ? address.toIPv4Address() : address;
}

function parseCidr(text: string): Cidr | null {
  const [networkPart = "", bitsPart, ...rest] = text.split("/");
  const network = parseAddress(networkPart);
  if (network === null || rest.length > 0) return null;
  const most = network.kind() === "ipv4" ? 32 : 128;
  if (bitsPart === undefined) return [network, most];
  if (!/^(0|[1-9]\d{0,2})$/.test(bitsPart)) return null;
  const isMapped = network.kind() === "ipv4" && networkPart.includes(":");
  const bits = Number(bitsPart) - (isMapped ? ipv4InIpv6Bits : 0);
  return bits >= 0 && bits <= most ? [network, bits] : null;
}

function isWithin(address: Address, ranges: readonly Cidr[]): boolean {
  return ranges.some(([network, bits]) => network.kind() === address.kind() && address.match(network, bits));
}

function networkText(address: Address): string {
  if (address.kind() === "ipv4") return address.toString();
  const bytes = address.toByteArray().map((byte, index) => (index < locationBits / 8 ? byte : 0));
  return `${ipaddr.fromByteArray(bytes).toString()}/${locationBits}`;
}
