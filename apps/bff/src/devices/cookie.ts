const separator = ".";
const token = /^[\w-]{20,100}$/;
/** So many logins of one browser are told from strangers'. */
const loginsPerBrowser = 6;

/**
 * The tokens in a device cookie, the newest first: each stands for one login alone, so that one login's sign-in neither
 * renews nor moves what another's browser is to it.
 */
export function tokensIn(cookie: string | undefined): string[] {
  return (cookie ?? "")
    .split(separator)
    .filter((each) => token.test(each))
    .slice(0, loginsPerBrowser);
}

/** The cookie once a login has a new token in place of the one it had there, if it had one. */
export function withToken(cookie: string | undefined, added: string, replaced: string | undefined): string {
  const others = tokensIn(cookie).filter((each) => each !== replaced);
  return [added, ...others].slice(0, loginsPerBrowser).join(separator);
}
