import { lazy, Suspense } from "react";
import type { ComponentType } from "react";

/** A part of a screen that is fetched apart from it. One that can't be fetched says so in its place, and the rest stays. */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const Part: ComponentType<Props> = lazy(async () => ({ default: await load().catch(() => NotLoaded) }));
  return function LazyPart(props: Props) {
    return (
      <Suspense fallback={null}>
        <Part {...props} />
      </Suspense>
    );
  };
}

function NotLoaded() {
  return (
    <p role="alert" className="text-help font-meta text-danger">
      This part of the page didn’t load. Reload the page to see it.
    </p>
  );
}
