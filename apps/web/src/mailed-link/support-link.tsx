import { portal } from "../portal.ts";

/** Support's address, in a sentence. */
export function SupportLink() {
  return (
    <a className="link" href={`mailto:${portal.supportEmail}`}>
      {portal.supportEmail}
    </a>
  );
}
