import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDataProvider } from "react-admin";
import type { EntitySummary } from "../../graphql/schema/model.ts";
import type { ConsoleDataProvider, Count, WantedCounts } from "./dataProvider.ts";

interface CountOptions {
  /** Begins to read what has no counter, such as a list of only what is one's own: "20+" is a figure, too. */
  byReading?: boolean;
}

/** How long the wanted ones of these lists are, by name: one request for all that have a counter; undefined where that is not known. */
export function useCounts(every: Record<string, EntitySummary>, wanted: WantedCounts, { byReading = false }: CountOptions = {}): Record<string, Count | undefined> {
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { data = {} } = useQuery({
    queryKey: ["counts", Object.entries(wanted).map(([name, { filter }]) => [name, every[name]!.many, filter])],
    queryFn: async ({ signal }) => {
      const counts = await dataProvider.counts(every, wanted, signal);
      const uncounted = Object.entries(wanted).filter(([name]) => counts[name] === null);
      if (!byReading || uncounted.length === 0) return counts;
      return { ...counts, ...(await dataProvider.countsByReading(every, Object.fromEntries(uncounted), signal)) };
    },
    enabled: Object.keys(wanted).length > 0,
    placeholderData: keepPreviousData,
  });
  return Object.fromEntries(Object.entries(data).map(([name, count]) => [name, count ?? undefined]));
}
