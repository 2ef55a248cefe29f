import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDataProvider } from "react-admin";
import type { EntityModel } from "../../graphql/schema/model.ts";
import type { ConsoleDataProvider, WantedCounts } from "./dataProvider.ts";

/** How long the wanted ones of these lists are, by name: one request for all of them; undefined where that is not known. */
export function useCounts(every: Record<string, EntityModel>, wanted: WantedCounts, refetchInterval?: number): Record<string, number | undefined> {
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { data = {} } = useQuery({
    queryKey: ["counts", Object.entries(wanted).map(([name, filter]) => [name, every[name]!.many, filter])],
    queryFn: ({ signal }) => dataProvider.counts(every, wanted, signal),
    enabled: Object.keys(wanted).length > 0,
    placeholderData: keepPreviousData,
    refetchInterval,
  });
  return Object.fromEntries(Object.entries(data).map(([name, count]) => [name, count ?? undefined]));
}
