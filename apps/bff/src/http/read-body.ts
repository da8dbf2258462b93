import { problem } from "./problem.ts";

export const bodyLimitBytes = 64 * 1024;

const mediaTypes = { json: "application/json", form: "application/x-www-form-urlencoded" } as const;

/**
 * The body of a request as JSON of any shape, as an object of form fields (a field sent twice is an array, which no
 * schema takes), or as its own text whatever it calls itself. Throws unsupported_media_type, body_too_large or
 * malformed_json / malformed_request, in that order.
 */
export async function readBody(
  request: Request,
  type: keyof typeof mediaTypes | "raw",
  limitBytes: number = bodyLimitBytes,
): Promise<unknown> {
  if (type === "raw") return decode(await readAtMost(request, limitBytes)) ?? "";
  const contentType = request.headers.get("Content-Type");
  // Without a type an empty body is merely no JSON; one that says something is of a type we don't know.
  if (contentType === null && !(await isEmpty(request))) throw unsupported(type);
  if (contentType !== null && !isOfType(contentType, mediaTypes[type])) throw unsupported(type);
  const encoding = request.headers.get("Content-Encoding") ?? "identity";
  if (encoding.toLowerCase() !== "identity") throw unsupported(type);
  const bytes = contentType === null ? new Uint8Array() : await readAtMost(request, limitBytes);
  return type === "json" ? parseJson(bytes) : parseForm(bytes);
}

function isOfType(contentType: string, wanted: string): boolean {
  const [type = "", ...parameters] = contentType.toLowerCase().split(";");
  const charset = parameters.map((part) => part.trim()).find((part) => part.startsWith("charset="));
  const isUtf8 = charset === undefined || /^charset="?utf-?8"?$/.test(charset);
  return type.trim() === wanted && isUtf8;
}

const unsupported = (type: keyof typeof mediaTypes) =>
  problem("unsupported_media_type", { detail: `Send the body as ${mediaTypes[type]}, in UTF-8.` });

const tooLarge = (limitBytes: number) =>
  problem("body_too_large", { detail: `A body may have at most ${Math.floor(limitBytes / 1024)} KiB.` });

async function isEmpty(request: Request): Promise<boolean> {
  const [chunk] = await readChunks(request, 0);
  return chunk === undefined;
}

async function readAtMost(request: Request, limitBytes: number): Promise<Uint8Array> {
  const length = request.headers.get("Content-Length");
  const isAnnounced = length !== null && /^\d+$/.test(length);
  if (isAnnounced && Number(length) > limitBytes) throw tooLarge(limitBytes);
  // An announced length is held to by the HTTP parser, so the quick way is safe.
  const chunks = isAnnounced ? [await wholeBody(request)] : await readChunks(request, limitBytes);
  const bytes = chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
  if (bytes.byteLength > limitBytes) throw tooLarge(limitBytes);
  return bytes;
}

const wholeBody = async (request: Request) => new Uint8Array(await unlessBrokenOff(request.arrayBuffer()));

/** Reads until the end, or until more than so many bytes have come: then the rest is not taken in. */
async function readChunks(request: Request, limitBytes: number): Promise<Uint8Array[]> {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  const body: ReadableStream<Uint8Array> | null = request.body;
  if (body === null) return chunks;
  const reader = body.getReader();
  while (sizeBytes <= limitBytes) {
    const { done, value } = await unlessBrokenOff(reader.read());
    if (done) return chunks;
    if (value.byteLength > 0) chunks.push(value);
    sizeBytes += value.byteLength;
  }
  await reader.cancel();
  return chunks;
}

/** A client that goes away in the middle of its body is no fault of ours. */
async function unlessBrokenOff<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch {
    throw problem("malformed_request", { detail: "The body broke off." });
  }
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function parseJson(bytes: Uint8Array): unknown {
  const text = decode(bytes);
  if (text === null) throw problem("malformed_json", { detail: "The body isn't UTF-8." });
  if (text.trim() === "") throw problem("malformed_json", { detail: "The body is empty; send JSON." });
  try {
    return JSON.parse(text);
  } catch {
    throw problem("malformed_json", { detail: "The body can't be read as JSON." });
  }
}

function parseForm(bytes: Uint8Array): unknown {
  const text = decode(bytes);
  if (text === null) throw problem("malformed_request", { detail: "The body isn't UTF-8." });
  const fields = new Map<string, string | string[]>();
  for (const [name, value] of new URLSearchParams(text)) {
    const earlier = fields.get(name);
    fields.set(name, earlier === undefined ? value : [earlier, value].flat());
  }
  // fromEntries makes own members even of `__proto__`, so no prototype is touched.
  return Object.fromEntries(fields);
}
