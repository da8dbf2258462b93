export const demoPassword = "demo only: kererū over the harbour";

/** One call of a browser at an address, with its cookies. */
async function call(port, method, path, { cookie = "", body, address = "127.0.0.1", headers = {} } = {}) {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    headers: {
      Origin: `http://localhost:${port}`,
      "X-Forwarded-For": address,
      ...(cookie === "" ? {} : { Cookie: cookie }),
      ...(body === undefined ? {} : { "Content-Type": "application/json" }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 200)}`);
  return { reply: text === "" ? undefined : JSON.parse(text), cookie: cookieOf(response) };
}

function cookieOf(response) {
  return response.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .filter((pair) => !pair.endsWith("="))
    .join("; ");
}

/** A browser's cookie after the password: of a session, or of an attempt where a code is asked (`isEnough`). */
export async function signedInCookie(port, username, address, isEnough = false) {
  const { reply, cookie } = await call(port, "POST", "/api/session", {
    body: { username, password: demoPassword },
    address,
  });
  if (!isEnough && reply.state !== "signed_in") throw new Error(`${username} is asked for a code`);
  return cookie;
}

/** Saves the account's setting; answers the session's cookie, which confirming it's you replaces. */
export async function setTwoFactor(port, cookie, scope) {
  const confirmed = scope === "disabled" ? await confirmedCookie(port, cookie) : cookie;
  const { reply } = await call(port, "GET", "/api/account", { cookie: confirmed });
  const { name, contactName, email, phone, address, version } = reply;
  await call(port, "PUT", "/api/account", {
    cookie: confirmed,
    headers: { "If-Match": `"${version}"` },
    body: { name, contactName, email, phone, address, twoFactor: { scope, promptOncePerLocation: false } },
  });
  return confirmed;
}

/** What weakens needs the password again, and a code. */
async function confirmedCookie(port, cookie) {
  const { reply: account } = await call(port, "GET", "/api/account", { cookie });
  await call(port, "DELETE", "/api/dev/mail");
  await call(port, "POST", "/api/session/confirm", { cookie, body: { password: demoPassword } });
  const code = await mailedCode(port, account.email);
  const confirmed = await call(port, "POST", "/api/session/confirm", {
    cookie,
    body: { password: demoPassword, code: code.digits },
  });
  return confirmed.cookie;
}

/** Reads the state of an attempt and enters a code that is not its own. */
export async function enterWrongCode(port, cookie, address) {
  const { reply } = await call(port, "GET", "/api/session", { cookie, address });
  if (reply.state !== "code_required") throw new Error(`the code step is ${reply.state}`);
  const entry = { cookie, address, body: { code: "000000" } };
  await call(port, "POST", "/api/session/code", entry).then(
    () => {
      throw new Error("000000 was right, once in a million");
    },
    ({ message }) => {
      if (!message.includes("code_incorrect")) throw new Error(message);
    },
  );
}

/** The newest code mailed to an address, once it is there, and how often the mailbox was read for it. */
async function mailedCode(port, mailedTo) {
  for (let reads = 1; ; reads += 1) {
    const { reply } = await call(port, "GET", `/api/dev/mail?to=${encodeURIComponent(mailedTo)}`);
    const mail = reply.items.find(({ subject }) => /\d{3} \d{3}$/.test(subject));
    if (mail !== undefined) return { digits: mail.subject.replace(/\D/g, ""), reads };
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

/** So many whole sign-ins, one after the other. */
export async function signInLoop(port, username, mailedTo, rounds, address) {
  const codeStepMilliseconds = [];
  let mailboxReads = 0;
  await call(port, "DELETE", "/api/dev/mail");
  for (let round = 0; round < rounds; round += 1) {
    const asked = await call(port, "POST", "/api/session", {
      body: { username, password: demoPassword },
      address,
    });
    const code = await mailedCode(port, mailedTo);
    mailboxReads += code.reads;
    const startedAt = performance.now();
    await call(port, "POST", "/api/session/code", {
      body: { code: code.digits },
      cookie: asked.cookie,
      address,
    });
    codeStepMilliseconds.push(performance.now() - startedAt);
    // Of about the cost of a read, and counted as one.
    if (round < rounds - 1) await call(port, "DELETE", "/api/dev/mail");
    mailboxReads += 1;
  }
  return {
    codeStepMilliseconds,
    /** What reading the mailbox cost the server, which is no part of signing in. */
    mailboxReadsPerRound: mailboxReads / rounds,
  };
}

/** Server CPU of one read of the mailbox as it is, in milliseconds. */
export async function mailboxReadMilliseconds(server, mailedTo, reads) {
  const before = server.cpuSeconds();
  for (let read = 0; read < reads; read += 1) {
    await call(server.port, "GET", `/api/dev/mail?to=${encodeURIComponent(mailedTo)}`);
  }
  return ((server.cpuSeconds() - before) * 1000) / reads;
}
