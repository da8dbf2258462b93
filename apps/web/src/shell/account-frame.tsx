import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

import { paths } from "../paths.ts";

/** The pages under "Account", with the rail between them. */
export function AccountFrame({ children }: { children: ReactNode }) {
  return (
    <div className="with-rail">
      <nav aria-label="Account">
        <div className="rail">
          <Link to={paths.details}>Details</Link>
          <Link to={paths.logins}>Logins</Link>
          <Link to={paths.activity}>Activity</Link>
        </div>
      </nav>
      <div>{children}</div>
    </div>
  );
}
