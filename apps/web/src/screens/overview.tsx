import type { Account } from "@hero/contract/account";
import type { SignedIn } from "@hero/contract/session";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";

import { RefusedNote, RefusedNotes } from "../account/refused-note.tsx";
import { accountMarks, refusedBeside } from "../account/refused-words.ts";
import { readAccount, readCoverage } from "../api/account-queries.ts";
import { readProfile } from "../api/profile-queries.ts";
import { sessionQuery } from "../api/session.ts";
import { CoverageFigure, NotAsked } from "../overview/coverage-view.tsx";
import { settingWords } from "../overview/coverage-words.ts";
import { LatestActivity } from "../overview/latest-activity.tsx";
import { howItWorksHash, paths, twoFactorHash } from "../paths.ts";
import { portal } from "../portal.ts";
import { buttonClass } from "../ui/button.tsx";
import { Failed } from "../ui/failed.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { TwoFactorState } from "../ui/state-mark.tsx";

export function OverviewScreen() {
  const { data: session } = useQuery(sessionQuery);
  if (session?.state !== "signed_in") return null;
  const canReadAll = session.permissions.includes("activity.read_all");
  return (
    <div className="page page-wide">
      <PageTitle sub={`Account ${session.account.number}`}>{session.account.name}</PageTitle>
      {canReadAll ? <Managed /> : <Own session={session} />}
    </div>
  );
}

/** Shown together once both answers are there: neither pushes the other down. */
function Managed() {
  const coverage = useQuery(readCoverage);
  const account = useQuery(readAccount);
  const isComing = [coverage, account].some((query) => query.data === undefined && !query.isError);
  if (isComing) {
    return (
      <div className="mt-8">
        <Skeleton rows={6} />
      </div>
    );
  }
  return (
    <>
      {account.data !== undefined && <AccountRefused account={account.data} />}
      <Recommendation />
      <div className="overview">
        <WhoIsAsked />
        <LatestActivity canReadAll />
      </div>
    </>
  );
}

/** That mail to the account's addresses is refused. */
function AccountRefused({ account }: { account: Account }) {
  return accountMarks(account).map(({ refused, text }) => (
    <RefusedNote key={text} refused={refused} className="mt-8">
      {text}: see{" "}
      <Link to={paths.details} className="link">
        Account Details
      </Link>
      .
    </RefusedNote>
  ));
}

function Own({ session }: { session: SignedIn }) {
  const profile = useQuery(readProfile).data;
  return (
    <>
      <RefusedNotes refused={profile === undefined ? [] : refusedBeside(null, profile)} className="mt-8">
        Check it on{" "}
        <Link to={paths.profile} className="link">
          your profile
        </Link>
        , or enter another there.
      </RefusedNotes>
      <div className="overview">
        <YouAreAsked session={session} />
        <LatestActivity canReadAll={false} />
      </div>
    </>
  );
}

/** The provider's own, until the account has it. */
function Recommendation() {
  const scope = useQuery(readAccount).data?.twoFactor.scope;
  if (scope !== "disabled") return null;
  return (
    <aside aria-labelledby="recommendation" className="banner mt-8">
      <div>
        <h2 id="recommendation" className="text-section">
          Turn on Two Factor Authentication (2FA)
        </h2>
        <p className="mt-1">
          {portal.brandName} recommends it for every account. With it on, a stolen password opens nothing
          without the code we email.
        </p>
      </div>
      <div className="banner-actions">
        <Link to={paths.details} hash={howItWorksHash} className="link">
          How it works
        </Link>
        <Link to={paths.details} hash={twoFactorHash} className={buttonClass("primary")}>
          <span className="button-face">Set up 2FA</span>
        </Link>
      </div>
    </aside>
  );
}

function WhoIsAsked() {
  const coverage = useQuery(readCoverage);
  const account = useQuery(readAccount);
  const failed = [coverage, account].find((query) => query.isError && query.data === undefined);
  return (
    <section aria-labelledby="who-is-asked">
      <h2 id="who-is-asked" className="text-section">
        Who is asked for a code
      </h2>
      {failed !== undefined ? (
        <div className="mt-4">
          <Failed onRetry={() => void Promise.all([coverage.refetch(), account.refetch()])}>
            Who is asked didn’t load.
          </Failed>
        </div>
      ) : coverage.data === undefined || account.data === undefined ? (
        <Skeleton rows={4} />
      ) : (
        <>
          <CoverageFigure coverage={coverage.data} />
          <p className="mt-5 text-ink-2">{settingWords(account.data.twoFactor.scope)}</p>
          <NotAsked notAsked={coverage.data.notAsked} />
        </>
      )}
    </section>
  );
}

/** What holds for somebody who sees nothing of the account but themselves. */
function YouAreAsked({ session }: { session: SignedIn }) {
  const profile = useQuery(readProfile);
  const two = profile.data?.effectiveTwoFactor;
  return (
    <section aria-labelledby="you-are-asked">
      <h2 id="you-are-asked" className="text-section">
        Two Factor Authentication (2FA)
      </h2>
      {profile.isError && two === undefined ? (
        <div className="mt-4">
          <Failed onRetry={() => void profile.refetch()}>Your setting didn’t load.</Failed>
        </div>
      ) : two === undefined ? (
        <Skeleton rows={2} />
      ) : (
        <div className="mt-4">
          <TwoFactorState
            state={two.required ? (two.because.includes("login") ? "own" : "account") : "off"}
            name={two.required ? "You are asked for a code" : "You aren’t asked for a code"}
            reason={
              two.required
                ? `It goes to ${two.codeGoesTo ?? "no confirmed address yet"}${two.locationCounts ? ", once per location" : ", at every sign-in"}`
                : `An administrator of ${session.account.name} can switch it on for you.`
            }
          />
          <Link to={paths.profile} className="link overview-more">
            Your profile
          </Link>
        </div>
      )}
    </section>
  );
}
