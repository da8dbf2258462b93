import ipaddr from "ipaddr.js";

const wideBits = 48;

/** The /48 around an IPv6 `throttleAddress` such as `2001:db8:1:2::/64`, as text; null for an IPv4 address or none. */
export function wideNetwork(throttleAddress: string): string | null {
  const [address = ""] = throttleAddress.split("/");
  if (!address.includes(":") || !ipaddr.IPv6.isValid(address)) return null;
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${address}/${wideBits}`).toString()}/${wideBits}`;
}
