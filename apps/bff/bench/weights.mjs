import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const dist = fileURLToPath(new URL("../../web/dist/", import.meta.url));

/** Brotli kilobytes of script and style that a route needs before it works: the entry's graph and its own screen's. */
export function weights(screens) {
  const html = readFileSync(join(dist, "index.html"), "utf8");
  const entry = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].map((match) => match[1]);
  return Object.fromEntries(
    Object.entries(screens).map(([route, screen]) => [route, weigh([...entry, ...chunkOf(entry, screen)])]),
  );
}

function chunkOf(entry, screen) {
  if (screen === null) return [];
  const all = graph(entry, true);
  // The name and the eight letters of its content: other chunks begin with the same name.
  const isIt = new RegExp(`^assets/${screen}-[\\w-]{8}\\.js$`);
  const found = [...all].filter((file) => isIt.test(file));
  if (found.length === 0) throw new Error(`no chunk of the screen ${screen}`);
  return found;
}

/** Static imports of these files, and dynamic ones too where asked. */
function graph(files, withDynamic) {
  const seen = new Set();
  const visit = (file) => {
    if (seen.has(file) || !existsSync(join(dist, file))) return;
    seen.add(file);
    if (!file.endsWith(".js")) return;
    const text = readFileSync(join(dist, file), "utf8");
    const pattern = withDynamic
      ? /["'`](\.{0,2}\/?(?:assets\/)?[\w./-]+\.(?:js|css))["'`]/g
      : /(?:from|import)\s*["'](\.\/[\w.-]+\.js)["']/g;
    for (const [, path] of text.matchAll(pattern)) {
      visit(path.startsWith("assets/") ? path : join(dirname(file), path));
    }
  };
  files.forEach(visit);
  return seen;
}

function weigh(files) {
  const needed = [...graph(files, false)];
  const kilobytes = (ending) =>
    needed.filter((file) => file.endsWith(ending)).reduce((sum, file) => sum + served(file), 0) / 1000;
  return { script: kilobytes(".js"), style: kilobytes(".css") };
}

/** Bytes of a file as it is sent: the smallest are served as they are. */
function served(file) {
  const compressed = join(dist, `${file}.br`);
  return readFileSync(existsSync(compressed) ? compressed : join(dist, file)).length;
}
