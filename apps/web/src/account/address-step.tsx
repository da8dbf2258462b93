import { useState } from "react";

import { lazyPart } from "../ui/lazy-part.tsx";
import type { ConfirmAddressProps } from "./confirm-address.tsx";

const Step = lazyPart(async () => (await import("./confirm-address.tsx")).ConfirmAddress);

/** The step that confirms an address, fetched when one waits; then it stays, to say how it ended. */
export function AddressStep(props: Omit<ConfirmAddressProps, "isNewHere">) {
  const [wasWaiting] = useState(props.email !== null);
  const [isWanted, setWanted] = useState(wasWaiting);
  if (!isWanted && props.email !== null) setWanted(true);
  return isWanted && <Step {...props} isNewHere={!wasWaiting} />;
}
