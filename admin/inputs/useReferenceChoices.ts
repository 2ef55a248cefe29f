import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { useDataProvider, usePermissions } from "react-admin";
import type { ConsoleDataProvider, ListMeta } from "../api/dataProvider.ts";
import { defaultSort } from "../api/order.ts";
import type { Named } from "../api/record.ts";
import { mayDo, type Me } from "../auth/me.ts";
import { useModel } from "../model/ModelContext.tsx";
import { useSettled } from "./useSettled.ts";

const PAGE = 50;

/**
 * The records that a reference can be set to: by name, a page at a time and one type after the other; and those that
 * the API's search finds for what is typed.
 */
export function useReferenceChoices(targets: string[], typed: string, enabled: boolean) {
  const model = useModel();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { permissions: me } = usePermissions<Me>();
  // Of several types, those that the person may read: the list of another one would be refused.
  const types = targets.length > 1 && me ? targets.filter((type) => mayDo(me, type, "read")) : targets;
  const entities = types.flatMap((type) => model.entity(type) ?? []);
  const queryClient = useQueryClient();
  const now = typed.trim();
  const wanted = useSettled(now);
  const searchFor = (text: string) => ({
    queryKey: ["search", types, text],
    queryFn: ({ signal }: { signal: AbortSignal }) => dataProvider.search(text, types, signal),
  });

  const all = useInfiniteQuery({
    queryKey: ["choices", types],
    enabled: enabled && entities.length > 0,
    initialPageParam: { type: 0, page: 1 },
    queryFn: async ({ pageParam: { type, page } }) => {
      const entity = entities[type];
      if (!entity) return { choices: [], more: false };
      const { data, pageInfo } = await dataProvider.getList<Named>(entity.many, {
        pagination: { page, perPage: PAGE },
        sort: entity.sorts.includes(entity.representation)
          ? { field: entity.representation, order: "ASC" }
          : defaultSort(entity),
        filter: {},
        meta: { columns: [] } satisfies ListMeta,
      });
      return { choices: data.map((record) => ({ ...record, __typename: entity.name })), more: pageInfo?.hasNextPage };
    },
    getNextPageParam: ({ more }, _pages, { type, page }) => {
      if (more) return { type, page: page + 1 };
      return type + 1 < entities.length ? { type: type + 1, page: 1 } : undefined;
    },
  });

  const search = useQuery({ ...searchFor(wanted), enabled: enabled && wanted !== "" && entities.length > 0 });

  // What was found for the text of a moment ago does not answer the text of now.
  const isCurrent = now === wanted && !search.isFetching;
  const found = now === "" || now !== wanted ? [] : (search.data?.records ?? []);
  const listed = all.data?.pages.flatMap(({ choices }) => choices) ?? [];
  // What was searched for comes first, in the API's order.
  const unique = [...new Map([...found, ...listed].map((choice) => [choice.id, choice])).values()];
  return {
    choices: unique,
    /** Whether they answer what is typed now. */
    isCurrent,
    /** What the API finds for a text, as soon as it can: for keys that come before the choices. */
    findNow: async (text: string): Promise<Named[]> => (await queryClient.fetchQuery(searchFor(text))).records,
    /** Of these, the API says that they match. */
    found: new Set(found.map(({ id }) => id)),
    loading: all.isFetching || search.isFetching,
    hasMore: all.hasNextPage,
    loadMore: all.fetchNextPage,
  };
}
