import { useQuery } from "@tanstack/react-query";
import { useDataProvider } from "react-admin";
import type { ConsoleDataProvider } from "../../../api/dataProvider.ts";
import type { Money } from "../../../api/record.ts";
import type { KpiReadings } from "../../../kpis/kpiReadings.ts";
import { monitorDocument } from "./monitor.operations.ts";

export interface MonitorAlert {
  id: string;
  title: string;
  status: string;
  kpi: string | null;
  source: string | null;
  group: string;
  raisedOn: string;
  unrecovered: boolean | null;
  relapses: number;
  assignee: { displayName: string } | null;
  evidence: { period: string; share: number | null; mean: number | null; amount: Money | null; number: number | null; change: number | null }[];
  clocks: { name: string; status: string; outcome: string | null; leftMinutes: number | null }[] | null;
}

export interface MonitorTile extends KpiReadings {
  name: string;
  /** GraphQL type of the records that it is measured on. */
  entity: string;
  form: "SHARE" | "MEAN" | "AMOUNT" | "NUMBER";
  owner: string;
  currency: string | null;
}

export interface Monitor {
  alerts: MonitorAlert[];
  tiles: MonitorTile[];
}

/** Critical KPIs that no open alert is about. */
export function withoutAlert({ alerts, tiles }: Monitor): MonitorTile[] {
  const alerted = new Set(alerts.map(({ kpi }) => kpi));
  return tiles.filter(({ name, readings }) => readings.at(-1)?.band === "CRITICAL" && !alerted.has(name));
}

/** The period from which on every reading that says anything is critical. */
export function beyondSince({ readings }: MonitorTile): string {
  const judged = readings.filter(({ band }) => band !== null);
  const before = judged.findLastIndex(({ band }) => band !== "CRITICAL");
  return judged[before + 1]!.period;
}

const bands = ["CRITICAL", "WARNING"];

/** The worst first: what has an open alert, then by band, then what has a target at all. */
function urgency({ name, readings, target }: MonitorTile, alerted: ReadonlySet<string | null>): number {
  if (alerted.has(name)) return 0;
  const at = bands.indexOf(readings.at(-1)?.band ?? "");
  return at >= 0 ? at + 1 : target === null ? 4 : 3;
}

/** Asked again every so many milliseconds, where that is said. */
export function useMonitor(refetchInterval?: number): { monitor: Monitor | undefined; readAt: number; error: Error | null; refetch(): void } {
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { data, dataUpdatedAt, error, refetch } = useQuery({
    queryKey: ["monitor"],
    refetchInterval,
    queryFn: async () => {
      const { alerts, kpiTiles } = await dataProvider.ask<{ alerts: { nodes: MonitorAlert[] }; kpiTiles: MonitorTile[] }>(monitorDocument, {});
      const alerted = new Set(alerts.nodes.map(({ kpi }) => kpi));
      return { alerts: alerts.nodes, tiles: kpiTiles.toSorted((one, other) => urgency(one, alerted) - urgency(other, alerted)) };
    },
  });
  return { monitor: data, readAt: dataUpdatedAt, error, refetch: () => void refetch() };
}
