import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDataProvider } from "react-admin";
import type { EntitySummary } from "../../graphql/schema/model.ts";
import type { ConsoleDataProvider, Count, WantedCounts } from "./dataProvider.ts";

/** How long the wanted ones of these lists are, by name: one request for all of a part; undefined until that is known. */
export function useCounts(every: Record<string, EntitySummary>, wanted: WantedCounts): Record<string, Count | undefined> {
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { data = {} } = useQuery({
    queryKey: ["counts", Object.entries(wanted).map(([name, { filter }]) => [name, every[name]!.many, filter])],
    queryFn: ({ signal }) => dataProvider.counts(every, wanted, signal),
    enabled: Object.keys(wanted).length > 0,
    placeholderData: keepPreviousData,
  });
  return data;
}
