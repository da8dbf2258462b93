import { Column, is, sql } from "drizzle-orm";
import type { GetColumnData, SQL } from "drizzle-orm";

type Selected = Record<string, Column | SQL>;
type Value<C> = C extends SQL<infer V> ? V : C extends Column ? GetColumnData<C> : never;
export type Compact<T extends Selected> = { [Name in keyof T]: Value<T[Name]> };

/**
 * Many columns of a row as one: describing, fetching and mapping each of them costs more than reading them does. The
 * values come back as from columns of their own. Not for blobs, nor for whole numbers beyond 2^53.
 */
export function compact<T extends Selected>(columns: T): SQL<Compact<T>> {
  const entries = Object.entries(columns);
  const decoders = entries.map(([name, column]) => ({ name, column: is(column, Column) ? column : null }));
  const decode = (text: string): Compact<T> => {
    const values = JSON.parse(text) as unknown[];
    const row: Record<string, unknown> = {};
    for (const [index, { name, column }] of decoders.entries()) {
      const value = values[index];
      row[name] = value === null || column === null ? value : column.mapFromDriverValue(value);
    }
    return row as Compact<T>;
  };
  const list = sql.join(
    entries.map(([, column]) => sql`${column}`),
    sql`, `,
  );
  return sql<Compact<T>>`json_array(${list})`.mapWith(decode);
}
