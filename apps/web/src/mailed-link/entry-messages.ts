import { fieldErrors } from "@hero/contract/field-errors";
import type { FieldError } from "@hero/contract/problems";

import { ApiError } from "../api/errors.ts";
import { errorText } from "../api/problem-text.ts";

/** A form's messages: by the member of the body they are about, and what belongs to none of its fields. */
export type Messages<Member extends string> = { [K in Member]?: string } & { elsewhere?: string };

type Checked = { success: true } | { success: false; error: { issues: Parameters<typeof fieldErrors>[0] } };

function byMember<Member extends string>(
  errors: readonly FieldError[],
  members: readonly Member[],
): Messages<Member> {
  const messages: Partial<Record<string, string>> = {};
  for (const { path, message } of errors) {
    const member = members.find((name) => name === path[0]) ?? "elsewhere";
    messages[member] ??= message;
  }
  return messages as Messages<Member>;
}

/** What the form itself finds wrong with an entry, by the contract's schema; undefined when it finds nothing. */
export function messagesOf<Member extends string>(
  checked: Checked,
  members: readonly Member[],
): Messages<Member> | undefined {
  return checked.success ? undefined : byMember(fieldErrors(checked.error.issues), members);
}

/** The server's refusal, on the fields where it has any; a wrong code belongs to the code's field. */
export function refusalMessages<Member extends string>(
  error: unknown,
  members: readonly Member[],
  codeMember?: Member,
): Messages<Member> {
  if (!(error instanceof ApiError)) return byMember([{ path: [], message: errorText(error) }], members);
  const { code, errors } = error.problem;
  if (code === "code_incorrect" && codeMember !== undefined) {
    return byMember([{ path: [codeMember], message: errorText(error) }], members);
  }
  if (errors !== undefined && errors.length > 0) return byMember(errors, members);
  return byMember([{ path: [], message: errorText(error) }], members);
}
