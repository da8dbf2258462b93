import type { Login } from "@hero/contract/logins";
import { loginsApi } from "@hero/contract/logins";
import type { ReactNode } from "react";

import { call } from "../api/client.ts";
import { portal } from "../portal.ts";
import { Button } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";
import { Note } from "../ui/note.tsx";
import { actWhy } from "./confirm-why.ts";
import type { NoteWords } from "./login-notes-words.ts";
import { actResults, codeStepWords, invitedWords, waitingWords } from "./login-notes-words.ts";
import type { LoginAct } from "./use-login-acts.ts";
import { useLoginActs } from "./use-login-acts.ts";

export type LoginNotesProps = {
  login: Login;
  /** The login as it is after something was done. */
  onRead: (login: Login) => void;
};

/** What about a login waits for somebody, above its form: a reset, a stopped code step, an invitation. */
export function LoginNotes({ login, onRead }: LoginNotesProps) {
  const { result, said, failure, running, act } = useLoginActs(login.id, onRead);
  const acts = actsOn(login);
  const button = (name: keyof typeof acts, words: string, busy: string) => (
    <Button size="small" busy={running === name && busy} onClick={() => act(acts[name])}>
      {words}
    </Button>
  );
  const isAccountLogin = login.role === "account";
  return (
    <div className="login-notes">
      {login.waitingReset !== null && (
        <WarnNote words={waitingWords(login, login.waitingReset)}>
          {button("cancel", "Cancel the reset", "Cancelling")}
          {!isAccountLogin && button("release", "Let it take effect now", "Releasing")}
          {isAccountLogin && (
            <p className="help mt-0">Only support can let it take effect now: ask {portal.supportEmail}.</p>
          )}
        </WarnNote>
      )}
      {login.codeStep !== "open" && (
        <WarnNote words={codeStepWords(login, login.codeStep, portal.supportEmail)}>
          {isAccountLogin ? null : button("rebind", "Open the code step again", "Opening")}
        </WarnNote>
      )}
      {login.invited && (
        <Note kind="info" title={invitedWords(login).title}>
          <p>{invitedWords(login).text}</p>
          {login.email !== null && (
            <div className="login-acts">{button("invite", "Send the invitation again", "Sending")}</div>
          )}
        </Note>
      )}
      {failure !== null && (
        <Note kind="danger" role="alert">
          {failure}
        </Note>
      )}
      <output ref={result} tabIndex={-1} className={said === null ? "sr-only" : "said"}>
        {said !== null && (
          <>
            <Icon name="tick" className="text-on" />
            {said}
          </>
        )}
      </output>
    </div>
  );
}

function WarnNote({ words, children }: { words: NoteWords; children: ReactNode }) {
  return (
    <Note kind="warn" title={words.title}>
      <p>{words.text}</p>
      {children !== null && <div className="login-acts">{children}</div>}
    </Note>
  );
}

function actsOn(login: Login): Record<"cancel" | "release" | "rebind" | "invite", LoginAct> {
  const params = { id: login.id };
  return {
    cancel: {
      name: "cancel",
      run: () => call(loginsApi.cancelLoginReset, { params }),
      done: actResults.cancel(login),
    },
    release: {
      name: "release",
      run: () => call(loginsApi.releaseLoginReset, { params }),
      why: actWhy.release(login),
      done: actResults.release(login),
    },
    rebind: {
      name: "rebind",
      run: () => call(loginsApi.rebindLogin, { params }),
      why: actWhy.rebind(login),
      done: actResults.rebind(login),
    },
    invite: {
      name: "invite",
      run: () => call(loginsApi.inviteLogin, { params }),
      why: actWhy.invite(login),
      done: actResults.invite(login),
      tooMany: "invitations were sent",
    },
  };
}
