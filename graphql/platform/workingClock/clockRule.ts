/** Time limits in working time, declared in the lifecycle of a document: see docs/declaring.md. */
import type { Label } from "../../schema/model.ts";
import type { Role } from "../access/role.ts";
import type { Context } from "../context.ts";

/** Who else is told once the time has run out, and how many working minutes after that. */
interface Escalation<T> {
  afterMinutes: number;
  to: (record: T) => readonly Role[];
}

/** One time limit of a document. It ends without an outcome where the document comes to an end before it is stopped. */
export interface ClockRule<T, S extends string> {
  label: Label;
  /** Actions with which a new round begins, unless one runs already; "create" is the document's beginning. */
  startsOn: readonly string[];
  /** Actions with which it is done: in time, or too late. */
  stopsOn: readonly string[];
  /** States in which it counts no time, because others are asked. */
  pausedIn?: readonly S[];
  /** Working minutes that it may take, as the record now is; none where there is no limit. A change carries over what is used. */
  minutes: (record: T, ctx: Context) => number | undefined | Promise<number | undefined>;
  /** Working minutes that a smaller budget leaves at least, as long as there were as many. */
  leastLeft?: number;
  /** Shares of the budget, in percent, at which those responsible are warned. */
  warnAt?: readonly number[];
  /** Ids of the people who are to act. They are warned, and notified of a miss. */
  responsible?: (record: T) => readonly string[];
  /** In order of time. The first group is warned as well if nobody is responsible. */
  escalations: readonly Escalation<T>[];
}

export type ClockRules<T, S extends string> = Readonly<Record<string, ClockRule<T, S>>>;
