const groups = [
  { name: "Codes", isIn: (kind) => kind.endsWith("_code") },
  { name: "Links", isIn: (kind) => kind === "reset_link" || kind === "invitation" },
  { name: "Notices", isIn: () => true },
];

/** One page with every letter: whom to jump to, how each looks light and dark, and its text beside it. */
export function letterPage(letters, { theme, width, isCodeInSubject }) {
  const themes = theme === "both" ? ["light", "dark"] : [theme];
  const rest = [...letters];
  const grouped = groups.map(({ name, isIn }) => {
    const own = rest.filter(({ kind }) => isIn(kind));
    for (const letter of own) rest.splice(rest.indexOf(letter), 1);
    return { name, own };
  });
  const query = isCodeInSubject ? "" : "&subject=plain";
  return `<!doctype html>
<html lang="en-NZ">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>Letters</title>
<style>${style(width)}</style>
<nav>
<form>
${choice("theme", theme, [
  ["both", "Light and dark"],
  ["light", "Light"],
  ["dark", "Dark"],
])}
${choice("width", String(width), [
  ["600", "600 wide"],
  ["320", "320 wide"],
])}
${choice("subject", isCodeInSubject ? "code" : "plain", [
  ["code", "Code in subject"],
  ["plain", "Code kept out of it"],
])}
</form>
${grouped.map(list).join("\n")}
</nav>
<main>
${grouped.flatMap(({ own }) => own.map((letter) => section(letter, themes, query))).join("\n")}
</main>
<script>${script}</script>
</html>
`;
}

function list({ name, own }) {
  const items = own.map(({ kind }) => `<li><a href="#${kind}">${named(kind)}</a></li>`);
  return `<h2>${name}</h2>\n<ul>${items.join("\n")}</ul>`;
}

function section({ kind, subject, text }, themes, query) {
  const frames = themes.map(
    (theme) =>
      `<iframe class="${theme}" title="${named(kind)}, ${theme}" sandbox="allow-same-origin" src="/letter/${kind}?theme=${theme}${query}"></iframe>`,
  );
  // About as much as a list of mails shows beside the subject.
  const first = text.replace(/\s+/g, " ").slice(0, 140);
  return `<section id="${kind}">
<p class="kind">${named(kind)}</p>
<h1>${escape(subject)}</h1>
<p class="first">${escape(first)}…</p>
<div class="forms">${frames.join("\n")}
<pre>${escape(text)}</pre></div>
</section>`;
}

function choice(name, current, options) {
  const radios = options.map(
    ([value, label]) =>
      `<label><input type="radio" name="${name}" value="${value}"${value === current ? " checked" : ""}> ${label}</label>`,
  );
  return `<fieldset>${radios.join("\n")}</fieldset>`;
}

const named = (kind) => kind.replaceAll("_", " ");

const escape = (text) => text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);

const style = (width) => `
:root { color-scheme: light dark; --line: light-dark(#dce1df, #2a3130); --soft: light-dark(#45504f, #b8bfbe); }
body { display: grid; grid-template-columns: 15rem 1fr; margin: 0; background: light-dark(#fff, #141a1a); color: light-dark(#141e1e, #eaeeec); font: 15px/22px system-ui, sans-serif; }
nav { position: sticky; top: 0; height: 100vh; overflow: auto; box-sizing: border-box; padding: 20px; border-right: 1px solid var(--line); font-size: 13px; }
nav h2 { margin: 20px 0 4px; font-size: 13px; color: var(--soft); }
nav ul { margin: 0; padding: 0; list-style: none; }
nav a { display: block; padding: 3px 0; color: inherit; text-decoration: none; }
nav a:hover { text-decoration: underline; }
nav a::first-letter, .kind::first-letter { text-transform: uppercase; }
fieldset { margin: 0 0 12px; padding: 0; border: 0; }
label { display: block; }
main { min-width: 0; padding: 0 32px 80px; }
section { padding: 32px 0; border-bottom: 1px solid var(--line); }
.kind { margin: 0; color: var(--soft); font-size: 13px; }
h1 { margin: 0; font-size: 17px; line-height: 24px; }
.first { margin: 0 0 16px; max-width: 60rem; overflow: hidden; color: var(--soft); white-space: nowrap; text-overflow: ellipsis; }
.forms { display: flex; flex-wrap: wrap; gap: 20px; align-items: start; }
iframe, pre { box-sizing: border-box; border: 1px solid var(--line); border-radius: 6px; }
iframe { width: ${width + 2}px; height: 40rem; background: #fff; }
iframe.dark { background: #0d1211; }
pre { flex: 1 1 16rem; max-width: 40rem; margin: 0; padding: 16px; font: 13px/19px ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
@media (width <= 800px) { body { display: block; } nav { position: static; height: auto; } }
`;

const script = `
for (const frame of document.querySelectorAll("iframe")) {
  const fit = () => { frame.style.height = frame.contentDocument.documentElement.scrollHeight + 2 + "px"; };
  frame.addEventListener("load", fit);
  if (frame.contentDocument?.readyState === "complete") fit();
}
document.querySelector("form").addEventListener("change", (event) => {
  location.search = new URLSearchParams(new FormData(event.currentTarget));
});
new EventSource("/changes").addEventListener("message", () => location.reload());
`;
