import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";

import { createApp } from "./app.ts";
import type { Database } from "./db/client.ts";
import { DatabaseRefused, DatabaseUnavailable } from "./db/errors.ts";
import { openDatabase } from "./db/open.ts";
import { watchDatabase } from "./db/watch.ts";
import { demoNotes, demoPassword } from "./demo/demo-data.ts";
import { fillDemo } from "./demo/fill-demo.ts";
import type { Deps, Portal } from "./deps.ts";
import { devMailRoutes } from "./dev/routes.ts";
import { readEnvironment } from "./environment.ts";
import type { Environment } from "./environment.ts";
import type { App } from "./http/app-type.ts";
import { healthRoutes } from "./http/health.ts";
import { startServer } from "./http/server.ts";
import { staticFiles } from "./http/static-files.ts";
import { limits } from "./limits.ts";
import { createLog } from "./log.ts";
import type { MailEvents, MailTransport } from "./mail/mail.ts";
import { createProviderHealth } from "./mail/provider-health.ts";
import { createMailbox } from "./mail/transports/mailbox.ts";
import type { Mailbox } from "./mail/transports/mailbox.ts";
import { createResendEvents } from "./mail/transports/resend-events.ts";
import { createResendTransport } from "./mail/transports/resend.ts";
import { createMailWorker } from "./mail/worker.ts";
import { toMilliseconds } from "./ports/clock.ts";
import type { Clock } from "./ports/clock.ts";
import { createPasswordHasher } from "./ports/password-hasher.ts";
import { systemSecrets } from "./ports/secrets.ts";
import { systemTimers } from "./ports/timers.ts";
import { createResetClock } from "./resets/reset-clock.ts";
import { secretKeysBeside } from "./secret-keys-beside.ts";

const migrationsFolder = fileURLToPath(new URL("../migrations", import.meta.url));
const screensFolder = fileURLToPath(new URL("../../web/dist", import.meta.url));

export type Running = { stop(): Promise<void> };

/** What cannot start, in lines for the operator: each names what is wrong. */
export class CannotStart extends Error {
  override readonly name = "CannotStart";
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(lines.join("\n"));
    this.lines = lines;
  }
}

/**
 * Opens the database, migrates it and serves the portal. Throws CannotStart before anything is opened for a wrong
 * environment, and with everything given back for a database or port that can't be used.
 */
export async function startPortal(options: {
  env: Record<string, string | undefined>;
  clock: Clock;
  print: (line: string) => void;
  /** Called when the process must not go on: a write was acknowledged and is not there. */
  giveUp: () => void;
  extras?: readonly ((app: App) => void)[];
}): Promise<Running> {
  const read = readEnvironment(options.env);
  if (!read.ok) throw new CannotStart(read.lines);
  const environment = read.value;
  const log = createLog();
  const secrets = systemSecrets(environment.secretKeys ?? keysBeside(environment));
  const db = await open(environment, log);
  try {
    return await serve({ ...options, environment, log, secrets, db });
  } catch (error) {
    await db.close();
    throw error instanceof Error && "code" in error ? new CannotStart([error.message]) : error;
  }
}

function keysBeside({ databaseFile }: Environment): string[] {
  if (databaseFile === null) throw new CannotStart(["SECRET_KEYS is needed with a database server"]);
  try {
    return secretKeysBeside(databaseFile);
  } catch (error) {
    throw new CannotStart([error instanceof Error ? error.message : String(error)]);
  }
}

async function open({ databaseUrl, databaseAuthToken }: Environment, log: Deps["log"]): Promise<Database> {
  try {
    return await openDatabase({
      url: databaseUrl,
      ...(databaseAuthToken === null ? {} : { authToken: databaseAuthToken }),
      migrationsFolder,
      log,
    });
  } catch (error) {
    if (error instanceof DatabaseRefused || error instanceof DatabaseUnavailable) {
      throw new CannotStart([error.message]);
    }
    throw error;
  }
}

