import type { ReactNode } from "react";

export type Column = {
  name: string;
  /** Left out at 900 px and under. */
  drops?: boolean;
  /** The head of a column of buttons: it names what they do to a screen reader alone. */
  isHeardOnly?: boolean;
};

// On phones rows become blocks, and `display` takes the elements' own roles away.
const roles = {
  table: { role: "table" },
  rowgroup: { role: "rowgroup" },
  row: { role: "row" },
  columnheader: { role: "columnheader" },
  rowheader: { role: "rowheader" },
  cell: { role: "cell" },
};

/** A table with its roles written out; `label` is its name. Its rows become stacked blocks on phones. */
export function Table({
  label,
  columns,
  children,
}: {
  label: string;
  columns: readonly Column[];
  children: ReactNode;
}) {
  return (
    <table {...roles.table} aria-label={label} className="table">
      <thead {...roles.rowgroup}>
        <tr {...roles.row}>
          {columns.map((column) => (
            <th
              key={column.name}
              {...roles.columnheader}
              scope="col"
              className={column.drops ? "cell-drops" : undefined}
            >
              {column.isHeardOnly ? <span className="sr-only">{column.name}</span> : column.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...roles.rowgroup}>{children}</tbody>
    </table>
  );
}

export function Row({ children }: { children: ReactNode }) {
  return <tr {...roles.row}>{children}</tr>;
}

/** A row that names the rows under it, across all columns. */
export function GroupRow({ columns, children }: { columns: number; children: ReactNode }) {
  return (
    <tr {...roles.row} className="row-group">
      <th {...roles.rowheader} scope="rowgroup" colSpan={columns}>
        {children}
      </th>
    </tr>
  );
}

export type CellProps = {
  /** Where it stands in the block a row becomes on phones: a line of its own unless told. */
  phone?: "start" | "end" | "small" | "hides";
  /** Said before the value on phones, where the column head isn't seen. */
  phoneLabel?: string;
  /** As its column: left out at 900 px and under. */
  drops?: boolean;
  children: ReactNode;
};

export function Cell({ phone, phoneLabel, drops = false, children }: CellProps) {
  const classes = [phone !== undefined && `cell-${phone}`, drops && "cell-drops"].filter(Boolean).join(" ");
  return (
    <td {...roles.cell} className={classes}>
      {phoneLabel !== undefined && (
        <span className="cell-label" aria-hidden="true">
          {phoneLabel}{" "}
        </span>
      )}
      {children}
    </td>
  );
}

/** A small word beside a name, such as "You" or "Invited"; the space keeps the two apart for whoever hears them. */
export function Tag({ children }: { children: string }) {
  return (
    <>
      {" "}
      <span className="tag">{children}</span>
    </>
  );
}
