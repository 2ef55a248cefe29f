/**
 * When an alert is raised, goes on, recovers and comes again. The invariant: of one rule there is at most one episode
 * that has not recovered; what is unknown neither breaches nor recovers; and judged again, the same periods say the same. 七
 */
import type { JudgedPeriod } from "./sides.ts";

/** From the breach that raised it to its recovery. */
export interface Episode {
  raisedIn: string;
  /** Every period that was beyond the rule, oldest first; the one that raised it among them. */
  breaches: readonly string[];
  /** Period with which it has recovered; absent while it has not. */
  recoveredIn?: string;
  relapses: number;
}

export interface Hysteresis {
  /** Periods beyond the rule in a row that raise an alert. */
  forPeriods: number;
  /** Complete periods within the recovery value in a row that end it. */
  recoveryPeriods: number;
  /** A breach within so many periods after the recovery is a relapse: it reopens the same alert. */
  relapsePeriods: number;
}

/** What follows from a period; `last` is the newest episode so far. */
interface State {
  episodes: Episode[];
  /** Breaches in a row, while there is no open episode. */
  beyond: number;
  /** Recovered periods in a row, while there is one. */
  within: number;
  /** Periods since the last recovery. */
  since: number;
}

const addBreach = (episode: Episode, period: string): Episode => (episode.breaches.includes(period) ? episode : { ...episode, breaches: [...episode.breaches, period] });

const replaceLast = (episodes: readonly Episode[], last: Episode): Episode[] => [...episodes.slice(0, -1), last];

function whileOpen({ episodes, within }: State, last: Episode, { period, side, isRunning }: JudgedPeriod, { recoveryPeriods }: Hysteresis): State {
  const continued = (count: number, episode = last): State => ({ episodes: replaceLast(episodes, episode), beyond: 0, within: count, since: 0 });
  if (side === "BREACH") return continued(0, addBreach(last, period));
  if (isRunning) return continued(within);
  if (side !== "RECOVERED") return continued(0);
  return within + 1 >= recoveryPeriods ? continued(0, { ...last, recoveredIn: period }) : continued(within + 1);
}

function whileNone({ episodes, beyond, since }: State, last: Episode | undefined, { period, side, isRunning }: JudgedPeriod, { forPeriods, relapsePeriods }: Hysteresis): State {
  if (side !== "BREACH") return { episodes, beyond: isRunning ? beyond : 0, within: 0, since };
  if (beyond + 1 < forPeriods) return { episodes, beyond: beyond + 1, within: 0, since };
  const relapsed = last !== undefined && since <= relapsePeriods;
  const raised: Episode = relapsed ? { ...addBreach(last, period), recoveredIn: undefined, relapses: last.relapses + 1 } : { raisedIn: period, breaches: [period], relapses: 0 };
  return { episodes: relapsed ? replaceLast(episodes, raised) : [...episodes, raised], beyond: 0, within: 0, since: 0 };
}

function next(state: State, period: JudgedPeriod, rules: Hysteresis): State {
  const last = state.episodes.at(-1);
  const isOpen = last !== undefined && last.recoveredIn === undefined;
  // The recovery's own period is the zeroth after it.
  const counted = isOpen ? state : { ...state, since: state.since + 1 };
  if (period.side === "UNKNOWN") return counted;
  return isOpen ? whileOpen(counted, last, period, rules) : whileNone(counted, last, period, rules);
}

/** Periods that say something new: those after the recovery, or after the breach that was noted last. */
function unjudged(known: Episode | undefined, periods: readonly JudgedPeriod[]): readonly JudgedPeriod[] {
  const judged = known && (known.recoveredIn ?? known.breaches.at(-1)!);
  return judged === undefined ? periods : periods.filter(({ period }) => period > judged);
}

/** The episodes that follow from the periods, which are in the order of time; the one known before comes first. */
export function judge(known: Episode | undefined, periods: readonly JudgedPeriod[], rules: Hysteresis): Episode[] {
  const begin: State = { episodes: known ? [known] : [], beyond: 0, within: 0, since: 0 };
  return unjudged(known, periods).reduce((state, period) => next(state, period, rules), begin).episodes;
}
