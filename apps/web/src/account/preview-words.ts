import type { Preview, PreviewGroup, PreviewItem } from "@hero/contract/account";
import type { Requirement } from "@hero/two-factor/decide";
import type { Role } from "@hero/two-factor/settings";
import { scopeLabels } from "@hero/two-factor/settings";

import { countOf, listOf } from "../forms/words.ts";
import type { PreviewGroupView, PreviewRow, PreviewView } from "../ui/preview.tsx";
import { givenName, possessive, stateWords } from "./two-factor-words.ts";

export type Chosen = {
  /** The 2FA values differ from the saved ones. */
  isChanged: boolean;
  /** "Keep API logins working" has been pressed. */
  isKeepingApiLogins: boolean;
};

/** Before and after in words; how often stands in for the name where only that changes. */
export function changeWords(before: Requirement, after: Requirement, role: Role) {
  const [was, will] = [stateWords(before, role), stateWords(after, role)];
  if (was.name !== will.name || !before.required) {
    return { before: was.name === will.name ? null : was.name, after: will };
  }
  if (before.locationCounts === after.locationCounts || role === "api") return { before: null, after: will };
  const frequency = (once: boolean) => (once ? "Once per location" : "Every sign-in");
  return {
    before: frequency(before.locationCounts),
    after: { ...will, name: frequency(after.locationCounts) },
  };
}

/** Where a login's code goes, and why there. */
export function destinationWords(login: {
  name: string;
  role: Role;
  codeGoesTo: string | null;
  ownEmail: PreviewItem["ownEmail"];
}): string {
  if (login.codeGoesTo === null) return "No confirmed address to send a code to";
  const to = `Code to ${login.codeGoesTo}`;
  const name = givenName(login.name);
  if (login.role === "account" || login.ownEmail === "confirmed") return to;
  return login.ownEmail === "none"
    ? `${to}, as ${name} has no email of their own`
    : `${to}, until ${possessive(name)} is confirmed`;
}

function detailOf(item: PreviewItem): string {
  if (item.role === "api") {
    if (!item.after.required) {
      return item.before.required ? "API login, works again" : "API login, keeps working";
    }
    return item.before.required
      ? "API login, its requests are refused"
      : "API login, its requests will be refused";
  }
  if (item.after.required) return destinationWords(item);
  return item.before.required ? "The password alone will do" : "Not asked for a code";
}

function rowOf(item: PreviewItem): PreviewRow {
  return {
    id: item.id,
    name: item.name,
    username: item.username,
    ...changeWords(item.before, item.after, item.role),
    detail: detailOf(item),
  };
}

function groupOf(title: string, group: PreviewGroup): PreviewGroupView[] {
  return group.count === 0 ? [] : [{ title, count: group.count, rows: group.items.map(rowOf) }];
}

/** Who is asked either way, apart from those for whom something about it changes. */
function unchangedGroups(group: PreviewGroup): PreviewGroupView[] {
  const rows = group.items.map(rowOf);
  const [differently, same] = [
    rows.filter((row) => row.before !== null),
    rows.filter((row) => row.before === null),
  ];
  if (differently.length === 0) return groupOf("Unchanged", group);
  if (group.count > rows.length) return groupOf("Unchanged, or asked differently", group);
  const shown = (title: string, of: PreviewRow[]) =>
    of.length === 0 ? [] : [{ title, count: of.length, rows: of }];
  return [...shown("Asked differently", differently), ...shown("Unchanged", same)];
}

const isPerson = (item: PreviewItem) => item.role === "administrator" || item.role === "standard";

/** People whose own setting is off now and on with the way out; `null` when the reply names only some of them. */
function switchedOn(preview: Preview, isOffNow: (item: PreviewItem) => boolean): string[] | null {
  const groups = [preview.newlyAsked, preview.noLongerAsked, preview.unchanged];
  if (groups.some((group) => group.count > group.items.length)) return null;
  return groups
    .flatMap((group) => group.items.filter((item) => isPerson(item) && isOffNow(item)))
    .map((item) => item.username);
}

function effectOfKeeping(preview: Preview): string {
  const names = switchedOn(preview, (item) => !item.before.because.includes("login"));
  const chooses = `Chooses ‘${scopeLabels.account_login_only}’`;
  if (names?.length === 0) return `${chooses}. Nothing is saved yet.`;
  const whom = names === null ? "every administrator and standard login" : listOf(names, names.length, 6);
  return `${chooses} and switches 2FA on for ${whom} one by one instead. Nothing is saved yet.`;
}

type Refused = { items: PreviewItem[]; count: number };

/** Whether saving is what refuses them, or they are refused as it is. */
function isNewlyRefused({ items }: Refused): boolean {
  return items.every((item) => !item.before.required);
}

