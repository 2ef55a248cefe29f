import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDataProvider } from "react-admin";
import type { EntityModel } from "../../graphql/schema/model.ts";
import type { ConsoleDataProvider } from "./dataProvider.ts";

interface CountedList {
  entity: EntityModel;
  filter: Record<string, unknown>;
}

/** How long these lists are, in their order: one request for all of them; undefined where that is not known. */
export function useCounts(lists: readonly CountedList[], refetchInterval?: number): (number | undefined)[] {
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { data } = useQuery({
    queryKey: ["counts", lists.map(({ entity, filter }) => [entity.many, filter])],
    queryFn: () => dataProvider.counts(lists),
    enabled: lists.length > 0,
    placeholderData: keepPreviousData,
    refetchInterval,
  });
  return lists.map((_, i) => data?.[i] ?? undefined);
}
