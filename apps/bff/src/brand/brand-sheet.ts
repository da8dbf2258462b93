import { createHash } from "node:crypto";

import { defaultAccents } from "./accent.ts";
import type { Accent, Accents } from "./accent.ts";

/** A style sheet for the screens, and its address, which changes with what it says. */
export type BrandSheet = { address: string; css: string };

/**
 * What gives the screens the operator's accent; null for the default, which they have already. Not for forced colours,
 * where the person's own stand for the accent, too.
 */
export function brandSheet(accents: Accents): BrandSheet | null {
  const isDefault = (["light", "dark"] as const).every(
    (theme) => accents[theme].accent === defaultAccents[theme].accent,
  );
  if (isDefault) return null;
  const css = `@media (forced-colors: none) {
:root {
${declarations(accents.light)}
}
:root[data-theme="dark"] {
${declarations(accents.dark)}
}
}
`;
  const version = createHash("sha256").update(css).digest("hex").slice(0, 12);
  return { address: `/brand.css?v=${version}`, css };
}

function declarations(accent: Accent): string {
  const own = Object.entries(accent).map(([name, colour]) => `  --${name}: ${colour};`);
  return [...own, `  --focus: ${accent.accent};`].join("\n");
}
