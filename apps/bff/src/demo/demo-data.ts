import type { Role } from "@hero/two-factor/settings";

/** The published steps, ready to be followed: two accounts with everything off. All of it is made up. */
export const demoPassword = "demo only: kererū over the harbour";

type DemoLogin = { username: string; role: Role; name: string; email: string | null };

export type DemoAccount = {
  number: string;
  name: string;
  contactName: string;
  email: string;
  phone: string;
  address: { line1: string; line2: string; city: string; postcode: string; country: string };
  logins: DemoLogin[];
};

export const demoAccounts: DemoAccount[] = [
  {
    number: "10024680",
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
    logins: [
      { username: "aroha", role: "administrator", name: "Aroha Ngata", email: "aroha@kereru.example" },
      { username: "wiremu", role: "standard", name: "Wiremu Parata", email: "wiremu@kereru.example" },
      { username: "mere", role: "standard", name: "Mere Hōhepa", email: null },
      { username: "pbx-sync", role: "api", name: "Phone system", email: null },
    ],
  },
  {
    number: "20013579",
    name: "Tūī Plumbing",
    contactName: "Wai Tūhoe",
    email: "office@tui.example",
    phone: "04 555 0136",
    address: {
      line1: "12 Rimu Street",
      line2: "",
      city: "Te Awakairangi ki Tai",
      postcode: "5010",
      country: "NZ",
    },
    logins: [
      { username: "hana", role: "administrator", name: "Hana Rāpata", email: "hana@tui.example" },
      { username: "crm-sync", role: "api", name: "Customer records", email: null },
    ],
  },
];

/** What the sign-in screen and the first lines of the log show of them. */
export const demoNotes = [
  { username: "10024680", note: "Kererū Coffee Roasters, account login" },
  { username: "aroha", note: "Administrator" },
  { username: "wiremu, mere", note: "Standard users" },
  { username: "20013579", note: "Tūī Plumbing, account login" },
  { username: "hana", note: "Tūī Plumbing, administrator" },
];
