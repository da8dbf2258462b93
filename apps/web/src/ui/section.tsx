import { useId } from "react";
import type { ReactNode } from "react";

/** Title and one or two sentences at the left (256), controls at the right (600); stacked when narrow. */
export function SectionFrame({
  title,
  intro,
  labelledBy,
  children,
}: {
  title: ReactNode;
  intro?: ReactNode;
  labelledBy?: string;
  children: ReactNode;
}) {
  return (
    <section className="section" aria-labelledby={labelledBy}>
      <div>
        {title}
        {intro !== undefined && <div className="mt-1 text-help text-ink-2">{intro}</div>}
      </div>
      <div className="section-body">{children}</div>
    </section>
  );
}

/** A section under a hairline, named by its title. Fields inside stand 24 apart. */
export function Section({
  title,
  intro,
  children,
}: {
  title: string;
  intro?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  const heading = (
    <h2 id={id} className="text-section">
      {title}
    </h2>
  );
  return (
    <SectionFrame title={heading} intro={intro} labelledBy={id}>
      {children}
    </SectionFrame>
  );
}
