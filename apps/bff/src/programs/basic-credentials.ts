export type BasicCredentials = {
  username: string;
  /** The secret as typed, and as form-encoded, which RFC 6749 asks of clients and few do. */
  secrets: string[];
};

/** Credentials of an `Authorization: Basic` header; null when there are none that can be read. */
export function basicCredentials(authorization: string | undefined): BasicCredentials | null {
  const encoded = authorization?.match(/^basic +([A-Za-z0-9+/=_-]+)$/i)?.[1];
  if (encoded === undefined) return null;
  const text = Buffer.from(encoded, "base64").toString("utf8");
  const colon = text.indexOf(":");
  if (colon < 1) return null;
  const [name, typed] = [text.slice(0, colon), text.slice(colon + 1)];
  const decoded = formDecoded(typed);
  return {
    username: (formDecoded(name) ?? name).trim().toLowerCase(),
    secrets: decoded === null || decoded === typed ? [typed] : [typed, decoded],
  };
}

function formDecoded(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return null;
  }
}
