import { invalidMember } from "../http/problem.ts";

export type Paging = { limit?: number | undefined; cursor?: string | undefined };

const itemsPerPage = 50;

/** A page of a list that is read whole because it is short; the cursor is the last id before it. Throws 422 at `cursor`. */
export function pageOf<T extends { id: string }>(
  all: readonly T[],
  { limit = itemsPerPage, cursor }: Paging,
): { items: T[]; nextCursor: string | null } {
  const before = cursor === undefined ? -1 : all.findIndex(({ id }) => id === cursor);
  if (cursor !== undefined && before === -1) {
    throw invalidMember(["cursor"], "That isn't a cursor of this list.");
  }
  const rest = all.slice(before + 1);
  const items = rest.slice(0, limit);
  return { items, nextCursor: rest.length > limit ? (items.at(-1)?.id ?? null) : null };
}
