import type { Query, QueryClient } from "@tanstack/react-query";

/** The id of the whole record that a query holds, if it does: see useRecord. */
export function wholeRecordOf({ queryKey: [, method, params] }: Query): string | undefined {
  const { id, meta } = (params ?? {}) as { id?: string; meta?: { whole?: boolean } };
  return method === "getOne" && meta?.whole ? id : undefined;
}

/**
 * Reads again whatever is shown, after something was changed. Ends when the whole records on the page have been read,
 * since the next action needs their versions. Lists and counts follow in their own time: a queue that takes long to
 * count keeps no dialog open.
 */
export async function refetchAfterChange(queryClient: QueryClient): Promise<void> {
  const isWhole = (query: Query) => wholeRecordOf(query) !== undefined;
  void queryClient.invalidateQueries({ predicate: (query) => !isWhole(query) });
  await queryClient.invalidateQueries({ predicate: isWhole });
}
