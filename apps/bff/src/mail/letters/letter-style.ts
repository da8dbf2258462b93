import type { Accents } from "../../brand/accent.ts";
import { greys } from "../../brand/palette.ts";

const face = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,sans-serif";
const text = `font-size:15px;line-height:22px;${face}`;
const small = `font-size:13px;line-height:19px;${face}`;
/** Names and addresses are as long as people make them, and a phone is 320 wide. */
const breaking = "overflow-wrap:anywhere;word-break:break-word";

/**
 * What each part of a letter looks like, inline: the light theme, and all there is in readers that drop style sheets.
 * Every text stands on a ground that is said, too, so that whoever turns colours round turns both.
 */
export function inlineStyles({ light }: Accents) {
  const { ground, line, ink, "ink-2": soft } = greys.light;
  return {
    body: `margin:0;padding:0;background-color:${ground}`,
    ground: `background-color:${ground}`,
    edge: "padding:32px 20px",
    column: "max-width:480px;table-layout:fixed",
    brand: `margin:0 0 24px;color:${light.accent};font-size:17px;line-height:24px;font-weight:600;${breaking};${face}`,
    title: `margin:0 0 16px;color:${ink};font-size:22px;line-height:28px;font-weight:600;${breaking};${face}`,
    paragraph: `margin:0 0 16px;color:${ink};${breaking};${text}`,
    code: `margin:24px 0;padding:20px 0;border-top:1px solid ${line};border-bottom:1px solid ${line};color:${ink};font-size:40px;line-height:44px;font-weight:600;letter-spacing:.06em;white-space:nowrap;font-variant-numeric:tabular-nums;-webkit-user-select:all;user-select:all;${face}`,
    label: `color:${soft}`,
    buttonTable: "margin:24px 0 12px;border-collapse:separate",
    buttonCell: `border-radius:6px;background-color:${light.accent}`,
    button: `display:inline-block;padding:11px 20px;border-radius:6px;background-color:${light.accent};color:${light["on-accent"]};font-weight:600;text-decoration:none;${text}`,
    addressRow: `margin:0 0 24px;${breaking};${small}`,
    address: `color:${light.accent};word-break:break-all`,
    foot: `margin:32px 0 0;padding:16px 0 0;border-top:1px solid ${line};color:${soft};${breaking};${small}`,
    lastLine: `margin:8px 0 0;color:${soft};${breaking};${small}`,
  };
}

/** The dark theme, by class, over what stands inline. */
export function darkSheet({ dark }: Accents): string {
  const { ground, line, ink, "ink-2": soft } = greys.dark;
  return [
    ":root{color-scheme:light dark;supported-color-schemes:light dark}",
    "@media (prefers-color-scheme:dark){",
    `.ground{background-color:${ground}!important}`,
    `.ink{color:${ink}!important}`,
    `.soft{color:${soft}!important}`,
    `.line{border-color:${line}!important}`,
    `.accent{color:${dark.accent}!important}`,
    `.fill{background-color:${dark.accent}!important}`,
    `.on-fill{color:${dark["on-accent"]}!important}`,
    "}",
  ].join("");
}
