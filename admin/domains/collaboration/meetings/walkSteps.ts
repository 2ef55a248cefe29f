import type { Label } from "../../../../graphql/schema/model.ts";
import type { PageRecord } from "../../../api/record.ts";

export interface AgendaLine {
  topic: string;
  presenterId: string | null;
  outcome: string | null;
  note: string | null;
}

interface Figure {
  key: string;
  zh: string;
  en: string;
  unit: string;
  currency: string | null;
  value: number | null;
  opens: string | null;
}

interface CarriedItem {
  recordId: string;
  text: string;
  dueOn: string;
  overdueDays: number;
  carried: number;
}

/** What a meeting goes through, one after the other. */
export type WalkStep = { kind: "figure"; figure: Figure & Label } | { kind: "item"; item: CarriedItem } | { kind: "topic"; line: AgendaLine; place: number };

/** Figures first, then what earlier meetings have left open, then the agenda. Before it is opened there are no figures. */
export function walkSteps(record: PageRecord): WalkStep[] {
  const [pack] = (record.snapshots ?? []) as { figures: Figure[]; items: CarriedItem[] | null }[];
  const items = pack?.items ?? ((record.carriedItems ?? []) as CarriedItem[]);
  return [
    ...(pack?.figures ?? []).map((figure): WalkStep => ({ kind: "figure", figure })),
    ...items.map((item): WalkStep => ({ kind: "item", item })),
    ...((record.agenda ?? []) as AgendaLine[]).map((line, place): WalkStep => ({ kind: "topic", line, place })),
  ];
}

/** The agenda with the outcome of one topic, as the API takes it. */
export const withOutcome = (record: PageRecord, place: number, outcome: string, note: string | null): AgendaLine[] =>
  ((record.agenda ?? []) as AgendaLine[]).map(({ topic, presenterId, ...line }, i) => ({ topic, presenterId, outcome: i === place ? outcome : line.outcome, note: i === place ? note : line.note }));
