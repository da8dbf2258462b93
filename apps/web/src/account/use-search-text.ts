import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";

import { paths } from "../paths.ts";

const searchRestMilliseconds = 250;

/** What is typed, and the address that follows it once typing rests. */
export function useSearchText(q: string) {
  const navigate = useNavigate();
  const [search, setText] = useState(q);
  const [followed, setFollowed] = useState(q);
  const [sent, setSent] = useState(q);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  if (followed !== q) {
    setFollowed(q);
    // A link, Back or Forward changed the address under what is typed.
    if (q !== sent) setText(q);
  }
  const setSearch = (text: string) => {
    setText(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const next = text.trim();
      setSent(next);
      void navigate({ to: paths.logins, search: next === "" ? {} : { q: next }, replace: true });
    }, searchRestMilliseconds);
  };
  return { search, setSearch };
}
