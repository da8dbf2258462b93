import type { ReactNode } from "react";

import { Icon } from "./icon.tsx";

/** What a button that acts at once has done, beside it and heard; null while there is nothing to say. */
export function Said({ children }: { children: ReactNode | null }) {
  return (
    <output className={children === null ? "sr-only" : "said"}>
      {children !== null && (
        <>
          <Icon name="tick" className="text-on" />
          <span>{children}</span>
        </>
      )}
    </output>
  );
}
