import type { ReactNode } from "react";

import { portal } from "../portal.ts";
import { Brand } from "../ui/brand.tsx";
import { Appearance } from "./appearance.tsx";
import { ConnectionBanner } from "./connection-banner.tsx";
import { SupportLine } from "./support-line.tsx";

/** Around sign-in and whatever else needs no session: brand, one column, where to find help. */
export function GateFrame({ children }: { children: ReactNode }) {
  return (
    <div className="gate">
      <header className="gate-header">
        <Brand name={portal.brandName} />
      </header>
      <main className="gate-main" tabIndex={-1}>
        <ConnectionBanner className="mb-6" />
        {children}
      </main>
      <footer className="gate-footer">
        <SupportLine />
        <Appearance />
      </footer>
    </div>
  );
}
