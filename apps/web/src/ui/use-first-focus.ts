import { useEffect } from "react";
import type { RefObject } from "react";

/** Puts the focus into the one field a page is for, when the page comes up. */
export function useFirstFocus(field: RefObject<HTMLElement | null>) {
  useEffect(() => field.current?.focus({ preventScroll: true }), [field]);
}
