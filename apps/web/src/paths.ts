/** Every address of the screens. Those with `$` take params, by the router's links. */
export const paths = {
  home: "/",
  signIn: "/sign-in",
  signInCode: "/sign-in/code",
  details: "/account/details/",
  logins: "/account/users/",
  newLogin: "/account/users/new",
  login: "/account/users/$id",
  profile: "/profile/",
  mailbox: "/dev/mail",
} as const;
