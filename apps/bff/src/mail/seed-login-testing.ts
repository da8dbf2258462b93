import type { Database } from "../db/client.ts";
import { accounts, logins } from "../db/schema.ts";

/** An account and an administrator of it, as far as mails need them. */
export async function seedLogin(db: Database, now: number): Promise<void> {
  await db.write([
    db.orm.insert(accounts).values({
      id: "account",
      number: "10024680",
      name: "Kererū Coffee Roasters",
      contactName: "Moana Te Rangi",
      email: "accounts@kereru.example",
      emailConfirmedAt: now,
      phone: "09 555 0142",
      line1: "Unit 3",
      line2: "48 Tōtara Avenue",
      city: "Tāmaki Makaurau",
      postcode: "0600",
      country: "NZ",
      twoFactorScope: "all_logins",
      promptOncePerLocation: false,
      version: 1,
      createdAt: now,
      updatedAt: now,
    }),
    db.orm.insert(logins).values({
      id: "login",
      accountId: "account",
      username: "aroha",
      name: "Aroha Ngata",
      role: "administrator",
      enabled: true,
      twoFactorMethod: "disabled",
      promptOncePerLocation: false,
      passwordVersion: 1,
      listRank: 1,
      sortName: "aroha ngata",
      searchText: "aroha",
      searchAddress: "",
      version: 1,
      createdAt: now,
    }),
  ]);
}
