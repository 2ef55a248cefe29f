import { useQueryClient } from "@tanstack/react-query";
import { useGetOne } from "react-admin";
import type { EntityModel } from "../../graphql/schema/model.ts";
import type { PageRecord } from "../api/record.ts";

/** A whole record. The meta keeps it apart in the cache from the rows of lists, which hold only their columns. */
export function useRecord(entity: EntityModel, id: string) {
  const { data, error, isPending, isFetchedAfterMount, refetch } = useGetOne<PageRecord>(entity.many, {
    id,
    meta: { whole: true },
  });
  return {
    record: data ?? undefined,
    /** Whether the record was read for this page, rather than remembered from an earlier one. */
    fresh: isFetchedAfterMount,
    missing: !isPending && !error && !data,
    fault: error,
    refetch,
  };
}

/** What a list that was read has shown of a record: its name and state, and the columns. */
export function useListedRow(entity: EntityModel, id: string): PageRecord | undefined {
  const lists = useQueryClient().getQueriesData<{ data?: PageRecord[] }>({ queryKey: [entity.many, "getList"] });
  return lists.flatMap(([, list]) => list?.data ?? []).find((row) => row.id === id);
}
