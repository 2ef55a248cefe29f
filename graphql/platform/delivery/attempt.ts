/**
 * Tries deliveries of any kind. The invariant: one process at a time tries a delivery, because anyone who moves its version
 * on holds the claim; and none is lost, because a claim whose holder died runs out and the clock takes it up again. A
 * process that dies between sending and noting it down sends twice, under the same id.
 */
import { changed, writeCounted } from "../../table/counted.ts";
import type { NodeClass } from "../../table/entity.ts";
import { readAll } from "../../table/list.ts";
import { Loader } from "../../table/loader.ts";
import type { Node } from "../../table/node.ts";
import type { Table } from "../../table/table.ts";
import type { OutgoingDelivery, DeliveryStatus } from "./outgoingDelivery.ts";
import { NamedError } from "../../table/namedError.ts";

/** Why a message did not arrive. A lasting failure is not tried again. */
export class NotDelivered extends NamedError {
  constructor(
    message: string,
    readonly lasting: boolean,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** It need not be sent, or not now: its receiver is paused or no longer exists. */
export class DeliveryNoLongerWanted extends NamedError {
  constructor(
    message: string,
    readonly becomes: Extract<DeliveryStatus, "HELD" | "DROPPED">,
  ) {
    super(message);
  }
}

/** What an attempt came to, where it was made: why it failed, and the records that log it. */
export interface Attempted {
  failure?: NotDelivered | DeliveryNoLongerWanted;
  log?: readonly Node[];
}

/** One kind of delivery: how it is sent, and how patiently. */
export interface Courier<T extends OutgoingDelivery> {
  target: NodeClass<T>;
  /** Throws NotDelivered for a failed attempt; any other error counts as a temporary failure. */
  send(delivery: T, now: Date): Promise<Attempted | void>;
  /** Who is behind it: one that is slow holds up its own deliveries only. */
  receiverOf(delivery: T): string;
  maxAttempts: number;
  /** Milliseconds until the next attempt, after so many. */
  pauseAfter(attempts: number): number;
  /** Called before a delivery fails for good, so that none fails unnoticed. */
  gaveUp(delivery: T, reason: string): Promise<void>;
}

/** Longer than any courier may take. */
const leaseMilliseconds = 2 * 60_000;
const maxReason = 500;

const later = (now: Date, milliseconds: number): string => new Date(now.getTime() + milliseconds).toISOString();

async function move<T extends OutgoingDelivery>(table: Table, delivery: T, values: Partial<OutgoingDelivery>, log: readonly Node[] = []): Promise<T | undefined> {
  const next = changed(delivery, values as Partial<T>);
  const written = await writeCounted(table, [{ record: next, seen: delivery.version }, ...log.map((record) => ({ record }))]);
  return written ? next : undefined;
}

/** Takes the attempt for this process; undefined where another holds it, or where it is not due. */
async function claim<T extends OutgoingDelivery>(table: Table, id: string, now: Date): Promise<T | undefined> {
  const delivery = await new Loader(table).load<T>(id);
  if (delivery?.status !== "PENDING" || delivery.dueAt > now.toISOString()) return undefined;
  return move(table, delivery, { attempts: delivery.attempts + 1, dueAt: later(now, leaseMilliseconds), updatedAt: now.toISOString() });
}

/** Attempts one delivery if it is due and not claimed by another process. Returns its resulting status. */
export async function attempt<T extends OutgoingDelivery>(table: Table, courier: Courier<T>, id: string, clock: () => Date = () => new Date()): Promise<DeliveryStatus | undefined> {
  const claimed = await claim<T>(table, id, clock());
  if (!claimed) return undefined;
  const { failure, log } = await sent(courier, claimed, clock());
  const next = failure ? await afterFailure(courier, claimed, failure, clock()) : ({ status: "DELIVERED", reason: undefined } as const);
  return (await move(table, claimed, { ...next, updatedAt: clock().toISOString() }, log))?.status;
}

async function sent<T extends OutgoingDelivery>(courier: Courier<T>, claimed: T, now: Date): Promise<{ failure?: Error; log?: readonly Node[] }> {
  try {
    return (await courier.send(claimed, now)) ?? {};
  } catch (error) {
    return { failure: error instanceof Error ? error : new Error(String(error)) };
  }
}

/** Puts the next attempt off, or gives the delivery up. */
async function afterFailure<T extends OutgoingDelivery>(courier: Courier<T>, claimed: T, failure: Error, now: Date): Promise<Partial<OutgoingDelivery>> {
  const reason = failure.message.slice(0, maxReason);
  if (failure instanceof DeliveryNoLongerWanted) return { reason, status: failure.becomes };
  const lasting = failure instanceof NotDelivered && failure.lasting;
  if (!lasting && claimed.attempts < courier.maxAttempts) return { reason, dueAt: later(now, courier.pauseAfter(claimed.attempts)) };
  await courier.gaveUp(claimed, reason);
  return { reason, status: "FAILED" };
}

/** The deliveries that are due: new ones, those to be tried again, and those whose claim has run out. */
export const dueDeliveries = (table: Table, target: NodeClass<OutgoingDelivery>, now: Date): AsyncGenerator<OutgoingDelivery> =>
  readAll(table, target, { filter: { status: { eq: "PENDING" }, dueAt: { to: now.toISOString() } }, orderBy: { sort: "dueAt", descending: false } });
