import { greys } from "../../brand/palette.ts";
import type { Letter } from "../mail.ts";
import type { LetterPortal } from "./letter-parts.ts";
import { darkSheet, inlineStyles } from "./letter-style.ts";

/** A part of a letter, said the same in text and in HTML. */
export type Block =
  | { kind: "paragraph"; text: string }
  /** Digits to type, in large type. */
  | { kind: "code"; text: string }
  | { kind: "facts"; facts: readonly (readonly [label: string, value: string])[] }
  /** To press, with its address in full under it for those who would rather copy it. */
  | { kind: "link"; label: string; url: string };

type Styles = ReturnType<typeof inlineStyles>;

/**
 * One letter in its two forms, of equal content because both come from the same blocks: the brand, the title, what there
 * is to say, and where to find help. Every value becomes one line without control characters, so that none can add a
 * header or a line of its own, and is escaped in the HTML. Paragraphs are one line each: a phone and a wide screen fold
 * them where they must, and addresses and codes stand on lines of their own, where nothing folds them.
 *
 * @param subject What a list of mails shows; the title, if nothing else is said.
 * @param lastLine For machines rather than people, after all else.
 */
export function composeLetter({
  portal,
  title,
  subject = title,
  blocks,
  lastLine = null,
}: {
  portal: LetterPortal;
  title: string;
  subject?: string;
  blocks: readonly Block[];
  lastLine?: string | null;
}): Letter {
  const foot = `${portal.brandName} support: ${portal.supportEmail}`;
  const ends = lastLine === null ? [foot] : [foot, lastLine];
  const text = [oneLine(portal.brandName), oneLine(title), ...blocks.map(textOf), ...ends.map(oneLine)];
  const styles = inlineStyles(portal.accents);
  const html = [
    `<p class="accent" style="${styles.brand}">${escape(portal.brandName)}</p>`,
    `<h1 class="ink" style="${styles.title}">${escape(title)}</h1>`,
    ...blocks.map((block) => htmlOf(block, styles)),
    `<p class="soft line" style="${styles.foot}">${escape(foot)}</p>`,
    ...(lastLine === null ? [] : [`<p class="soft" style="${styles.lastLine}">${escape(lastLine)}</p>`]),
  ];
  return {
    subject: oneLine(subject),
    text: `${text.join("\n\n")}\n`,
    html: page({ subject, body: html.join("\n"), styles, sheet: darkSheet(portal.accents) }),
  };
}

function textOf(block: Block): string {
  if (block.kind === "link") return `${oneLine(block.label)}\n${oneLine(block.url)}`;
  if (block.kind !== "facts") return oneLine(block.text);
  return block.facts.map(([label, value]) => `${oneLine(label)}: ${oneLine(value)}`).join("\n");
}

function htmlOf(block: Block, styles: Styles): string {
  if (block.kind === "facts") {
    const rows = block.facts.map(
      ([label, value]) =>
        `<span class="soft" style="${styles.label}">${escape(label)}:</span> ${whole(escape(value))}`,
    );
    return `<p class="ink" style="${styles.paragraph}">${rows.join("<br>\n")}</p>`;
  }
  if (block.kind === "link") return linkOf(block, styles);
  const shade = block.kind === "code" ? "ink line" : "ink";
  return `<p class="${shade}" style="${styles[block.kind]}">${whole(escape(block.text))}</p>`;
}

/** A cell with the ground of its own, which readers that drop an anchor's keep. */
function linkOf({ label, url }: { label: string; url: string }, styles: Styles): string {
  const address = escape(url);
  return `<table role="presentation" cellpadding="0" cellspacing="0" style="${styles.buttonTable}"><tr><td class="fill" style="${styles.buttonCell}"><a class="fill on-fill" href="${address}" style="${styles.button}">${escape(label)}</a></td></tr></table>
<p class="soft" style="${styles.addressRow}"><a class="accent" href="${address}" style="${styles.address}">${address}</a></p>`;
}

function page({
  subject,
  body,
  styles,
  sheet,
}: {
  subject: string;
  body: string;
  styles: Styles;
  sheet: string;
}): string {
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
<body class="ground" style="${styles.body}">
<table role="presentation" class="ground" width="100%" cellpadding="0" cellspacing="0" bgcolor="${greys.light.ground}" style="${styles.ground}"><tr><td align="center" style="${styles.edge}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="${styles.column}"><tr><td align="left">
${body}
</td></tr></table>
</td></tr></table>
</body>
</html>
`;
}

/** Dates and times aren't folded between their parts; text alone is left to whoever shows it. */
function whole(html: string): string {
  return html.replace(
    /\b\d{1,2} [A-Z][a-z]{2} \d{4}\b|\b\d{1,2}:\d{2} [ap]m\b|\b\d{2}:\d{2} UTC\b/g,
    (time) => time.replaceAll(" ", "\u00A0"),
  );
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