function refusedTitle(refused: Refused, isChanged: boolean): string {
  const { items, count } = refused;
  const usernames = items.map((item) => item.username);
  const names = listOf(usernames, count, 4);
  const logins = countOf(count, "API login");
  if (!isChanged) return `${logins} can’t get in: ${names}`;
  if (isNewlyRefused(refused)) return `${logins} will stop working: ${names}`;
  const areAllRefusedNow = items.every((item) => item.before.required);
  if (!areAllRefusedNow) return `${logins} will be refused: ${names}`;
  return `${logins} ${count === 1 ? "stays" : "stay"} refused: ${names}`;
}

function refusedText(refused: Refused, isChanged: boolean): string {
  const [they, their] = refused.count === 1 ? ["It is a program", "Its"] : ["They are programs", "Their"];
  const when = isChanged && isNewlyRefused(refused) ? "will be refused as soon as you save" : "are refused";
  return `${they}, and a program can’t open an email. ${their} requests ${when}.`;
}

/** API logins refused because of the account, and those whose own setting refuses them whatever is chosen here. */
function refusals(preview: Preview, { isChanged }: Chosen): Pick<PreviewView, "warning" | "ownRefusal"> {
  const { items, count } = preview.apiLoginsRefused;
  const own = items.filter((item) => !item.after.because.includes("account"));
  const byAccount = items.filter((item) => item.after.because.includes("account"));
  const stuck = byAccount.filter((item) => item.after.because.includes("login")).map((item) => item.username);
  const refused = { items: byAccount, count: count - own.length };
  const ownNames = own.map((item) => item.username);
  return {
    warning:
      byAccount.length === 0
        ? null
        : {
            title: refusedTitle(refused, isChanged),
            text: refusedText(refused, isChanged),
            effect:
              stuck.length === 0
                ? effectOfKeeping(preview)
                : `${effectOfKeeping(preview)} ${ownSettingWords(stuck)}`,
          },
    ownRefusal: own.length === 0 ? null : ownSettingWords(ownNames),
  };
}

function ownSettingWords(names: string[]): string {
  const verb = names.length === 1 ? "is" : "are";
  const its = names.length === 1 ? "its own setting" : "settings of their own";
  return `${listOf(names)} ${verb} refused by ${its}, which you can switch off under Logins.`;
}

function keptWords(preview: Preview): string {
  const names = switchedOn(
    preview,
    (item) => !item.before.because.includes("login") && item.after.because.includes("login"),
  );
  if (names?.length === 0) return "Nothing is saved until you press Update Details.";
  const whom = names === null ? "every administrator and standard login" : listOf(names, names.length, 6);
  return `2FA will be switched on for ${whom}. Nothing is saved until you press Update Details.`;
}

/** What saving ends: sessions and remembered locations. */
export function endingWords(
  preview: Pick<Preview, "sessionsEnded" | "locationsForgotten" | "newlyAsked">,
): string {
  const ends = [
    ...(preview.sessionsEnded > 0 ? [`ends ${countOf(preview.sessionsEnded, "other open session")}`] : []),
    ...(preview.locationsForgotten > 0
      ? [`forgets ${countOf(preview.locationsForgotten, "verified location")}`]
      : []),
  ];
  if (ends.length === 0) return "Saving signs nobody out.";
  const asked = preview.newlyAsked.count > 0 ? " Those newly asked give a code at their next sign-in." : "";
  return `Saving ${listOf(ends)}.${asked}`;
}

const outOf = (some: number, all: number) =>
  `${some.toLocaleString("en-NZ")} of ${all.toLocaleString("en-NZ")}`;

/** The preview as the panel shows it. Nothing changed: the state now, and programs that are refused. */
export function previewView(preview: Preview, chosen: Chosen): PreviewView {
  const { before, after, of } = preview.asked;
  return {
    now: outOf(before, of),
    after: chosen.isChanged ? outOf(after, of) : null,
    ...refusals(preview, chosen),
    kept: chosen.isKeepingApiLogins ? keptWords(preview) : null,
    groups: chosen.isChanged
      ? [
          ...groupOf("Newly asked", preview.newlyAsked),
          ...groupOf("No longer asked", preview.noLongerAsked),
          ...unchangedGroups(preview.unchanged),
        ]
      : [],
    ending: chosen.isChanged ? endingWords(preview) : null,
  };
}

/** What a screen reader hears of a new preview. */
export function previewAnnouncement(view: PreviewView): string {
  if (view.after === null) return "";
  const warning = view.warning === null ? "" : ` ${view.warning.title}.`;
  return `${view.now} asked for a code now, ${view.after} after you save.${warning}`;
}
