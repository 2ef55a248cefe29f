import { useQuery } from "@tanstack/react-query";
import { useDataProvider } from "react-admin";
import type { ConsoleDataProvider } from "../api/dataProvider.ts";
import { dataSourcesDocument } from "../domains/platform/sources.operations.ts";

/** A source of figures, with how fresh it is. */
export interface DataSource {
  /** GraphQL type of its records. */
  source: string;
  owner: string;
  minutes: string;
  /** Minutes from which on it is late and stale. */
  late: number | null;
  stale: number | null;
  newestAt: string | null;
  ageMinutes: number | null;
  staleAt: string | null;
  lagSeconds: number | null;
  state: string;
}

const worstFirst = ["STALE", "LATE", "FRESH"];

/** The sources that this person may read, the worst first. */
export function useSources(refetchInterval?: number): { sources: DataSource[] | undefined; error: Error | null; refetch(): void } {
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { data, error, refetch } = useQuery({
    queryKey: ["dataSources"],
    refetchInterval,
    queryFn: async () => (await dataProvider.ask<{ dataSources: DataSource[] }>(dataSourcesDocument, {})).dataSources,
  });
  return { sources: data?.toSorted((one, other) => worstFirst.indexOf(one.state) - worstFirst.indexOf(other.state)), error, refetch: () => void refetch() };
}
