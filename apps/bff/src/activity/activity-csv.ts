import type { ActivityItem } from "@hero/contract/activity";
import { methodLabels, scopeLabels } from "@hero/two-factor/settings";

type Value = NonNullable<ActivityItem["change"]>[string]["from"];

/** Read as an instruction by spreadsheets when a cell begins with it. */
const instruction = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
const needsQuotes = /[",;\t\r\n]|^\s|\s$/;

/** Without it spreadsheets take the file for another encoding, and show macrons as rubbish. */
const byteOrderMark = "\ufeff";

export const csvHead = `${byteOrderMark}${line(["Time (UTC)", "Event", "Who", "Login", "From", "Browser", "Change", "Detail"])}`;

/** One row of the record as a line of RFC 4180, its end included. */
export function csvLine(item: ActivityItem): string {
  return line([
    item.at,
    item.type,
    item.actor?.username ?? "",
    item.login?.username ?? "",
    item.address ?? "",
    item.userAgent,
    changeInWords(item.change),
    item.detail,
  ]);
}

function line(cells: readonly string[]): string {
  return `${cells.map(cell).join(",")}\r\n`;
}

/** What strangers wrote, such as a browser's name, must not run in the spreadsheet of whoever opens the file. */
function cell(text: string): string {
  const inert = instruction.test(text) ? `'${text}` : text;
  return needsQuotes.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/** `phone: 09 555 0142 → 09 555 0143; enabled: yes → no`. */
function changeInWords(change: ActivityItem["change"]): string {
  return Object.entries(change ?? {})
    .map(([field, { from, to }]) => `${fieldInWords(field)}: ${valueInWords(from)} → ${valueInWords(to)}`)
    .join("; ");
}

const fieldNames: Record<string, string> = {
  twoFactorScope: "Two Factor Authentication (2FA)",
  twoFactorMethod: "Two Factor Authentication (2FA)",
  promptOncePerLocation: "Prompt only once from the same location",
};

/** `contactName` as `contact name`. */
function fieldInWords(field: string): string {
  return fieldNames[field] ?? field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

const labels: Record<string, string> = { ...methodLabels, ...scopeLabels };

function valueInWords(value: Value): string {
  if (value === null || value === "") return "none";
  if (typeof value === "boolean") return value ? "yes" : "no";
  return labels[String(value)] ?? String(value);
}
