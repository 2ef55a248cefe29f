/** A page of records that were found otherwise than by reading a list, as the list would show them: filtered, in its order, with its cursors. */
import { decodeCursor, encodeCursor } from "./cursor.ts";
import { declarationOf, type NodeClass, orderedValue, sortValue } from "./entity.ts";
import { matchesSome, sizeOfPage, type Edge, type ListRequest, type Page, type Plans } from "./list.ts";
import type { Node } from "./node.ts";
import { inByteOrder, sortKey } from "./sortable.ts";

interface FoundRecords<T> {
  records: readonly T[];
  /** False where more may have been found than these. */
  complete: boolean;
  /** What they were found by: cursors are bound to it. */
  by: string;
}

/** One page of them. `budgetSpent` without a next page says that not all that may match were looked at. Throws InvalidCursor. */
export function pageOfFound<T extends Node>(target: NodeClass<T>, request: ListRequest, plans: Plans, { records, complete, by }: FoundRecords<T>): Page<T> & { length: number | null } {
  const entity = declarationOf(target);
  const { sort } = plans.all[0]!.declaration;
  const placed = records
    .filter((node) => matchesSome(node, plans))
    .map((node) => ({ node, position: sortKey(orderedValue(entity, sort, sortValue(node, sort)), node.id) }))
    .sort((a, b) => inByteOrder(a.position, b.position) * (plans.descending ? -1 : 1));

  const signature = `${plans.signature}\0${by}`;
  const backward = request.last !== null && request.last !== undefined;
  const given = backward ? request.before : request.after;
  const named = given ? decodeCursor(given, signature) : undefined;
  // The record that the cursor names may be gone from what is found: what comes after its place counts.
  const isAfter = (position: string) => inByteOrder(position, named!) * (plans.descending ? -1 : 1) > 0;
  const isBefore = (position: string) => inByteOrder(position, named!) * (plans.descending ? -1 : 1) < 0;
  const rest = named === undefined ? placed : placed.filter(({ position }) => (backward ? isBefore(position) : isAfter(position)));
  const size = sizeOfPage(request);
  const cut = backward ? rest.slice(Math.max(0, rest.length - size)) : rest.slice(0, size);

  const cursor = (position: string | undefined): string | null => (position === undefined ? null : encodeCursor(position, signature));
  const more = rest.length > cut.length;
  return {
    edges: cut.map(({ node, position }): Edge<T> => ({ node, get cursor() { return cursor(position)!; } })),
    hasNextPage: backward ? named !== undefined : more,
    hasPreviousPage: backward ? more : named !== undefined,
    startCursor: cursor(cut[0]?.position),
    endCursor: cursor(cut.at(-1)?.position),
    budgetSpent: !complete,
    counts: null,
    length: complete ? placed.length : null,
  };
}
