import { useInfiniteQuery } from "@tanstack/react-query";
import { type PaginationPayload, useDataProvider, usePermissions } from "react-admin";
import type { EntityModel } from "../../graphql/schema/model.ts";
import type { ConsoleDataProvider, ListMeta } from "../api/dataProvider.ts";
import { SEARCH } from "../api/filters.ts";
import { defaultSort } from "../api/order.ts";
import type { Named } from "../api/record.ts";
import { useRecordSearch } from "../api/useRecordSearch.ts";
import { mayDo, type Me } from "../auth/me.ts";
import { useModel } from "../model/ModelContext.tsx";
import type { Narrowed } from "./useChoiceRule.ts";

const PAGE = 50;

/**
 * The records that a reference can be set to: by name, a page at a time and one type after the other; and those that
 * the API's search finds for what is typed. Where they are narrowed, both are of what may be chosen; null until that is
 * known.
 */
export function useReferenceChoices(targets: string[], typed: string, wanted: boolean, narrowed?: Narrowed | null) {
  const model = useModel();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { permissions: me } = usePermissions<Me>();
  // Of several types, those that the person may read: the list of another one would be refused.
  const types = targets.length > 1 && me ? targets.filter((type) => mayDo(me, type, "read")) : targets;
  const entities = types.flatMap((type) => model.entity(type) ?? []);
  const enabled = wanted && narrowed !== null && entities.length > 0;
  const [first] = entities;
  const page = async (entity: EntityModel, pagination: PaginationPayload, words?: string, signal?: AbortSignal) => {
    const { data, pageInfo, meta } = await dataProvider.getList<Named>(entity.many, {
      pagination,
      sort: entity.sorts.includes(entity.representation) ? { field: entity.representation, order: "ASC" } : defaultSort(entity),
      filter: { ...narrowed?.filter, ...(words && { [SEARCH]: words }) },
      meta: { columns: narrowed?.facts ?? [] } satisfies ListMeta,
      signal,
    });
    return { choices: data.map((record) => ({ ...record, __typename: entity.name })), more: pageInfo?.hasNextPage, cut: Boolean(meta?.cut) };
  };
  const within =
    narrowed && first
      ? {
          key: [first.many, narrowed.filter, narrowed.facts],
          find: async (text: string, signal: AbortSignal) => {
            // A list without a search is looked through as far as it was read.
            if (!first.searched) return { records: [], complete: true };
            const { choices, cut } = await page(first, { page: 1, perPage: PAGE }, text, signal);
            return { records: choices, complete: !cut };
          },
        }
      : undefined;
  const search = useRecordSearch(types, typed, { enabled, within });

  const all = useInfiniteQuery({
    queryKey: ["choices", types, narrowed],
    enabled,
    initialPageParam: { type: 0, page: 1 },
    queryFn: async ({ pageParam }) => {
      const entity = entities[pageParam.type];
      return entity ? page(entity, { page: pageParam.page, perPage: PAGE }) : { choices: [], more: false };
    },
    getNextPageParam: ({ more }, _pages, { type, page: last }) => {
      if (more) return { type, page: last + 1 };
      return type + 1 < entities.length ? { type: type + 1, page: 1 } : undefined;
    },
  });

  const listed = all.data?.pages.flatMap(({ choices }) => choices) ?? [];
  // What was searched for comes first, in the API's order.
  const unique = [...new Map([...search.records, ...listed].map((choice) => [choice.id, choice])).values()];
  return {
    choices: unique,
    /** For Enter that comes before the choices do. */
    onEnter: search.onEnter,
    /** Of these, the API says that they match. */
    found: new Set(search.records.map(({ id }) => id)),
    loading: narrowed === null || all.isFetching || search.isFetching,
    hasMore: all.hasNextPage,
    loadMore: all.fetchNextPage,
  };
}
