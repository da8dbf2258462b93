import { useRouter } from "@tanstack/react-router";

import { ApiError, NetworkError } from "../api/errors.ts";
import { errorText } from "../api/problem-text.ts";
import { Button } from "../ui/button.tsx";
import { PageTitle } from "../ui/page-title.tsx";

/** In place of a page that could not be shown. */
export function ErrorScreen({ error }: { error: unknown }) {
  const router = useRouter();
  return (
    <>
      <PageTitle>{error instanceof NetworkError ? "No connection" : "This page didn’t load"}</PageTitle>
      <p className="mt-2 text-ink-2">{errorText(error)}</p>
      {error instanceof ApiError && error.problem.requestId !== "" && (
        <p className="mt-2 text-help text-ink-3">If you ask support, quote {error.problem.requestId}.</p>
      )}
      <p className="mt-6">
        <Button onClick={() => void router.invalidate()}>Try again</Button>
      </p>
    </>
  );
}
