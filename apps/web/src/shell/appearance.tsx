import { useId, useState } from "react";

import { Select } from "../ui/select-field.tsx";

const key = "appearance";
const options = [
  { value: "system", label: "System" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
];

function readChoice(): string {
  try {
    return localStorage.getItem(key) ?? "system";
  } catch {
    return "system";
  }
}

/** Light, dark, or as the device says. Kept in this browser; public/appearance.js draws it. */
export function Appearance() {
  const id = useId();
  const [choice, setChoice] = useState(readChoice);
  const choose = (value: string) => {
    setChoice(value);
    try {
      localStorage.setItem(key, value);
    } catch {
      // A browser that keeps nothing still shows the choice until the page is left.
    }
    window.dispatchEvent(new Event("appearance"));
  };
  return (
    <div className="appearance">
      <label htmlFor={id}>Appearance</label>
      <Select
        isSmall
        options={options}
        ties={{ id }}
        value={choice}
        onChange={(event) => choose(event.target.value)}
      />
    </div>
  );
}
