import { useEffect, useRef, useState } from "react";

import { longDate } from "../account/when.ts";
import { portal } from "../portal.ts";
import { Button } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";
import { recoverySheet } from "./profile-words.ts";

type Props = { codes: readonly string[]; username: string; onKept: () => void };

/** Codes just made, this once, with the ways to keep them. Printing prints this and nothing else of the page. */
export function RecoverySheet({ codes, username, onKept }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  const [said, setSaid] = useState("");
  const [madeOn] = useState(() => longDate(new Date()));
  useEffect(() => title.current?.focus(), []);
  const text = recoverySheet(codes, { brandName: portal.brandName, username, madeOn });
  const copy = () =>
    void navigator.clipboard.writeText(text).then(
      () => setSaid("Copied. Paste them where you keep them."),
      () => setSaid("Copying isn’t possible here. Download or print them."),
    );
  const download = () => {
    saveAs(`${portal.brandName} recovery codes ${username}.txt`, text);
    setSaid("Downloaded. Move the file to where you keep such things.");
  };
  return (
    <div className="recovery-sheet">
      <h3 ref={title} tabIndex={-1} className="font-name">
        {portal.brandName} recovery codes for {username}
      </h3>
      <p className="text-help text-ink-2">
        Made on {madeOn}. <span className="print:hidden">They are shown this once. </span>Keep them where you
        keep important papers, and apart from your password. Each works once.
      </p>
      <ol className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className="recovery-ways">
        <Button size="small" onClick={copy}>
          Copy
        </Button>
        <Button size="small" onClick={() => window.print()}>
          Print
        </Button>
        <Button size="small" icon={<Icon name="download" />} onClick={download}>
          Download
        </Button>
      </div>
      <output className="recovery-said">{said}</output>
      <div className="recovery-kept">
        <Button icon={<Icon name="tick" />} onClick={onKept}>
          I’ve kept them
        </Button>
      </div>
    </div>
  );
}

/** Hands the browser a text as a file to save. */
function saveAs(name: string, text: string) {
  const address = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
