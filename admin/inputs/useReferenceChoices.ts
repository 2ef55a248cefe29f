import { useInfiniteQuery } from "@tanstack/react-query";
import { useDataProvider } from "react-admin";
import type { ListMeta } from "../api/dataProvider.ts";
import { defaultSort } from "../api/order.ts";
import type { Named } from "../api/record.ts";
import { useModel } from "../model/ModelContext.tsx";

const PAGE = 50;

/**
 * The records that a reference can be set to, by name, a page at a time. Until the API can search by text, the picker
 * looks for what is typed among the pages loaded; this hook is the one place that changes then.
 */
export function useReferenceChoices(entityName: string, enabled: boolean) {
  const dataProvider = useDataProvider();
  const entity = useModel().entity(entityName);
  const query = useInfiniteQuery({
    queryKey: [entity?.many, "choices"],
    enabled: enabled && entity !== undefined,
    initialPageParam: 1,
    queryFn: async ({ pageParam }) => {
      if (!entity) return { data: [] as Named[] };
      const byName = entity.sorts.includes(entity.representation);
      return dataProvider.getList<Named>(entity.many, {
        pagination: { page: pageParam, perPage: PAGE },
        sort: byName ? { field: entity.representation, order: "ASC" } : defaultSort(entity),
        filter: {},
        meta: { columns: [] } satisfies ListMeta,
      });
    },
    getNextPageParam: (last, pages) => (last.pageInfo?.hasNextPage ? pages.length + 1 : undefined),
  });
  return {
    choices: query.data?.pages.flatMap((page) => page.data) ?? [],
    loading: query.isFetching,
    hasMore: query.hasNextPage,
    loadMore: query.fetchNextPage,
    fault: query.error,
  };
}
