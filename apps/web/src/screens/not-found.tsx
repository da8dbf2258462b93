import { Link } from "@tanstack/react-router";

import { paths } from "../paths.ts";
import { PageTitle } from "../ui/page-title.tsx";

export function NotFoundScreen() {
  return (
    <>
      <PageTitle>We can’t find that page</PageTitle>
      <p className="mt-2 text-ink-2">The address may be mistyped, or what it showed may have been removed.</p>
      <p className="mt-6">
        <Link to={paths.home} className="link">
          Go to the start of the portal
        </Link>
      </p>
    </>
  );
}
