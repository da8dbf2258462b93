/** Every address of the screens. Those with `$` take params, by the router's links. */
export const paths = {
  home: "/",
  signIn: "/sign-in",
  signInCode: "/sign-in/code",
  forgotPassword: "/password/forgot",
  resetPassword: "/password/reset",
  cancelReset: "/password/reset/cancel",
  invitation: "/invitation",
  details: "/account/details/",
  logins: "/account/users/",
  newLogin: "/account/users/new",
  login: "/account/users/$id",
  activity: "/account/activity/",
  profile: "/profile/",
  mailbox: "/dev/mail",
} as const;

/** Behind the address of Details: straight to its Two Factor Authentication (2FA). */
export const twoFactorHash = "two-factor";

/** And to what it does and doesn't stop. */
export const howItWorksHash = "how-it-works";
