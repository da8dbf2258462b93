import { useQuery } from "@tanstack/react-query";

import { sessionQuery } from "../api/session.ts";
import { PageTitle } from "../ui/page-title.tsx";
import { ReadOnly } from "../ui/read-only.tsx";
import { Section } from "../ui/section.tsx";

const roleNames = {
  account: "Account login",
  administrator: "Administrator",
  standard: "Standard user",
  api: "API login",
};

export function ProfileScreen() {
  const { data: session } = useQuery(sessionQuery);
  if (session?.state !== "signed_in") return null;
  const { login, account } = session;
  return (
    <div className="page">
      <PageTitle sub={`${login.username} · ${roleNames[login.role]}`}>Your profile</PageTitle>
      <div className="mt-8">
        <Section title="You" intro={<p>How you appear in this portal.</p>}>
          <div className="grid grid-cols-2 gap-x-4 gap-y-6 phone:grid-cols-1">
            <ReadOnly label="Name">{login.name}</ReadOnly>
            <ReadOnly label="Username">{login.username}</ReadOnly>
            <ReadOnly label="Role">{roleNames[login.role]}</ReadOnly>
            <ReadOnly label="Account">{account.name}</ReadOnly>
          </div>
        </Section>
      </div>
    </div>
  );
}
