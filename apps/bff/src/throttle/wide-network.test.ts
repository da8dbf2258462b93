import { describe, expect, test } from "vitest";

import { wideNetwork } from "./wide-network.ts";

describe("happy", () => {
  test.each([
    ["2001:db8:1:2::/64", "2001:db8:1::/48"],
    ["2001:db8:1:ffff::/64", "2001:db8:1::/48"],
    ["2001:db8:1:2:3::4", "2001:db8:1::/48"],
    ["::/64", "::/48"],
    ["203.0.113.7", null],
    ["unknown", null],
    ["", null],
  ])("%s lies in %s", (address, network) => {
    expect(wideNetwork(address)).toBe(network);
  });
});
