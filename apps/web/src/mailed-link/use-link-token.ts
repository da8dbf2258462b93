import { useLocation, useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";

import { tokenIn } from "./link-token.ts";

/**
 * The secret of the mailed link that was opened; null without one. Once read it goes from the address bar, so that
 * neither history nor a look over the shoulder gives it away.
 */
export function useLinkToken(): string | null {
  const hash = useLocation({ select: (location) => location.hash });
  const navigate = useNavigate();
  const [token, setToken] = useState(() => tokenIn(hash));
  // Another link opened in the same tab changes the fragment alone.
  const latest = hash === "" ? token : tokenIn(hash);
  if (latest !== token) setToken(latest);
  useEffect(() => {
    if (hash !== "") void navigate({ to: ".", hash: "", replace: true });
  }, [hash, navigate]);
  return latest;
}
