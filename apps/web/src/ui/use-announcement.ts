import { useEffect, useState } from "react";

/** A text for a polite live region, handed on once it has stood for a second: no flood while somebody chooses. */
export function useAnnouncement(text: string, restMilliseconds = 1000): string {
  const [said, setSaid] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), restMilliseconds);
    return () => clearTimeout(timer);
  }, [text, restMilliseconds]);
  return said;
}
