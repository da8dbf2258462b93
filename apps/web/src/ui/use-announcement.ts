import { useEffect, useState } from "react";

/** A text for a polite live region, handed on once it has stood for a second: no flood while somebody chooses. */
export function useAnnouncement(text: string, restMilliseconds = 1000): string {
  const [said, setSaid] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), restMilliseconds);
    return () => clearTimeout(timer);
  }, [text, restMilliseconds]);
  // What was said before isn't true any more: nothing, until the new text has stood.
  return said === text ? said : "";
}
