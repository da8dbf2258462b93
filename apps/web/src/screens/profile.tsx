import { useQuery } from "@tanstack/react-query";

import { roleNames } from "../account/two-factor-words.ts";
import { useMe } from "../api/me.ts";
import { readProfile } from "../api/profile-queries.ts";
import { OwnLocations } from "../profile/own-locations.tsx";
import { PasswordChange } from "../profile/password-change.tsx";
import { ProfileForm } from "../profile/profile-form.tsx";
import { RecoveryCodes } from "../profile/recovery-codes.tsx";
import { Sessions } from "../profile/sessions.tsx";
import { Failed } from "../ui/failed.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { Skeleton } from "../ui/skeleton.tsx";

const roleWords = { ...roleNames, standard: "Standard user" };

export function ProfileScreen() {
  const me = useMe();
  const { data: login, isError, refetch } = useQuery(readProfile);
  return (
    <div className="page">
      <PageTitle sub={me && `${me.username} · ${roleWords[me.role]}`}>Your profile</PageTitle>
      <div className="mt-8">
        {login !== undefined ? (
          <>
            <ProfileForm saved={login} />
            <PasswordChange login={login} />
            <RecoveryCodes login={login} />
            <Sessions />
            <OwnLocations login={login} />
          </>
        ) : isError ? (
          <Failed onRetry={() => void refetch()}>Your profile didn’t load.</Failed>
        ) : (
          <Skeleton like="form" rows={3} />
        )}
      </div>
    </div>
  );
}
