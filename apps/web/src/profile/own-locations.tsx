import { locationsApi } from "@hero/contract/locations";
import type { Login } from "@hero/contract/logins";
import { useQuery } from "@tanstack/react-query";

import { LocationsList } from "../account/locations-list.tsx";
import { call } from "../api/client.ts";
import { listLocations } from "../api/profile-queries.ts";
import { Section } from "../ui/section.tsx";
import { whyNoLocations } from "./profile-words.ts";

/** One's own verified locations. */
export function OwnLocations({ login }: { login: Login }) {
  const query = useQuery(listLocations);
  const intro = login.effectiveTwoFactor.locationCounts
    ? "Where you gave a code. You aren’t asked again there until the date shown."
    : "Where you gave a code while one was asked for once per location.";
  return (
    <Section title="Verified locations" intro={<p>{intro}</p>}>
      <LocationsList
        query={query}
        onRemove={(id) => call(locationsApi.removeLocation, { params: { id } })}
        onRemoveAll={() => call(locationsApi.removeLocations, {})}
        whyNone={whyNoLocations(login.effectiveTwoFactor)}
      />
    </Section>
  );
}
