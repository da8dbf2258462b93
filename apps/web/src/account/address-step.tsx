import { lazyPart } from "../ui/lazy-part.tsx";

/** The step that confirms an address: seldom wanted, so the form doesn't wait for it. */
export const AddressStep = lazyPart(async () => (await import("./confirm-address.tsx")).ConfirmAddress);
