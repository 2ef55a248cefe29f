import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
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
 * The records that a reference can be set to, by name, a page at a time and one type after the other; and beside them
 * those whose name begins with what is typed, where the API can filter by the beginning of the name. When the API can
 * search by any part of a text, this hook is the one place that changes.
 */
export function useReferenceChoices(types: string[], typed: string, enabled: boolean) {
  const model = useModel();
  const dataProvider = useDataProvider();
  const entities = types.flatMap((type) => model.entity(type) ?? []);
  const wanted = useDeferredValue(typed.trim());

  const read = async (entity: EntityModel, page: number, filter: Record<string, unknown>) => {
    const { data, pageInfo } = await dataProvider.getList<Named>(entity.many, {
      pagination: { page, perPage: PAGE },
      sort: entity.sorts.includes(entity.representation)
        ? { field: entity.representation, order: "ASC" }
        : defaultSort(entity),
      filter,
      meta: { columns: [] } satisfies ListMeta,
    });
    return { choices: data.map((record) => ({ ...record, __typename: entity.name })), more: pageInfo?.hasNextPage };
  };

  const all = useInfiniteQuery({
    queryKey: ["choices", types],
    enabled: enabled && entities.length > 0,
    initialPageParam: { type: 0, page: 1 },
    queryFn: ({ pageParam: { type, page } }) => {
      const entity = entities[type];
      return entity ? read(entity, page, {}) : { choices: [], more: false };
    },
    getNextPageParam: ({ more }, _pages, { type, page }) => {
      if (more) return { type, page: page + 1 };
      return type + 1 < entities.length ? { type: type + 1, page: 1 } : undefined;
    },
  });

  const searchable = entities.filter(hasPrefixFilter);
  const matching = useQuery({
    queryKey: ["choices", types, wanted],
    enabled: enabled && wanted !== "" && searchable.length > 0,
    queryFn: async () => {
      const pages = await Promise.all(
        searchable.map((entity) => read(entity, 1, { [entity.representation]: prefixRange(wanted) })),
      );
      return pages.flatMap(({ choices }) => choices);
    },
  });

  const found = [...(all.data?.pages.flatMap(({ choices }) => choices) ?? []), ...(matching.data ?? [])];
  const unique = [...new Map(found.map((choice) => [choice.id, choice])).values()];
  return {
    // The picker groups by type, and a group must not begin twice.
    choices: types.flatMap((type) => unique.filter(({ __typename }) => __typename === type)),
    loading: all.isFetching || matching.isFetching,
    hasMore: all.hasNextPage,
    loadMore: all.fetchNextPage,
  };
}

function hasPrefixFilter({ filters, representation }: EntityModel): boolean {
  return filters.some(({ name, by, kind }) => name === representation && by === "range" && kind === "string");
}
