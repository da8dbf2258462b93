import type { Permission, SessionState, SignedIn } from "@hero/contract/session";
import type { QueryClient } from "@tanstack/react-query";
import { createRoute, createRouter, lazyRouteComponent, Outlet, redirect } from "@tanstack/react-router";

import { activitySearch } from "./activity/activity-search.ts";
import type * as prefetches from "./api/prefetch.ts";
import { currentSession, sessionQuery } from "./api/session.ts";
import { gate, mailedLinks, root } from "./gate-routes.tsx";
import { paths } from "./paths.ts";
import { ErrorScreen } from "./screens/error.tsx";
import { NotForYouScreen } from "./screens/not-for-you.tsx";
import { NotFoundScreen } from "./screens/not-found.tsx";
import { SignInScreen } from "./screens/sign-in.tsx";
import { AccountFrame } from "./shell/account-frame.tsx";
import { PortalFrame } from "./shell/portal-frame.tsx";
import type { SignInReason } from "./sign-in/reasons.ts";
import { returnPath, returnSearch } from "./sign-in/return-path.ts";
import { Skeleton } from "./ui/skeleton.tsx";

const signIn = createRoute({
  getParentRoute: () => gate,
  path: paths.signIn,
  validateSearch: returnSearch,
  // Only what is known already: the form need not wait for an answer, and SessionWatch asks.
  beforeLoad: ({ context, search }) => {
    const session = context.queryClient.getQueryData(sessionQuery.queryKey);
    if (session?.state === "signed_in") {
      redirect({ href: search.to ?? paths.home, replace: true, throw: true });
    }
  },
  component: function SignInPage() {
    return <SignInScreen to={signIn.useSearch().to} />;
  },
});

const SignInCode = lazyRouteComponent(() => import("./screens/sign-in-code.tsx"), "SignInCodeScreen");
const signInCode = createRoute({
  getParentRoute: () => gate,
  path: paths.signInCode,
  validateSearch: returnSearch,
  beforeLoad: async ({ context, search, cause }) => {
    const session = await currentSession(context.queryClient);
    if (session.state === "code_required") return;
    if (session.state === "signed_in") {
      redirect({ href: search.to ?? paths.home, replace: true, throw: true });
      return;
    }
    // Somebody who was on this page when the attempt ended is told so; an old bookmark just leads to sign-in.
    const because = session.endedBecause ?? (cause === "stay" ? "attempt_over" : undefined);
    redirect({ to: paths.signIn, search, state: reasonState(because), replace: true, throw: true });
  },
  // The page behind the code is fetched while the code is typed.
  onEnter: () => void import("./screens/overview.tsx"),
  loader: () => SignInCode.preload?.(),
  component: function SignInCodePage() {
    return <SignInCode to={signInCode.useSearch().to} />;
  },
});

function reasonState(because: SignInReason | undefined) {
  return because === undefined ? {} : { because };
}

/** Lets only somebody signed in through; others go to sign-in, or on to their code, and come back here after. */
function assertSignedIn(session: SessionState, href: string): asserts session is SignedIn {
  if (session.state === "signed_in") return;
  const to = returnPath(href);
  if (session.state === "code_required") {
    redirect({ to: paths.signInCode, search: { to }, replace: true, throw: true });
    return;
  }
  const { endedBecause } = session;
  // Who signs out is done here; who comes next in this browser starts at the beginning.
  const search = endedBecause === "signed_out" ? {} : { to };
  redirect({ to: paths.signIn, search, state: reasonState(endedBecause), replace: true, throw: true });
}

type PortalContext = { queryClient: QueryClient; session: SignedIn };

const portal = createRoute({
  getParentRoute: () => root,
  id: "portal",
  beforeLoad: async ({ context, location }) => {
    const session = await currentSession(context.queryClient);
    assertSignedIn(session, location.href);
    return { session };
  },
  component: function PortalPage() {
    return (
      <PortalFrame session={portal.useRouteContext().session}>
        <Outlet />
      </PortalFrame>
    );
  },
  pendingComponent: () => (
    <PortalFrame session={null}>
      <div className="page">
        <Skeleton like="form" />
      </div>
    </PortalFrame>
  ),
});

