/** Bars in place of text that is on its way; drawn only when the wait passes 200 ms. */
export function Skeleton({ like = "list", rows = 3 }: { like?: "list" | "form"; rows?: number }) {
  const numbers = Array.from({ length: rows }, (_, index) => index);
  return (
    <div className="skeleton">
      <output className="sr-only">Loading</output>
      <div aria-hidden="true">
        {numbers.map((number) => (like === "list" ? <ListRow key={number} /> : <FormSection key={number} />))}
      </div>
    </div>
  );
}

function ListRow() {
  return (
    <div className="skeleton-row">
      <div className="skeleton-bar" />
      <div className="skeleton-bar" />
      <div className="skeleton-bar" />
      <div className="skeleton-bar" />
    </div>
  );
}

function FormSection() {
  return (
    <div className="skeleton-section">
      <div className="skeleton-bar mt-2 h-3 w-2/5" />
      <div className="skeleton-fields">
        <div className="skeleton-field" />
        <div className="skeleton-field" />
      </div>
    </div>
  );
}
