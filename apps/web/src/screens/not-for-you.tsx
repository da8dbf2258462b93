import { Link } from "@tanstack/react-router";

import { paths } from "../paths.ts";
import { PageTitle } from "../ui/page-title.tsx";

/** For a standard user at the account's pages. */
export function NotForYouScreen() {
  return (
    <>
      <PageTitle>This page isn’t for your login</PageTitle>
      <p className="mt-2 max-w-184 text-ink-2">
        The account login and administrators look after the account’s details and its logins. If you need
        something changed there, ask one of them.
      </p>
      <p className="mt-6">
        <Link to={paths.profile} className="link">
          Go to your profile
        </Link>
      </p>
    </>
  );
}
