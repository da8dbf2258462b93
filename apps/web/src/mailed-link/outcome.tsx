import { useEffect, useRef } from "react";
import type { ReactNode } from "react";

import { PageTitle } from "../ui/page-title.tsx";

/** How it ended, in place of the form: takes the focus, so that it is read. */
export function Outcome({ title, children }: { title: string; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.querySelector("h1")?.focus({ preventScroll: true }), []);
  return (
    <div ref={place}>
      <PageTitle>{title}</PageTitle>
      <div className="mt-4 grid gap-4 text-ink-2">{children}</div>
    </div>
  );
}
