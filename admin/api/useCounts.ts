import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDataProvider } from "react-admin";
import type { ConsoleDataProvider, CountedList } from "./dataProvider.ts";

/** How long these lists are, by name: one request for all of them; undefined where that is not known. */
export function useCounts(lists: Record<string, CountedList>, refetchInterval?: number): Record<string, number | undefined> {
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { data = {} } = useQuery({
    queryKey: ["counts", Object.entries(lists).map(([name, { entity, filter }]) => [name, entity.many, filter])],
    queryFn: ({ signal }) => dataProvider.counts(lists, signal),
    enabled: Object.keys(lists).length > 0,
    placeholderData: keepPreviousData,
    refetchInterval,
  });
  return Object.fromEntries(Object.entries(data).map(([name, count]) => [name, count ?? undefined]));
}
