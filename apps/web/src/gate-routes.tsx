import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, createRoute, lazyRouteComponent, Outlet } from "@tanstack/react-router";

import { paths } from "./paths.ts";
import { ErrorScreen } from "./screens/error.tsx";
import { NotFoundScreen } from "./screens/not-found.tsx";
import { GateFrame } from "./shell/gate-frame.tsx";
import { RouteFocus } from "./shell/route-focus.tsx";
import { SessionWatch } from "./shell/session-watch.tsx";

export const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: () => (
    <>
      <SessionWatch />
      <RouteFocus />
      <Outlet />
    </>
  ),
  notFoundComponent: () => (
    <GateFrame>
      <NotFoundScreen />
    </GateFrame>
  ),
  errorComponent: ({ error }) => (
    <GateFrame>
      <ErrorScreen error={error} />
    </GateFrame>
  ),
});

/** Around what needs no session. */
export const gate = createRoute({
  getParentRoute: () => root,
  id: "gate",
  component: () => (
    <GateFrame>
      <Outlet />
    </GateFrame>
  ),
});

const forgotPassword = createRoute({
  getParentRoute: () => gate,
  path: paths.forgotPassword,
  component: lazyRouteComponent(() => import("./screens/password-forgot.tsx"), "PasswordForgotScreen"),
});

const resetPassword = createRoute({
  getParentRoute: () => gate,
  path: paths.resetPassword,
  component: lazyRouteComponent(() => import("./screens/password-reset.tsx"), "PasswordResetScreen"),
});

const cancelReset = createRoute({
  getParentRoute: () => gate,
  path: paths.cancelReset,
  component: lazyRouteComponent(
    () => import("./screens/password-reset-cancel.tsx"),
    "PasswordResetCancelScreen",
  ),
});

const invitation = createRoute({
  getParentRoute: () => gate,
  path: paths.invitation,
  component: lazyRouteComponent(() => import("./screens/invitation.tsx"), "InvitationScreen"),
});

/** The lost password, and what mailed links open. */
export const mailedLinks = [forgotPassword, resetPassword, cancelReset, invitation] as const;
