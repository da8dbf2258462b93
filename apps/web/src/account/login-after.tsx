import type { Account } from "@hero/contract/account";
import { locationsApi } from "@hero/contract/locations";
import type { Login } from "@hero/contract/logins";
import { loginsApi } from "@hero/contract/logins";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";

import { call } from "../api/client.ts";
import { listLoginLocations, listLoginsKey, readLogin } from "../api/logins-queries.ts";
import { errorText } from "../api/problem-text.ts";
import { NotConfirmed, useConfirmed } from "../confirm/use-confirmed.ts";
import { paths } from "../paths.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Note } from "../ui/note.tsx";
import { Section } from "../ui/section.tsx";
import { actWhy } from "./confirm-why.ts";
import { LocationsList } from "./locations-list.tsx";
import { deletedWords, locationsIntro, whyNoLocations } from "./login-words.ts";
import { givenName } from "./two-factor-words.ts";

export type LoginAfterProps = { login: Login; account: Account; isMe: boolean };

/** What acts at once, below the button that saves: a person's verified locations, and the end of the login. */
export function LoginAfter({ login, account, isMe }: LoginAfterProps) {
  return (
    <>
      {login.role !== "api" && <Locations login={login} account={account} />}
      <DeleteLogin login={login} isMe={isMe} />
    </>
  );
}

function Locations({ login, account }: { login: Login; account: Account }) {
  const params = { id: login.id };
  return (
    <Section title="Verified locations" intro={locationsIntro(login)}>
      <LocationsList
        query={useQuery(listLoginLocations(login.id))}
        onRemove={(locationId) =>
          call(locationsApi.removeLoginLocation, { params: { ...params, locationId } })
        }
        onRemoveAll={() => call(locationsApi.removeLoginLocations, { params })}
        whyNone={whyNoLocations(login, account)}
      />
    </Section>
  );
}

function DeleteLogin({ login, isMe }: { login: Login; isMe: boolean }) {
  const [isAsking, setAsking] = useState(false);
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const confirmed = useConfirmed();
  const remove = useMutation({
    mutationFn: () =>
      confirmed(actWhy.delete(login), () => call(loginsApi.deleteLogin, { params: { id: login.id } })),
    onSuccess: async () => {
      await navigate({
        to: paths.logins,
        search: {},
        state: { loginsResult: deletedWords(login) },
        ignoreBlocker: true,
      });
      queryClient.removeQueries({ queryKey: readLogin(login.id).queryKey });
      await queryClient.invalidateQueries({ queryKey: listLoginsKey });
    },
  });
  const name = login.role === "api" ? login.username : givenName(login.name);
  const failed = remove.error instanceof NotConfirmed ? null : remove.error;
  return (
    <Section title="Delete this login">
      {isMe ? (
        <p className="text-ink-2">
          You can’t delete your own login. Ask the account login, or another administrator.
        </p>
      ) : (
        <>
          <p className="text-ink-2">
            {login.role === "api"
              ? "The program can’t get in again. What it did stays in "
              : `${name} can’t sign in again. What they did stays in `}
            <Link to={paths.activity} search={{ login: login.id }} className="link">
              Activity
            </Link>
            .
          </p>
          <div>
            <Button variant="danger" busy={remove.isPending && "Deleting"} onClick={() => setAsking(true)}>
              Delete {login.username}
            </Button>
          </div>
          {failed !== null && (
            <Note kind="danger" role="alert">
              {errorText(failed)}
            </Note>
          )}
        </>
      )}
      {isAsking && (
        <DeleteDialog
          login={login}
          onClose={() => setAsking(false)}
          onDelete={() => {
            setAsking(false);
            remove.mutate();
          }}
        />
      )}
    </Section>
  );
}

function DeleteDialog({
  login,
  onClose,
  onDelete,
}: {
  login: Login;
  onClose: () => void;
  onDelete: () => void;
}) {
  return (
    <Dialog
      title={`Delete ${login.name}?`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Keep it</Button>
          <Button variant="danger" onClick={onDelete}>
            Delete {login.username}
          </Button>
        </>
      }
    >
      <p>
        {login.role === "api"
          ? `Programs that use ${login.username} stop working at once.`
          : `${login.name} (${login.username}) is signed out everywhere at once.`}{" "}
        It can’t be undone, and the username {login.username} stays taken.
      </p>
    </Dialog>
  );
}
