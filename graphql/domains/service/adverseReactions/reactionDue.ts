/** When a reaction is due to be reported: the earliest of all terms that have started. Later knowledge never extends it. */
import { addDays, beginningOf, businessDate } from "../../../platform/businessDate.ts";

/** The dates from which the terms count. */
export interface KnownFacts {
  knownAt: string;
  seriousKnownOn?: string | null;
  deathKnownAt?: string | null;
}

export interface Terms {
  otherDays: number;
  seriousDays: number;
  deathHours: number;
}

const hour = 3_600_000;

/** The last moment of the business date that many days after another. */
const endOf = (date: string, days: number): number => beginningOf(addDays(date, days + 1)).getTime() - 1;

export function reactionDue({ knownAt, seriousKnownOn, deathKnownAt }: KnownFacts, { otherDays, seriousDays, deathHours }: Terms): { dueAt: string; dueOn: string } {
  const moments = [
    endOf(businessDate(new Date(knownAt)), otherDays),
    ...(seriousKnownOn ? [endOf(seriousKnownOn, seriousDays)] : []),
    ...(deathKnownAt ? [Date.parse(deathKnownAt) + deathHours * hour] : []),
  ];
  const due = new Date(Math.min(...moments));
  return { dueAt: due.toISOString(), dueOn: businessDate(due) };
}
