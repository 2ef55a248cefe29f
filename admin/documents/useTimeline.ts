import { useInfiniteQuery } from "@tanstack/react-query";
import { useDataProvider } from "react-admin";
import type { EntityModel } from "../../graphql/schema/model.ts";
import type { ConsoleDataProvider } from "../api/dataProvider.ts";

/** The history of a record, newest first, page by page; read once for all who show something of it. */
export function useTimeline(entity: EntityModel, id: string) {
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  return useInfiniteQuery({
    queryKey: [entity.many, "timeline", id],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) => dataProvider.timeline(entity, id, pageParam),
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : undefined),
  });
}
