/** The brand's mark and name; the mark is its first letter. */
export function Brand({ name }: { name: string }) {
  return (
    <span className="brand">
      <svg className="brand-mark" viewBox="0 0 28 28" aria-hidden="true" focusable="false">
        <rect width="28" height="28" rx="7" fill="var(--accent)" />
        {name.startsWith("H") ? (
          <path
            d="M9 7.5v13M19 7.5v13M9 14.75h10"
            fill="none"
            stroke="var(--on-accent)"
            strokeWidth="2.75"
            strokeLinecap="round"
          />
        ) : (
          <text x="14" y="20" textAnchor="middle" fontSize="17" fontWeight="700" fill="var(--on-accent)">
            {[...name][0]}
          </text>
        )}
      </svg>
      {name}
    </span>
  );
}
