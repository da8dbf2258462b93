import type { api, EndpointName } from "@hero/contract/api";
import type { BodyOf, Endpoint, ParamsOf } from "@hero/contract/endpoint";
import type { Role } from "@hero/two-factor/settings";

import { demoPassword } from "./portal.ts";

/** What each `:param` of a path names: sweeps put an id of that kind there. */
export type Kind = "login" | "spare" | "session" | "location";

type Sample<E extends Endpoint> = {
  params: Record<keyof ParamsOf<E>, Kind>;
  /** A body that account 10024680 may send as things stand; `unique` for what can be used once only. */
  body: (unique: string, role: Role) => BodyOf<E>;
  /** The same, made such that it must be confirmed, where not every body must. */
  weakening?: () => BodyOf<E>;
  /** What a caller of that role who may call is answered as things stand, where it isn't the entry's own status. */
  outcome?: (role: Role) => string;
};

const noBody = () => undefined;
const off = { method: "disabled", promptOncePerLocation: false } as const;
const accountOff = { scope: "disabled", promptOncePerLocation: false } as const;
const nothingToConfirm = () => "409 conflict";
/** The account login's address is confirmed on Account Details. */
const managedOnDetails = (otherwise: string) => (role: Role) =>
  role === "account" ? "409 managed_on_details" : otherwise;
const aCode = () => ({ code: "481920" });
const aToken = "A".repeat(43);

const details = {
  name: "Kererū Coffee Roasters",
  contactName: "Moana Te Rangi",
  email: "accounts@kereru.example",
  phone: "09 555 0142",
  address: {
    line1: "Unit 3, 48 Tōtara Avenue",
    line2: "New Lynn",
    city: "Tāmaki Makaurau",
    postcode: "0600",
    country: "NZ",
  },
  twoFactor: accountOff,
};

const wiremu = {
  name: "Wiremu Parata",
  email: "wiremu@kereru.example",
  role: "standard",
  enabled: true,
  twoFactor: off,
} as const;

const profiles: Record<Role, { name: string; email: string | null }> = {
  account: { name: "Moana Te Rangi", email: "accounts@kereru.example" },
  administrator: { name: "Aroha Ngata", email: "aroha@kereru.example" },
  standard: { name: "Wiremu Parata", email: "wiremu@kereru.example" },
  api: { name: "Phone system", email: null },
};

/** A good request of every endpoint: one without a sample here does not compile, and so is swept by nobody unseen. */
export const samples: { [Name in EndpointName]: Sample<(typeof api)[Name]> } = {
  readSession: { params: {}, body: noBody },
  keepSessionAlive: { params: {}, body: noBody },
  signIn: { params: {}, body: () => ({ username: "wiremu", password: demoPassword }) },
  enterCode: { params: {}, body: aCode },
  resendCode: { params: {}, body: noBody },
  signOut: { params: {}, body: noBody },
  readConfirmation: { params: {}, body: noBody },
  confirmIdentity: { params: {}, body: () => ({ password: demoPassword }) },
  listSessions: { params: {}, body: noBody },
  endSession: { params: { id: "session" }, body: noBody },
  endOtherSessions: { params: {}, body: noBody },
  listLocations: { params: {}, body: noBody },
  removeLocation: { params: { id: "location" }, body: noBody },
  removeLocations: { params: {}, body: noBody },
  listLoginLocations: { params: { id: "login" }, body: noBody },
  removeLoginLocation: { params: { id: "login", locationId: "location" }, body: noBody },
  removeLoginLocations: { params: { id: "login" }, body: noBody },
  readAccount: { params: {}, body: noBody },
  updateAccount: {
    params: {},
    body: () => details,
    weakening: () => ({ ...details, email: "another@kereru.example" }),
  },
  previewAccountTwoFactor: { params: {}, body: () => ({ twoFactor: accountOff }) },
  readCoverage: { params: {}, body: noBody },
  confirmAccountEmail: { params: {}, body: aCode, outcome: nothingToConfirm },
  resendAccountEmail: { params: {}, body: noBody, outcome: nothingToConfirm },
  cancelAccountEmail: { params: {}, body: noBody },
  listLogins: { params: {}, body: noBody },
  addLogin: {
    params: {},
    body: (unique, role) => ({
      username: `new.${unique}`,
      name: "Someone New",
      email: role === "api" ? `new.${unique}@kereru.example` : null,
      role: "standard",
      twoFactor: off,
      ...(role === "api" ? {} : { password: "a long enough secret" }),
    }),
  },
  readLogin: { params: { id: "login" }, body: noBody },
  updateLogin: {
    params: { id: "login" },
    body: () => wiremu,
    weakening: () => ({ ...wiremu, password: "another long enough secret" }),
  },
  deleteLogin: { params: { id: "spare" }, body: noBody },
  confirmLoginEmail: { params: { id: "login" }, body: aCode, outcome: nothingToConfirm },
  resendLoginEmail: { params: { id: "login" }, body: noBody, outcome: nothingToConfirm },
  inviteLogin: { params: { id: "spare" }, body: noBody },
  rebindLogin: { params: { id: "login" }, body: noBody },
  releaseLoginReset: { params: { id: "spare" }, body: noBody },
  cancelLoginReset: { params: { id: "spare" }, body: noBody },
  readProfile: { params: {}, body: noBody },
  updateProfile: {
    params: {},
    body: (_unique, role) => profiles[role],
    weakening: () => ({ ...profiles.standard, email: "another@kereru.example" }),
  },
  confirmProfileEmail: { params: {}, body: aCode, outcome: managedOnDetails("409 conflict") },
  resendProfileEmail: { params: {}, body: noBody, outcome: managedOnDetails("409 conflict") },
  cancelProfileEmail: { params: {}, body: noBody, outcome: managedOnDetails("204") },
  // The same password again, so that whoever is swept next can sign in.
  changePassword: { params: {}, body: () => ({ newPassword: demoPassword }) },
  cancelProfileReset: { params: {}, body: noBody },
  readRecoveryCodes: { params: {}, body: noBody },
  makeRecoveryCodes: { params: {}, body: noBody },
  requestPasswordReset: { params: {}, body: () => ({ username: "wiremu" }) },
  completePasswordReset: {
    params: {},
    body: () => ({ token: aToken, newPassword: "a long enough secret" }),
  },
  cancelPasswordReset: { params: {}, body: () => ({ token: aToken }) },
  acceptInvitation: { params: {}, body: () => ({ token: aToken, password: "a long enough secret" }) },
  listActivity: { params: {}, body: noBody },
  downloadActivity: { params: {}, body: noBody },
  takeResendEvent: { params: {}, body: () => "{}", outcome: () => "401 invalid_signature" },
  issueToken: { params: {}, body: () => ({ grant_type: "client_credentials" }) },
};
