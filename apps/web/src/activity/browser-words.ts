import { describeBrowser } from "@hero/contract/describe-browser";

const nameLength = 40;

/** A browser as people know it, or what a program calls itself, such as `curl/8.5`. */
export function browserWords(userAgent: string): string {
  const known = describeBrowser(userAgent);
  const [program = ""] = userAgent.trim().split(/\s+/);
  return known.startsWith("an unknown") &&
    /^[\w.-]+\/[\w.-]+$/.test(program) &&
    !program.startsWith("Mozilla/")
    ? program.slice(0, nameLength)
    : known.charAt(0).toUpperCase() + known.slice(1);
}
