/**
 * When a customer is handed over, its open work moves to the new representative. Completed work and figures stay with
 * the person who did it; work assigned to somebody else by name stays theirs. The transaction of the hand-over moves
 * what it has room for, and the clock the rest: a customer may have hundreds of open receivables. 四(三)
 */
import { DeclaredList } from "../../../table/declared.ts";
import type { NodeClass } from "../../../table/entity.ts";
import { readAll, type Filter } from "../../../table/list.ts";
import type { Node } from "../../../table/node.ts";
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import type { Context } from "../../../platform/context.ts";
import { change } from "../../../platform/lifecycle/change.ts";
import { goesOnWith } from "../../../platform/schedule/goOn.ts";
import type { Customer } from "./customer.ts";

interface OpenWork<T> {
  /** Attribute that names the responsible person. */
  inHandOf: keyof T & string;
  /** Filter for open records, and the attribute of the list they are read from; the narrowest one if absent. */
  filter: Filter;
  by?: string;
  sort: keyof T & string;
  /** Records that belong to an open one and name its responsible person in the same attribute, such as its messages. */
  parts?: (record: T, ctx: Context) => AsyncIterable<Node>;
}

interface DeclaredWork {
  /** Open records of the customer in this person's hands. */
  of(customerId: string, personId: string | undefined, ctx: Context): AsyncIterable<Node>;
  moveTo(personId: string | undefined, record: Node, uow: UnitOfWork): void;
}

const declared = new DeclaredList<DeclaredWork>("work that follows a hand-over");

/** Declares which records of an entity follow their customer to its new representative. */
export function followsHandOver<T extends Node & { customerId?: string }>(target: NodeClass<T>, { inHandOf, filter, by, sort, parts }: OpenWork<T>): void {
  declared.add({
    async *of(customerId, personId, ctx) {
      const isTheirs = (record: Node): boolean => (record as T)[inHandOf] === personId;
      const open = readAll(ctx.table, target, { filter: { ...filter, customerId: { eq: customerId } }, by, orderBy: { sort, descending: false } });
      for await (const record of open) {
        if (!isTheirs(record)) continue;
        // Before the record itself: while it has not moved, the next piece finds those that are left.
        if (parts) for await (const part of parts(record, ctx)) if (isTheirs(part)) yield part;
        yield record;
      }
    },
    moveTo: (personId, record, uow) => void Object.assign(uow.edit(record), { [inHandOf]: personId }),
  });
}

/** Each record takes two of the hundred actions of a transaction. */
const mostAtOnce = 44;

const work = "handOver";

interface HandOver {
  customerId: string;
  /** The representative before. */
  from?: string;
}

/** Moves open work to the customer's representative, as much as one transaction holds; answers what it has moved. */
async function moveSome({ id: customerId, representativeId }: Customer, from: string | undefined, moved: ReadonlySet<string>, uow: UnitOfWork, ctx: Context): Promise<string[]> {
  const ids: string[] = [];
  for (const { of, moveTo } of declared.all()) {
    for await (const record of of(customerId, from, ctx)) {
      // A list may still show a record as it was before the last piece.
      if (moved.has(record.id)) continue;
      if (ids.length === mostAtOnce) return ids;
      moveTo(representativeId, record, uow);
      ids.push(record.id);
    }
  }
  return ids;
}

/** Moves the previous representative's open work to the customer's representative, and notes that more may be left. */
export async function followHandOver(customer: Customer, from: string | undefined, uow: UnitOfWork, ctx: Context): Promise<void> {
  if (from === customer.representativeId) return;
  await moveSome(customer, from, new Set(), uow, ctx);
  uow.leaveOver(work, `${customer.id}#${from ?? ""}`, { customerId: customer.id, from } satisfies HandOver);
}

/** Moves the next piece in a transaction of its own; answers what it has moved. */
async function moveNext({ customerId, from }: HandOver, moved: ReadonlySet<string>, ctx: Context): Promise<string[]> {
  let ids: string[] = [];
  const { findings } = await change<Customer>(ctx, { entity: "Customer", action: work }, {}, async (uow) => {
    const customer = (await ctx.loader.load<Customer>(customerId))!;
    // It may have been handed over again, or back.
    uow.relyOn(customer);
    ids = customer.representativeId === from ? [] : await moveSome(customer, from, moved, uow, ctx);
    return customer;
  });
  if (findings.length > 0) throw new Error(findings.map(({ message }) => message.en).join("; "));
  return ids;
}

goesOnWith<HandOver>(work, async (handOver, ctx) => {
  const moved = new Set<string>();
  for (let ids = await moveNext(handOver, moved, ctx); ids.length > 0; ids = await moveNext(handOver, moved, ctx)) for (const id of ids) moved.add(id);
  return moved.size > 0;
});
