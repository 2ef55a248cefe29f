/**
 * States that a date decides: a customer whose licence has expired, a contract whose last day has passed. A lifecycle
 * declares them as `byDate`. The invariant: from the first day on, every reader of the record gets the new state. People
 * and partners see it, actions use it, and every change of the record writes it in the same transaction. The clock
 * writes it for all others, so that lists, counts and events follow (platform/schedule/dueStates.ts).
 */
import { entityOf } from "../../table/entity.ts";
import type { Node } from "../../table/node.ts";
import type { Lifecycle } from "./lifecycle.ts";

/** A state that is entered on a day which an attribute of the record names. */
export interface StateByDate<T, S extends string> {
  from: readonly S[];
  /** The state, or several of which the record decides. */
  to: readonly [S, ...S[]];
  /** Which of several states it is. */
  choose?: (record: T) => S;
  /** Attribute with the business date that is the first day of the state. A record without the date does not enter it. */
  on: keyof T & string;
  /** Attribute that keeps the day. */
  noted?: keyof T & string;
  /** Action that the audit trail names. */
  action: string;
}

type Dated = Node & { status: string };

/** Declared in the order in which the states follow each other. */
export const statesByDate = (record: Node | Function): readonly StateByDate<Node, string>[] =>
  (entityOf(typeof record === "function" ? record : record.constructor).lifecycle as Lifecycle<never> | undefined)?.byDate as unknown as readonly StateByDate<Node, string>[] ?? [];

const dateOf = (record: Node, attribute: string): string | undefined => (record as unknown as Record<string, string | undefined>)[attribute];

/** What the dates of a record change of it by this day: its state, and the days that are kept. */
function changesBy(record: Node, today: string): Partial<Dated> {
  let { status } = record as Dated;
  const changes: Record<string, string> = {};
  for (const { from, to, choose, on, noted } of statesByDate(record)) {
    const date = dateOf(record, on);
    if (!from.includes(status) || !date || date > today) continue;
    status = choose?.(record) ?? to[0];
    changes.status = status;
    if (noted) changes[noted] = date;
  }
  return changes;
}

/** The record's state on this day; undefined where it has none. */
export const stateOn = (record: Node, today: string): string => changesBy(record, today).status ?? (record as Dated).status;

/** Writes the state that the record has on this day. Called for every changed record before it is committed. */
export const enterStateByDate = (record: Node, today: string): void => void Object.assign(record, changesBy(record, today));

/** The record as of this day: a copy with the new state if a date has changed it and that is not written yet. */
export function asOn<T extends Node>(record: T, today: string): T {
  const changes = changesBy(record, today);
  if (!changes.status) return record;
  return Object.assign(Object.create(Object.getPrototypeOf(record) as object) as T, record, changes);
}
