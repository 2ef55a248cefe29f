import { useQueries } from "@tanstack/react-query";
import { useState } from "react";
import { useDataProvider } from "react-admin";
import type { ConsoleDataProvider } from "../../../api/dataProvider.ts";
import { planLevelOperation } from "./plan.operations.ts";
import { company, keyOf, type Measure, type Place, type PlanBranch, type PlanLevel, splitsFurther } from "./planLevel.ts";

/** One line of the tree as it is unfolded. */
export interface TreeRow {
  key: string;
  branch: PlanBranch;
  depth: number;
  /** Undefined where it cannot be unfolded. */
  open?: boolean;
}

/** The plan's tree as far as it is unfolded: each level is read when it is opened, and again after a change. */
export function usePlanTree(planId: string, measure: Measure, comparedWithId: string | null) {
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const [open, setOpen] = useState<Place[]>([company]);
  const levels = useQueries({
    queries: open.map((place) => ({
      queryKey: ["salesPlanLevel", planId, measure, comparedWithId, keyOf(place)],
      queryFn: async () => {
        const { regionId, productId } = place;
        const { level } = await dataProvider.ask<{ level: PlanLevel | null }>(planLevelOperation, { id: planId, measure, regionId, productId, comparedWithId });
        return level;
      },
    })),
  });
  const byPlace = new Map(open.map((place, i) => [keyOf(place), levels[i]?.data ?? undefined]));
  const root = byPlace.get(keyOf(company));

  const rowsBelow = (branch: PlanBranch, depth: number): TreeRow[] => {
    const key = keyOf(branch);
    const unfolded = byPlace.has(key);
    const row: TreeRow = { key, branch, depth, ...(splitsFurther(branch) && { open: unfolded }) };
    const below = unfolded ? (byPlace.get(key)?.branches ?? []) : [];
    return [row, ...below.flatMap((one) => rowsBelow(one, depth + 1))];
  };

  return {
    root,
    rows: root ? rowsBelow(root.whole, 0) : [],
    fault: levels.find(({ error }) => error)?.error ?? null,
    retry: () => levels.forEach(({ error, refetch }) => error && void refetch()),
    fetching: levels.some(({ isFetching }) => isFetching),
    toggle: (place: Place) => setOpen((places) => (places.some((one) => keyOf(one) === keyOf(place)) ? places.filter((one) => keyOf(one) !== keyOf(place)) : [...places, place])),
  };
}
