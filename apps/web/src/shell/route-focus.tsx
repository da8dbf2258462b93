import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";

/** After a change of page, reading starts at its title, unless the page has put the focus somewhere itself. */
export function RouteFocus() {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe("onRendered", ({ fromLocation, pathChanged }) => {
        if (fromLocation === undefined || !pathChanged) return;
        const main = document.querySelector("main");
        const isPlaced = document.activeElement?.matches("main :is(input, select, summary)") === true;
        if (main === null || isPlaced) return;
        const start = main.querySelector<HTMLElement>("h1[tabindex]") ?? main;
        start.focus({ preventScroll: true });
      }),
    [router],
  );
  return null;
}