async function serve(parts: {
  environment: Environment;
  log: Deps["log"];
  secrets: Deps["secrets"];
  db: Database;
  clock: Clock;
  print: (line: string) => void;
  giveUp: () => void;
  extras?: readonly ((app: App) => void)[];
}): Promise<Running> {
  const { environment, log, secrets, db, clock, print } = parts;
  const portal = portalOf(environment);
  const { mailbox, transport, events } = mailOf(environment, clock, log);
  const passwords = await createPasswordHasher({
    cores: availableParallelism(),
    waiting: limits.hashesWaiting,
  });
  const settled = {
    ...limits,
    locationTrustDays: environment.locationTrustDays,
    resetWait: toMilliseconds({ hours: environment.resetWaitHours }),
  };
  const common = { db, clock, secrets, log, portal, limits: settled };
  const health = createProviderHealth(log);
  const worker = createMailWorker({
    ...common,
    health,
    timers: systemTimers,
    transport,
    isCodeInSubject: environment.isCodeInSubject,
  });
  const deps: Deps = { ...common, passwords, mail: worker, mailEvents: events };
  const resetClock = createResetClock({ ...deps, timers: systemTimers });
  if (environment.isDemo) await fillDemo(deps);
  const watch = await watchDatabase({
    db,
    url: environment.databaseUrl,
    authToken: environment.databaseAuthToken,
    timers: systemTimers,
    log,
    onLost: parts.giveUp,
  });
  const app = createApp(deps, [
    healthRoutes({ database: watch.state, mail: health.state }),
    ...(mailbox === null
      ? []
      : [
          (mounted: App) =>
            mounted.route("/", devMailRoutes(mailbox, { ...portal, mailFrom: environment.mailFrom })),
        ]),
    ...(parts.extras ?? []),
    staticFiles({ folder: screensFolder, screens: screensOf(environment, portal) }),
  ]);
  const server = await startServer(app, environment, secrets);
  worker.start();
  resetClock.start();
  announce(environment, print);
  return {
    stop: async () => {
      watch.stop();
      await server.stop();
      await resetClock.stop();
      await worker.stop();
      await db.close();
    },
  };
}

function screensOf({ locationTrustDays, isDemo }: Environment, portal: Portal) {
  const demo = isDemo ? { password: demoPassword, logins: demoNotes } : null;
  return { ...portal, locationTrustDays, demo };
}

function portalOf(environment: Environment): Portal {
  return {
    publicUrl: environment.publicUrl,
    brandName: environment.brandName,
    supportEmail: environment.brandSupportEmail,
    accents: environment.brandAccents,
    trustedProxies: environment.trustedProxies,
    hasMailbox: environment.resend === null,
    isDemo: environment.isDemo,
  };
}

/** Where mail goes, and who tells what becomes of it. */
function mailOf(
  { resend, mailFrom }: Environment,
  clock: Clock,
  log: Deps["log"],
): { mailbox: Mailbox | null; transport: MailTransport; events: MailEvents | null } {
  if (resend === null) {
    const mailbox = createMailbox(clock);
    return { mailbox, transport: mailbox, events: null };
  }
  const { apiKey, baseUrl, webhookSecret } = resend;
  const transport = createResendTransport({ apiKey, baseUrl, from: mailFrom, clock, log });
  return { mailbox: null, transport, events: createResendEvents(webhookSecret) };
}

function announce(environment: Environment, print: (line: string) => void): void {
  const { publicUrl, isDemo, resend, mailFrom, warnings } = environment;
  print(`The portal is at ${publicUrl}`);
  if (isDemo) {
    for (const { username, note } of demoNotes) print(`  ${username.padEnd(14)}${note}`);
    print(`Every demo password is: ${demoPassword}`);
  }
  print(
    resend === null ? `Mail goes to ${publicUrl}/dev/mail` : `Mail goes through Resend, from ${mailFrom}`,
  );
  for (const warning of warnings) print(warning);
}
