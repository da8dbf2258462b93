import { Link } from "@tanstack/react-router";

import { paths } from "../paths.ts";
import { buttonClass } from "../ui/button.tsx";

/** On to sign-in: the one thing to do next, or only the way back. */
export function SignInLink({ isNext = false }: { isNext?: boolean }) {
  return isNext ? (
    <Link to={paths.signIn} className={`${buttonClass("primary")} mt-2 w-full`}>
      Sign in
    </Link>
  ) : (
    <p>
      <Link to={paths.signIn} className="link">
        Back to sign in
      </Link>
    </p>
  );
}
