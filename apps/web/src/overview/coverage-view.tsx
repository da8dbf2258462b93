import type { Coverage } from "@hero/contract/account";
import { Link } from "@tanstack/react-router";

import { roleNames } from "../account/two-factor-words.ts";
import { paths } from "../paths.ts";
import { Icon } from "../ui/icon.tsx";
import { StateMark } from "../ui/state-mark.tsx";
import { emailWords, legend } from "./coverage-words.ts";

const partsAtMost = 24;

/** The figure, its strip and its legend. */
export function CoverageFigure({ coverage }: { coverage: Coverage }) {
  const { people, apiLogins } = coverage;
  const words = legend(coverage);
  return (
    <>
      <p className="overview-figure">
        <strong>
          {people.asked.toLocaleString("en-NZ")} of {people.of.toLocaleString("en-NZ")}
        </strong>{" "}
        <span>people are asked</span>
      </p>
      {people.of + apiLogins.of > partsAtMost ? (
        <Bar share={people.of === 0 ? 0 : people.asked / people.of} />
      ) : (
        <Strip coverage={coverage} />
      )}
      <ul className="legend">
        <li>
          <StateMark state="own" />
          {words.asked}
        </li>
        {words.notAsked !== null && (
          <li>
            <StateMark state="off" />
            {words.notAsked}
          </li>
        )}
        {words.programs !== null && (
          <li>
            {apiLogins.asked > 0 ? <StateMark state="refused" /> : <StateMark state="program" />}
            {words.programs}
          </li>
        )}
      </ul>
    </>
  );
}

function Bar({ share }: { share: number }) {
  return (
    <svg className="coverage-bar" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
      <rect className="coverage-bar-asked" width={share * 100} height="12" />
    </svg>
  );
}

function Strip({ coverage: { people, apiLogins } }: { coverage: Coverage }) {
  const parts = [
    ...Array.from({ length: people.of }, (_, index) => (index < people.asked ? "is-asked" : "")),
    ...Array.from({ length: apiLogins.of }, (_, index) =>
      [
        "is-program",
        index < apiLogins.asked ? "is-asked" : "",
        index === 0 && people.of > 0 ? "starts-programs" : "",
      ].join(" "),
    ),
  ];
  return (
    <div className="coverage" aria-hidden="true">
      {parts.map((part, index) => (
        // The parts are alike, and only their number changes.
        <i key={`${String(index)} ${part}`} className={part} />
      ))}
    </div>
  );
}

const peopleShown = 6;

/** People who aren't asked, each a way to the setting that would. */
export function NotAsked({ notAsked }: Pick<Coverage, "notAsked">) {
  if (notAsked.count === 0) return null;
  return (
    <>
      <h3 className="mt-8 font-name">Not asked yet</h3>
      <ul className="overview-list">
        {notAsked.items.slice(0, peopleShown).map((login) => (
          <li key={login.id}>
            <div className="overview-person">
              <StateMark state="off" />
              <PersonLink login={login} />
            </div>
            {emailWords(login.ownEmail) !== null && (
              <span className="overview-aside">{emailWords(login.ownEmail)}</span>
            )}
          </li>
        ))}
      </ul>
      <Link to={paths.logins} className="link overview-more">
        {notAsked.count > peopleShown
          ? `All ${notAsked.count.toLocaleString("en-NZ")} on Logins`
          : "All logins"}
        <Icon name="arrow" />
      </Link>
    </>
  );
}

function PersonLink({ login }: { login: Coverage["notAsked"]["items"][number] }) {
  const words = (
    <>
      <span className="name">{login.name}</span>{" "}
      <span className="meta">
        {login.username} · {roleNames[login.role]}
      </span>
    </>
  );
  if (login.role === "account") {
    return (
      <Link to={paths.details} className="name-link">
        {words}
      </Link>
    );
  }
  return (
    <Link to={paths.login} params={{ id: login.id }} className="name-link">
      {words}
    </Link>
  );
}
