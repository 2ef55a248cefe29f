import { useInfiniteQuery } from "@tanstack/react-query";
import { useDataProvider } from "react-admin";
import type { ListMeta } from "../api/dataProvider.ts";
import type { PageRecord } from "../api/record.ts";
import { TARGET } from "../api/selections.ts";
import type { MyQueue } from "./queues.ts";

const PER_PAGE = 50;

/** The records of a queue, the most urgent first. */
export function useWorkQueue(queue: MyQueue | undefined) {
  const dataProvider = useDataProvider();
  const query = useInfiniteQuery({
    queryKey: ["work", queue?.name, queue?.filter],
    enabled: queue !== undefined,
    initialPageParam: 1,
    queryFn: ({ pageParam: page }) => {
      const { entity, filter, sort, columns } = queue!;
      const meta: ListMeta = { columns: [...columns, ...TARGET] };
      return dataProvider.getList<PageRecord>(entity.many, { pagination: { page, perPage: PER_PAGE }, filter, sort, meta });
    },
    getNextPageParam: ({ pageInfo }, pages) => (pageInfo?.hasNextPage ? pages.length + 1 : undefined),
  });
  return {
    records: query.data?.pages.flatMap(({ data }) => data) ?? [],
    isPending: query.isPending,
    /** Whether they have been read since the page was opened, and are not what was kept from an earlier visit. */
    isCurrent: query.isFetchedAfterMount || !query.isFetching,
    fault: query.error,
    hasMore: query.hasNextPage,
    loadMore: query.fetchNextPage,
    refetch: query.refetch,
  };
}

/** The record to work on: of a task, its document. */
export function targetOf(queue: MyQueue, record: PageRecord): { type: string; id: string } {
  if (typeof record.documentId === "string") return { type: String(record.documentType), id: record.documentId };
  return { type: queue.entity.name, id: record.id };
}
