import { mustHaveChangedOne } from "../db/client.ts";
import type { Deps } from "../deps.ts";
import { problem } from "../http/problem.ts";
import type { ProblemError } from "../http/problem.ts";
import { millisecondsPerMinute } from "../ports/clock.ts";
import { hashToken } from "../ports/secrets.ts";
import { recordActivity, recordRepeatable } from "../record/activity.ts";
import type { ActivityEntry } from "../record/activity.ts";
import type { Client } from "../sessions/actor.ts";
import { findSubject, findSubjectByUsername, requirementFor } from "../sessions/subject.ts";
import type { Subject } from "../sessions/subject.ts";
import { withinPasswordLimits } from "../throttle/password-throttle.ts";
import { basicCredentials } from "./basic-credentials.ts";
import type { BasicCredentials } from "./basic-credentials.ts";
import { deleteExpiredTokens, insertToken, oldestTokenSince } from "./statements.ts";

const tries = 5;

/**
 * An access token for an api login (RFC 6749 section 4.4). Throws 400 `unsupported_grant_type`, 401
 * `invalid_credentials` or `two_factor_required`, 429 `too_many_requests`.
 */
export async function issueToken(
  deps: Deps,
  {
    authorization,
    body,
    client,
  }: {
    authorization: string | undefined;
    body: { grant_type?: string | string[] | undefined };
    client: Client;
  },
) {
  if (body.grant_type !== "client_credentials") {
    throw problem("unsupported_grant_type", {
      detail: "Ask with grant_type=client_credentials.",
      oauthError: "unsupported_grant_type",
    });
  }
  const credentials = basicCredentials(authorization);
  if (credentials === null) throw invalidClient();
  const { username } = credentials;
  let program = await withinPasswordLimits(
    deps,
    { kind: "token", username, address: client.throttleAddress },
    () => checkSecret(deps, credentials, client),
  );
  for (let attempt = 0; attempt < tries; attempt += 1) {
    await refuseIfCodeRequired(deps, program, client);
    const token = await writeToken(deps, program, client);
    if (token !== null) return token;
    program = await readAgain(deps, program);
  }
  throw problem("unavailable", { retryAfterSeconds: 1 });
}

/** A program as it is now that its token was refused. Throws 429 when nothing but the number of tokens was in the way. */
async function readAgain({ db, clock }: Deps, program: Subject): Promise<Subject> {
  const now = await findSubject(db, program.id, null);
  const isSame = now !== undefined && isUsableProgram(now) && now.passwordVersion === program.passwordVersion;
  if (!isSame) throw invalidClient();
  if (now.version !== program.version || now.accountVersion !== program.accountVersion) return now;
  const at = clock.now();
  const oldest = await oldestTokenSince(db, program.id, at - millisecondsPerMinute);
  throw problem("too_many_requests", {
    detail: "Too many access tokens within a minute. One is good for an hour: keep it.",
    retryAfterSeconds: (oldest + millisecondsPerMinute - at) / 1000,
  });
}

const isUsableProgram = (subject: Subject) =>
  subject.role === "api" && subject.enabled && subject.deletedAt === null;

const invalidClient = (): ProblemError =>
  problem("invalid_credentials", {
    detail: "The API login's username or password isn't right.",
    headers: { "WWW-Authenticate": 'Basic realm="portal", charset="UTF-8"' },
    oauthError: "invalid_client",
  });

async function checkSecret(
  deps: Deps,
  { username, secrets }: BasicCredentials,
  client: Client,
): Promise<Subject> {
  const { db, passwords } = deps;
  const subject = await findSubjectByUsername(db, username, null);
  const isUsable = subject !== undefined && isUsableProgram(subject);
  const hash = isUsable ? subject.passwordHash : null;
  const isRight = await isOneRight(passwords, hash, secrets);
  if (!isUsable || !isRight) {
    // Whoever asked hasn't shown to be that login.
    await recordRefusal(deps, {
      ...entryOf(subject, client),
      actor: null,
      detail: "Wrong username or password",
    });
    throw invalidClient();
  }
  return subject;
}

/** Each form costs one hash, whichever is right, so that the answer's time tells nothing. */
async function isOneRight(
  passwords: Deps["passwords"],
  hash: string | null,
  secrets: string[],
): Promise<boolean> {
  const answers: boolean[] = [];
  for (const secret of secrets) {
    answers.push((await passwords.verify(hash, secret)).isRight);
  }
  return answers.includes(true);
}

async function refuseIfCodeRequired(deps: Deps, program: Subject, client: Client): Promise<void> {
  if (!requirementFor(program).required) return;
  await recordRefusal(deps, {
    ...entryOf(program, client),
    detail: "Two Factor Authentication is required of this login, and a program can't enter a code",
  });
  throw problem("two_factor_required", {
    detail:
      "Two Factor Authentication covers this API login, and a program can't enter a code. On Account Details, choose 'Enabled (account login only)' and leave this login's own setting Disabled.",
    headers: { "WWW-Authenticate": 'Basic realm="portal", charset="UTF-8"' },
    oauthError: "invalid_client",
  });
}

async function writeToken(deps: Deps, program: Subject, client: Client) {
  const { db, clock, limits, secrets } = deps;
  const now = clock.now();
  const token = secrets.token();
  const row = {
    tokenHash: hashToken(token),
    loginId: program.id,
    accountId: program.accountId,
    passwordVersion: program.passwordVersion,
    createdAt: now,
    expiresAt: now + limits.tokenLifetimeSeconds * 1000,
  };
  // Counted and written in one statement, so that a burst cannot exceed the limit.
  const written = await db.writeGuarded([
    insertToken(
      db,
      row,
      { since: now - millisecondsPerMinute, most: limits.tokensPerLoginAndMinute },
      program,
    ),
    mustHaveChangedOne(db),
    deleteExpiredTokens(db, program.id, now),
    recordActivity(db, now, { ...entryOf(program, client), type: "token_issued", detail: "" }),
  ]);
  if (written === null) return null;
  return { access_token: token, token_type: "Bearer" as const, expires_in: limits.tokenLifetimeSeconds };
}

async function recordRefusal({ db, clock, limits }: Deps, entry: Omit<ActivityEntry, "type">): Promise<void> {
  await db.write(
    recordRepeatable(db, clock.now(), { ...entry, type: "token_refused" }, limits.refusalsFoldedWithin),
  );
}

function entryOf(subject: Subject | undefined, client: Client): Omit<ActivityEntry, "type" | "detail"> {
  const login = subject === undefined ? null : { id: subject.id, username: subject.username };
  return { accountId: subject?.accountId ?? null, actor: login, login, client };
}
