import { paths } from "../paths.ts";
import { portal } from "../portal.ts";

/** The demo logins, and where their mail goes; nothing unless the portal holds demo data. */
export function DemoNote() {
  const { demo, hasMailbox } = portal;
  if (demo === null) return null;
  return (
    <section
      aria-label="Demonstration"
      className="mt-10 border-t border-dashed border-control pt-4 text-help text-ink-2"
    >
      <p>
        <strong className="text-ink">This is a demonstration.</strong>
        {hasMailbox && (
          <>
            {" "}
            Mail goes to the{" "}
            <a className="link" href={paths.mailbox}>
              development mailbox
            </a>
            , never to a real address.
          </>
        )}
      </p>
      <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        {demo.logins.map(({ username, note }) => (
          <div key={username} className="contents">
            <dt className="font-name text-ink">{username}</dt>
            <dd>{note}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-2">
        Every password: <strong className="text-ink">{demo.password}</strong>
      </p>
    </section>
  );
}
