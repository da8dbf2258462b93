import { activityTypes } from "@hero/contract/activity";

import type { LoginChoices } from "../api/logins-queries.ts";
import { SelectField } from "../ui/select-field.tsx";
import { TextField } from "../ui/text-field.tsx";
import type { ActivitySearch } from "./activity-search.ts";
import { eventNames } from "./event-words.ts";

type Props = {
  search: ActivitySearch;
  logins: LoginChoices | undefined;
  onChoose: (search: ActivitySearch) => void;
};

const everything = "";
const eventOptions = [
  { value: everything, label: "All events" },
  ...activityTypes
    .map((type) => ({ value: type as string, label: eventNames[type] }))
    .toSorted((one, other) => one.label.localeCompare(other.label, "en-NZ")),
];

/** Which login, which event, before which day. */
export function ActivityFilters({ search, logins, onChoose }: Props) {
  const choices = logins?.items ?? [];
  const isElsewhere = search.login !== undefined && choices.every(({ id }) => id !== search.login);
  const loginOptions = [
    { value: everything, label: "All logins" },
    ...choices.map(({ id, name, username }) => ({ value: id, label: `${name} (${username})` })),
    ...(logins?.hasMore === true
      ? [{ value: "more", label: "More: find them on Logins", disabled: true }]
      : []),
    ...(isElsewhere && search.login !== undefined
      ? [{ value: search.login, label: "The chosen login" }]
      : []),
  ];
  return (
    <>
      <SelectField
        label="Login"
        options={loginOptions}
        value={search.login ?? everything}
        onChange={(event) => onChoose({ ...search, login: event.target.value || undefined })}
      />
      <SelectField
        label="Event"
        options={eventOptions}
        value={search.type ?? everything}
        onChange={(event) => onChoose({ ...search, type: event.target.value || undefined })}
      />
      <TextField
        label="Before"
        type="date"
        value={search.before ?? ""}
        onChange={(event) => onChoose({ ...search, before: event.target.value || undefined })}
      />
    </>
  );
}
