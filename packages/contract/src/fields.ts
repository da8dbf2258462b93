import { z } from "./zod.ts";

const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]/u;

function lengthOf(value: string): number {
  return [...value].length;
}

/** A schema for trimmed, NFC text of `min` to `max` characters, without control, bidi or format characters. */
function text(label: string, min: number, max: number) {
  return z.string({ error: `${label} must be text.` }).check(
    z.trim(),
    z.normalize("NFC"),
    z.refine((value) => lengthOf(value) >= min, { error: `Enter ${label.toLowerCase()}.`, abort: true }),
    z.refine((value) => lengthOf(value) <= max, {
      error: `${label} can have at most ${max} characters.`,
      abort: true,
    }),
    z.refine((value) => !invisible.test(value), {
      error: `${label} has a character that can't be shown.`,
    }),
  );
}

export function line(label: string) {
  return text(label, 1, 100);
}

export function optionalLine(label: string) {
  return text(label, 0, 100);
}

const isNotAnAddress = (value: string) => !/:\/\/|www\./i.test(value);

/** A name of a person or company: no web address, so that no mail can be made to carry one. */
export function nameOf(label: string) {
  return line(label).check(z.refine(isNotAnAddress, { error: `${label} can't hold a web address.` }));
}

export function optionalNameOf(label: string) {
  return optionalLine(label).check(z.refine(isNotAnAddress, { error: `${label} can't hold a web address.` }));
}

const localPart = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const domainLabel = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;
const topLevel = /^(?:[A-Za-z]{2,63}|xn--[A-Za-z0-9-]{1,59})$/i;

/** The one strict rule for an address: one `@`, no lists or quotes, ASCII (a domain of other letters by punycode). */
export function isEmail(value: string): boolean {
  if (value.length > 254) return false;
  const [local = "", domain = "", ...rest] = value.split("@");
  if (rest.length > 0 || local.length > 64 || !localPart.test(local)) return false;
  const labels = domain.split(".");
  return (
    labels.length >= 2 &&
    labels.every((label) => domainLabel.test(label)) &&
    topLevel.test(labels.at(-1) ?? "")
  );
}

function lowerCaseDomain(value: string): string {
  const at = value.lastIndexOf("@");
  return value.slice(0, at) + value.slice(at).toLowerCase();
}

const emailSentence = "Enter a full email address, such as name@example.co.nz.";

/** An email address of at most 254 characters, its domain lower-cased. */
export const email = z
  .string({ error: emailSentence })
  .check(z.trim(), z.refine(isEmail, { error: emailSentence }), z.overwrite(lowerCaseDomain));

const phoneSentence = "Enter a phone number of 3 to 32 digits, spaces and + ( ) -.";

export const phone = z
  .string({ error: phoneSentence })
  .check(z.trim(), z.regex(/^[0-9 +()-]{3,32}$/, { error: phoneSentence }));

const usernameSentence = "Use 3 to 64 of the letters a to z, digits and . _ - @.";

/** A user name, compared trimmed and lower-cased; never an account number's shape. */
export const username = z.string({ error: usernameSentence }).check(
  z.trim(),
  z.toLowerCase(),
  z.regex(/^[a-z0-9._@-]{3,64}$/, { error: usernameSentence, abort: true }),
  z.refine((value) => !/^\d{8}$/.test(value), {
    error: "Eight digits are an account number. Choose another username.",
  }),
);

/** What a person types at sign-in: nothing is told of its shape, so that it tells nothing of what exists. */
export const signInName = z
  .string({ error: "Enter your account number or username." })
  .check(
    z.trim(),
    z.toLowerCase(),
    z.minLength(1, { error: "Enter your account number or username." }),
    z.maxLength(254, { error: "An account number or username has at most 254 characters." }),
  );

export const password = z
  .string({ error: "Enter your password." })
  .check(
    z.minLength(1, { error: "Enter your password." }),
    z.maxLength(1024, { error: "A password has at most 256 characters." }),
  );

/** A password to be set: 12 to 256 characters of any Unicode, NFC, no composition rules. */
export const newPassword = z.string({ error: "Enter a password of at least 12 characters." }).check(
  z.normalize("NFC"),
  z.refine((value) => lengthOf(value) >= 12, { error: "Use at least 12 characters." }),
  z.refine((value) => lengthOf(value) <= 256, { error: "Use at most 256 characters." }),
);

export const flag = z.boolean({ error: "Must be true or false." });

export const time = z.string();
