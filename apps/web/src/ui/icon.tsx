const paths = {
  chevron: "M4.5 6.5 8 10l3.5-3.5",
  arrow: "M3.5 8h9M9.5 5l3 3-3 3",
  back: "M12.5 8h-9M6.5 5l-3 3 3 3",
  search: "M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM10.5 10.5l3 3",
  plus: "M8 3.5v9M3.5 8h9",
  download: "M8 2.5v7M5 7l3 3 3-3M3 13h10",
  calendar: "M3 4.5h10v8.5H3zM3 7.5h10M5.5 2.5v2M10.5 2.5v2",
  mail: "M2.5 4h11v8.5h-11zM3 5l5 4 5-4",
  tick: "M3 8.5 6.5 12 13 5",
  again: "M13 8a5 5 0 1 1-1.6-3.7M13.2 2.3v2.9h-2.9",
  key: "M4.75 10.25a2.25 2.25 0 1 0 0-4.5 2.25 2.25 0 0 0 0 4.5ZM7 8h6.5M13 8v2M10.75 8v1.5",
  leave: "M6.5 3.5h7v9h-7M9 8H2.5M4.75 5.75 2.5 8l2.25 2.25",
  info: "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 7.5V11M8 5.25v.01",
} as const;

export type IconName = keyof typeof paths;

/** One of the closed list of icons, 16 px, always beside the word it stands for. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return (
    <svg
      className={className}
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}

/** Turns beside the word that says what is going on; stands still where motion is not wanted. */
export function Spinner() {
  return (
    <svg className="spinner" viewBox="0 0 16 16" fill="none" aria-hidden="true" focusable="false">
      <path d="M12.2 12.2A6 6 0 1 1 12.2 3.8" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}
