import { portal } from "../portal.ts";

/** Who to ask, at the foot of every page. */
export function SupportLine() {
  return (
    <p className="text-help text-ink-3">
      Need a hand?{" "}
      <a className="quiet-link" href={`mailto:${portal.supportEmail}`}>
        {portal.supportEmail}
      </a>
    </p>
  );
}
