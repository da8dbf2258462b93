import type { SignedIn } from "@hero/contract/session";
import { useQuery } from "@tanstack/react-query";
import { Link, useLocation } from "@tanstack/react-router";
import { useState } from "react";
import type { ReactNode } from "react";

import { sessionQuery, useSignOut } from "../api/session.ts";
import { ConfirmProvider } from "../confirm/confirm-provider.tsx";
import { paths } from "../paths.ts";
import { portal } from "../portal.ts";
import { Brand } from "../ui/brand.tsx";
import { Button } from "../ui/button.tsx";
import { lazyPart } from "../ui/lazy-part.tsx";
import { Appearance } from "./appearance.tsx";
import { ConnectionBanner } from "./connection-banner.tsx";
import { IdleWarning } from "./idle-warning.tsx";
import { SupportLine } from "./support-line.tsx";

function Header({ session }: { session: SignedIn | null }) {
  const isAccount = useLocation({
    select: ({ pathname }) =>
      [paths.details, paths.logins, paths.activity].some((path) => pathname.startsWith(path)),
  });
  const signOut = useSignOut();
  const canReadAccount = session?.permissions.includes("account.read") ?? false;
  return (
    <header className="portal-header">
      <div className="frame portal-bar">
        <Brand name={portal.brandName} />
        <nav aria-label="Main" className="portal-tabs">
          {session !== null && (
            <Link to={paths.home} activeOptions={{ exact: true }} className="portal-tab">
              Overview
            </Link>
          )}
          {canReadAccount && (
            <Link to={paths.details} className="portal-tab" aria-current={isAccount ? "true" : undefined}>
              Account
            </Link>
          )}
          {session !== null && (
            <Link to={paths.profile} className="portal-tab">
              Your profile
            </Link>
          )}
        </nav>
        {session !== null && (
          <>
            <div className="portal-who">
              <p className="font-name">{session.login.name}</p>
              {session.account.name !== session.login.name && (
                <p className="text-ink-3">{session.account.name}</p>
              )}
            </div>
            <Button
              variant="quiet"
              className="portal-sign-out"
              busy={signOut.isPending && "Signing out"}
              onClick={() => signOut.mutate()}
            >
              Sign out
            </Button>
          </>
        )}
      </div>
    </header>
  );
}

const WaitingResetNote = lazyPart(async () => (await import("./waiting-reset-note.tsx")).WaitingResetNote);

/** Asked for each minute: somebody who never leaves the window would not hear of a reset otherwise. */
function WaitingReset() {
  const { data: session } = useQuery({ ...sessionQuery, refetchInterval: 60_000 });
  const waiting = session?.state === "signed_in" ? session.waitingReset : null;
  const [hasWaited, setHasWaited] = useState(false);
  if (waiting !== null && !hasWaited) setHasWaited(true);
  return hasWaited ? <WaitingResetNote waiting={waiting} /> : null;
}

/**
 * Around every page of somebody signed in. `session` is what the page was let in by, null while it is being asked for;
 * names are shown as last heard.
 */
export function PortalFrame({ session, children }: { session: SignedIn | null; children: ReactNode }) {
  const { data: heard } = useQuery(sessionQuery);
  return (
    <div className="portal">
      <a href="#content" className="skip-link">
        Skip to content
      </a>
      <Header session={session !== null && heard?.state === "signed_in" ? heard : session} />
      <main id="content" tabIndex={-1} className="frame">
        <ConnectionBanner className="mt-6" />
        {session !== null && <WaitingReset />}
        <ConfirmProvider>{children}</ConfirmProvider>
      </main>
      <footer className="portal-footer">
        <div className="frame">
          <SupportLine />
          <Appearance />
        </div>
      </footer>
      {session !== null && <IdleWarning />}
    </div>
  );
}
