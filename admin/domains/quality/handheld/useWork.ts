import { useQuery } from "@tanstack/react-query";
import { useDataProvider } from "react-admin";
import type { ConsoleDataProvider } from "../../../api/dataProvider.ts";
import type { Operation } from "../../../api/operation.ts";
import { connection } from "../../../live/connection.ts";
import { handheldLocations } from "./handheld.operations.ts";

/** Under which the answers about what is to be done are kept. */
export const workKey = ["handheldWork"] as const;

/** Answers of this tab's session, which end with it; signing out forgets them. */
const keptAs = (operation: Operation, variables: Record<string, unknown>): string => `handheld.work.${operation.name}.${JSON.stringify(variables)}`;

/** What is to be done, as it was when the network was last there, also after the page was opened again without one. */
export function useWork<T>(operation: Operation, variables: Record<string, unknown>, nodesOf: (answer: never) => T[]): { nodes: T[] | undefined; error: Error | null; refetch(): void } {
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { data, error, refetch } = useQuery({
    queryKey: [...workKey, operation.name, variables],
    queryFn: async () => {
      const key = keptAs(operation, variables);
      try {
        const answer = await dataProvider.ask(operation, variables);
        sessionStorage.setItem(key, JSON.stringify(answer));
        return nodesOf(answer as never);
      } catch (fault) {
        const kept = connection() === "offline" ? sessionStorage.getItem(key) : null;
        if (!kept) throw fault;
        return nodesOf(JSON.parse(kept) as never);
      }
    },
    networkMode: "always",
  });
  return { nodes: data, error: data ? null : error, refetch: () => void refetch() };
}

interface LocationPage {
  locations: { nodes: { id: string; code: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

/** Shelves of a warehouse change rarely: they are kept on the device, so that a code is known without a network. */
export function useLocations(): Map<string, string> | undefined {
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { data } = useQuery({
    queryKey: ["handheldLocations"],
    queryFn: async () => {
      const found: [string, string][] = [];
      try {
        for (let after: string | null = null, more = true; more; ) {
          const { locations }: LocationPage = await dataProvider.ask<LocationPage>(handheldLocations, { after });
          for (const { id, code } of locations.nodes) found.push([code, id]);
          [after, more] = [locations.pageInfo.endCursor, locations.pageInfo.hasNextPage];
        }
        localStorage.setItem("handheld.locations", JSON.stringify(found));
        return new Map(found);
      } catch (error) {
        const kept = localStorage.getItem("handheld.locations");
        if (!kept) throw error;
        return new Map(JSON.parse(kept) as [string, string][]);
      }
    },
    networkMode: "always",
  });
  return data;
}
