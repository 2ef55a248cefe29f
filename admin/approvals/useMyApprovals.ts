import { useInfiniteQuery } from "@tanstack/react-query";
import { useDataProvider } from "react-admin";
import type { ConsoleDataProvider } from "../api/dataProvider.ts";

const EVERY_MINUTE = 60_000;

/** What waits for my decision, or for that of whom I stand in for. */
export function useMyApprovals() {
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const query = useInfiniteQuery({
    queryKey: ["myApprovals"],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) => dataProvider.myApprovals(pageParam),
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : undefined),
    refetchInterval: EVERY_MINUTE,
    retry: false,
  });
  const tasks = query.data?.pages.flatMap(({ nodes }) => nodes) ?? [];
  return {
    tasks,
    /** Exact where the API counts, and where all have been read. */
    count: query.data?.pages[0]?.totalCount ?? (query.hasNextPage ? undefined : tasks.length),
    /** Said instead of the count where that is not known. */
    atLeast: tasks.length,
    isPending: query.isPending,
    fault: query.error,
    hasMore: query.hasNextPage,
    loadMore: query.fetchNextPage,
    refetch: query.refetch,
  };
}
