import { useInfiniteQuery } from "@tanstack/react-query";
import { useDeferredValue } from "react";
import { useDataProvider } from "react-admin";
import type { EntityModel } from "../../graphql/schema/model.ts";
import type { ListMeta } from "../api/dataProvider.ts";
import { prefixRange } from "../api/filters.ts";
import { defaultSort } from "../api/order.ts";
import type { Named } from "../api/record.ts";
import { useModel } from "../model/ModelContext.tsx";

const PAGE = 50;

/**
 * The records that a reference can be set to, by name, a page at a time; and beside them those whose name begins with
 * what is typed, where the API can filter by the beginning of the name. When the API can search by any part of a
 * text, this hook is the one place that changes.
 */
export function useReferenceChoices(entityName: string, typed: string, enabled: boolean) {
  const entity = useModel().entity(entityName);
  const wanted = useDeferredValue(typed.trim());
  const prefixed = entity ? hasPrefixFilter(entity) : false;
  const all = useChoices(entity, {}, enabled);
  const matching = useChoices(
    entity,
    entity ? { [entity.representation]: prefixRange(wanted) } : {},
    enabled && prefixed && wanted !== "",
  );
  const found = [...all.choices, ...(wanted === "" ? [] : matching.choices)];
  return {
    choices: [...new Map(found.map((choice) => [choice.id, choice])).values()],
    loading: all.loading || matching.loading,
    hasMore: all.hasMore,
    loadMore: all.loadMore,
  };
}

function useChoices(entity: EntityModel | undefined, filter: Record<string, unknown>, enabled: boolean) {
  const dataProvider = useDataProvider();
  const query = useInfiniteQuery({
    queryKey: [entity?.many, "choices", filter],
    enabled: enabled && entity !== undefined,
    initialPageParam: 1,
    queryFn: async ({ pageParam }) => {
      if (!entity) return { data: [] as Named[] };
      const byName = entity.sorts.includes(entity.representation);
      return dataProvider.getList<Named>(entity.many, {
        pagination: { page: pageParam, perPage: PAGE },
        sort: byName ? { field: entity.representation, order: "ASC" } : defaultSort(entity),
        filter,
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
  };
}

function hasPrefixFilter({ filters, representation }: EntityModel): boolean {
  return filters.some(({ name, by, kind }) => name === representation && by === "range" && kind === "string");
}
