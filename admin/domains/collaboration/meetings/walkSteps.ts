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
export type WalkStep = { kind: "figure"; figure: Figure & Label } | { kind: "item"; item: CarriedItem } | { kind: "topic"; line: AgendaLine; place: number } | { kind: "minutes" };

export interface AttendanceLine {
  personId: string;
  person: { displayName: string } | null;
  presence: string | null;
}

/** Figures first, then what earlier meetings have left open, then the agenda, and the minutes of a meeting that is going on. Before it is opened there are no figures. */
export function walkSteps(record: PageRecord): WalkStep[] {
  const [pack] = (record.snapshots ?? []) as { figures: Figure[]; items: CarriedItem[] | null }[];
  const items = pack?.items ?? ((record.carriedItems ?? []) as CarriedItem[]);
  return [
    ...(pack?.figures ?? []).map((figure): WalkStep => ({ kind: "figure", figure })),
    ...items.map((item): WalkStep => ({ kind: "item", item })),
    ...((record.agenda ?? []) as AgendaLine[]).map((line, place): WalkStep => ({ kind: "topic", line, place })),
    ...(record.status === "OPEN" ? [{ kind: "minutes" } as const] : []),
  ];
}

/** The agenda with the outcome of one topic, as the API takes it. */
export const withOutcome = (record: PageRecord, place: number, outcome: string, note: string | null): AgendaLine[] =>
  ((record.agenda ?? []) as AgendaLine[]).map(({ topic, presenterId, ...line }, i) => ({ topic, presenterId, outcome: i === place ? outcome : line.outcome, note: i === place ? note : line.note }));

/** Attendance as the API takes it: of one person as told, or of all who have none yet. */
export const withPresence = (lines: readonly AttendanceLine[], presence: string, personId?: string): AttendanceLine[] =>
  lines.map((line) => (personId ? line.personId === personId : !line.presence) ? { ...line, presence } : line);