const home = createRoute({
  getParentRoute: () => portal,
  path: paths.home,
  loader: ({ context }) => prefetch(context, (from, into) => from.prefetchOverview(into)),
  component: lazyRouteComponent(() => import("./screens/overview.tsx"), "OverviewScreen"),
});

const account = createRoute({
  getParentRoute: () => portal,
  id: "account",
  component: function AccountPage() {
    const { session } = account.useRouteContext();
    if (!session.permissions.includes("account.read")) {
      return (
        <div className="page">
          <NotForYouScreen />
        </div>
      );
    }
    return (
      <AccountFrame>
        <Outlet />
      </AccountFrame>
    );
  },
});

type Prefetch = typeof prefetches;

/** Asks for a screen's data while its link is pointed at; who may not read it asks for nothing. */
function prefetch(
  { queryClient, session }: PortalContext,
  start: (from: Prefetch, into: QueryClient) => void,
  needs: Permission = "account.read",
) {
  if (!session.permissions.includes(needs)) return;
  // Not awaited: the screen stands at once, and shows what is on its way.
  import("./api/prefetch.ts").then(
    (from) => start(from, queryClient),
    () => undefined,
  );
}

const details = createRoute({
  getParentRoute: () => account,
  path: paths.details,
  loader: ({ context }) => prefetch(context, (from, into) => from.prefetchDetails(into)),
  component: lazyRouteComponent(() => import("./screens/account-details.tsx"), "AccountDetailsScreen"),
});

const logins = createRoute({
  getParentRoute: () => account,
  path: paths.logins,
  validateSearch: (search: Record<string, unknown>): { q?: string | undefined } => ({
    q: typeof search.q === "string" && search.q !== "" ? search.q : undefined,
  }),
  loaderDeps: ({ search }) => ({ q: search.q ?? "" }),
  loader: ({ context, deps }) => prefetch(context, (from, into) => from.prefetchLogins(into, deps.q)),
  component: lazyRouteComponent(() => import("./screens/logins.tsx"), "LoginsScreen"),
});

const newLogin = createRoute({
  getParentRoute: () => account,
  path: paths.newLogin,
  loader: ({ context }) => prefetch(context, (from, into) => from.prefetchDetails(into)),
  component: lazyRouteComponent(() => import("./screens/new-login.tsx"), "NewLoginScreen"),
});

const login = createRoute({
  getParentRoute: () => account,
  path: paths.login,
  loader: ({ context, params }) => prefetch(context, (from, into) => from.prefetchLogin(into, params.id)),
  component: lazyRouteComponent(() => import("./screens/login.tsx"), "LoginScreen"),
});

const activity = createRoute({
  getParentRoute: () => account,
  path: paths.activity,
  validateSearch: activitySearch,
  component: lazyRouteComponent(() => import("./screens/activity.tsx"), "ActivityScreen"),
});

const profile = createRoute({
  getParentRoute: () => portal,
  path: paths.profile,
  loader: ({ context }) => prefetch(context, (from, into) => from.prefetchProfile(into), "profile"),
  component: lazyRouteComponent(() => import("./screens/profile.tsx"), "ProfileScreen"),
});

const routeTree = root.addChildren([
  gate.addChildren([signIn, signInCode, ...mailedLinks]),
  portal.addChildren([home, account.addChildren([details, logins, newLogin, login, activity]), profile]),
]);

export function createPortalRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    defaultPreload: "intent",
    // The query cache decides what is fresh.
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 200,
    defaultPendingMinMs: 0,
    defaultErrorComponent: ({ error }) => (
      <div className="page">
        <ErrorScreen error={error} />
      </div>
    ),
    defaultPendingComponent: () => (
      <div className="page">
        <Skeleton like="form" />
      </div>
    ),
    defaultNotFoundComponent: () => (
      <div className="page">
        <NotFoundScreen />
      </div>
    ),
    scrollRestoration: true,
    trailingSlash: "preserve",
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof createPortalRouter>;
  }
  interface HistoryState {
    because?: SignInReason;
  }
}
