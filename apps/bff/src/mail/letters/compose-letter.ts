import type { Letter } from "../mail.ts";

/** A part of a letter, said the same in text and in HTML. */
export type Block =
  | { kind: "paragraph"; text: string }
  /** Digits to type, in large type. */
  | { kind: "code"; text: string }
  | { kind: "facts"; facts: readonly (readonly [label: string, value: string])[] }
  /** To press, with its address in full beside it for those who would rather copy it. */
  | { kind: "link"; label: string; url: string }
  /** For machines rather than people: the line that phones look for. */
  | { kind: "fineprint"; text: string };

/**
 * One letter in its two forms, of equal content because both come from the same blocks. Every value becomes one line
 * without control characters, so that none can add a header or a line of its own, and is escaped in the HTML.
 */
export function composeLetter({
  subject,
  title,
  blocks,
}: {
  subject: string;
  title: string;
  blocks: readonly Block[];
}): Letter {
  const text = [oneLine(title), ...blocks.map(textOf)].join("\n\n");
  return {
    subject: oneLine(subject),
    text: `${text}\n`,
    html: page(oneLine(subject), oneLine(title), blocks),
  };
}

function textOf(block: Block): string {
  if (block.kind === "link") return `${oneLine(block.label)}\n${oneLine(block.url)}`;
  if (block.kind !== "facts") return oneLine(block.text);
  return block.facts.map(([label, value]) => `${oneLine(label)}: ${oneLine(value)}`).join("\n");
}

function htmlOf(block: Block): string {
  if (block.kind === "facts") {
    const rows = block.facts.map(
      ([label, value]) =>
        `<span class="soft" style="${styles.label}">${escape(label)}:</span> ${escape(value)}`,
    );
    return `<p class="ink" style="${styles.paragraph}">${rows.join("<br>\n")}</p>`;
  }
  if (block.kind === "link") {
    const url = escape(block.url);
    return `<p style="${styles.buttonRow}"><a class="button" href="${url}" style="${styles.button}">${escape(block.label)}</a></p>
<p class="soft" style="${styles.address}">${url}</p>`;
  }
  const shade = { paragraph: "ink", code: "ink line", fineprint: "soft line" }[block.kind];
  return `<p class="${shade}" style="${styles[block.kind]}">${escape(block.text)}</p>`;
}

const face = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,sans-serif";

// Said twice, inline and by class: many mail readers drop one or the other.
const styles = {
  title: `margin:0 0 16px;color:#141E1E;font-size:22px;line-height:28px;font-weight:600;${face}`,
  paragraph: `margin:0 0 16px;color:#141E1E;font-size:15px;line-height:22px;${face}`,
  code: `margin:24px 0;padding:20px 0;border-top:1px solid #DCE1DF;border-bottom:1px solid #DCE1DF;color:#141E1E;font-size:40px;line-height:44px;font-weight:600;letter-spacing:.06em;white-space:nowrap;font-variant-numeric:tabular-nums;${face}`,
  label: "color:#45504F",
  buttonRow: "margin:24px 0 12px",
  button: `display:inline-block;padding:10px 20px;border-radius:6px;background:#005970;color:#FFFFFF;font-size:15px;line-height:22px;font-weight:600;text-decoration:none;${face}`,
  address: `margin:0 0 24px;color:#45504F;font-size:13px;line-height:19px;overflow-wrap:anywhere;word-break:break-all;${face}`,
  fineprint: `margin:24px 0 0;padding:16px 0 0;border-top:1px solid #DCE1DF;color:#45504F;font-size:13px;line-height:19px;${face}`,
};

const sheet = [
  ":root{color-scheme:light dark;supported-color-schemes:light dark}",
  "@media (prefers-color-scheme:dark){",
  ".ground{background:#0D1211!important}",
  ".ink{color:#EAEEEC!important}",
  ".soft{color:#B8BFBE!important}",
  ".line{border-color:#2A3130!important}",
  ".button{background:#82C8D4!important;color:#001D27!important}",
  "}",
].join("");

function page(subject: string, title: string, blocks: readonly Block[]): string {
  return `<!doctype html>
<html lang="en-NZ">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no,date=no,address=no,email=no">
<title>${escape(subject)}</title>
<style>${sheet}</style>
</head>
<body class="ground" style="margin:0;padding:0;background:#F8FBFA">
<table role="presentation" class="ground" width="100%" cellpadding="0" cellspacing="0" style="background:#F8FBFA"><tr><td align="center" style="padding:32px 20px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:480px"><tr><td align="left">
<h1 class="ink" style="${styles.title}">${escape(title)}</h1>
${blocks.map(htmlOf).join("\n")}
</td></tr></table>
</td></tr></table>
</body>
</html>
`;
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ").trim();
}

function escape(text: string): string {
  return oneLine(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
