import { useInfiniteQuery, type QueryKey } from "@tanstack/react-query";

interface Page {
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** A connection that is shown page below page, each read after the end of the one before. */
export const usePages = <P extends Page>(queryKey: QueryKey, read: (after: string | null) => Promise<P>, options: { refetchOnMount?: "always" | boolean } = {}) =>
  useInfiniteQuery({
    queryKey,
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) => read(pageParam),
    getNextPageParam: ({ pageInfo }: P) => (pageInfo.hasNextPage ? pageInfo.endCursor : undefined),
    ...options,
  });
