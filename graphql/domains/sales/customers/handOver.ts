/**
 * When a customer is handed over, its open work moves to the new representative. Completed work and figures stay with
 * the person who did it; work assigned to somebody else by name stays theirs. 四(三)
 */
import { entityByName, type NodeClass } from "../../../table/entity.ts";
import { readAll, type Filter } from "../../../table/list.ts";
import type { Node } from "../../../table/node.ts";
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import type { Context } from "../../../platform/context.ts";
import { change } from "../../../platform/lifecycle/change.ts";
import { registerClockWork, eachAlone, oncePerDay } from "../../../platform/schedule/clock.ts";
import type { Customer } from "./customer.ts";
import type { Receivable } from "../receivables/receivable.ts";

interface UnderWay {
  entity: string;
  /** Attribute that names the responsible person. */
  inHandOf: string;
  /** Filter for open records, and the list they are read from. */
  filter: Filter;
  by: string;
  sort: string;
}

/** The last are those of which there may be the most. */
const underWay: readonly UnderWay[] = [
  { entity: "CustomerAccount", inHandOf: "representativeId", filter: {}, by: "customerId", sort: "createdAt" },
  { entity: "Contract", inHandOf: "representativeId", filter: { status: { in: ["DRAFT", "UNDER_REVIEW", "APPROVED", "SIGNED", "PERFORMING"] } }, by: "customerId", sort: "createdAt" },
  { entity: "Opportunity", inHandOf: "ownerId", filter: { status: { in: ["FOUND", "QUALIFIED", "OFFERED", "NEGOTIATING"] } }, by: "customerId", sort: "createdAt" },
  { entity: "Visit", inHandOf: "visitorId", filter: { status: { eq: "PLANNED" } }, by: "customerId", sort: "plannedOn" },
  { entity: "SalesOrder", inHandOf: "representativeId", filter: { status: { eq: "DRAFT" } }, by: "status", sort: "createdAt" },
  { entity: "SalesReturn", inHandOf: "representativeId", filter: { status: { in: ["DRAFT", "SUBMITTED", "APPROVED", "RECEIVED"] } }, by: "status", sort: "createdAt" },
  { entity: "CollectionPlan", inHandOf: "ownerId", filter: { status: { eq: "ACTIVE" } }, by: "customerId", sort: "deadline" },
  { entity: "Receivable", inHandOf: "representativeId", filter: { outstanding: { eq: true } }, by: "customerId", sort: "dueOn" },
];

/** Each record takes two of the hundred actions of the transaction. */
const mostAtOnce = 44;

const targetOf = (entity: string) => entityByName(entity)!.target as unknown as NodeClass<Node & Record<string, unknown>>;

/** Moves the previous representative's open work to the customer's representative, as much as one transaction holds. */
export async function followHandOver({ id: customerId, representativeId }: Customer, before: string | undefined, uow: UnitOfWork, ctx: Context): Promise<void> {
  if (before === representativeId) return;
  let left = mostAtOnce;
  for (const { entity, inHandOf, filter, by, sort } of underWay) {
    const found = readAll(ctx.table, targetOf(entity), { filter: { ...filter, customerId: { eq: customerId } }, by, orderBy: { sort, descending: false } });
    for await (const record of found) {
      if (record[inHandOf] !== before) continue;
      if (left-- === 0) return;
      Object.assign(uow.edit(record), { [inHandOf]: representativeId });
    }
  }
}

/** Moves what did not fit into the hand-over's transaction: a customer may have hundreds of open receivables. */
async function followReceivables(ctx: Context): Promise<void> {
  const target = targetOf("Receivable") as unknown as NodeClass<Receivable>;
  const outstanding = readAll(ctx.table, target, { filter: { outstanding: { eq: true } }, orderBy: { sort: "dueOn", descending: false } });
  await eachAlone(outstanding, ({ id }) => id, async ({ id, customerId, representativeId }) => {
    const customer = (await ctx.loader.load<Customer>(customerId))!;
    if (customer.representativeId === representativeId) return;
    await change<Receivable>(ctx, { entity: "Receivable", action: "handOver" }, {}, async (uow) => Object.assign(uow.edit((await ctx.loader.load<Receivable>(id))!), { representativeId: customer.representativeId }));
  });
}

registerClockWork("receivablesFollow", (ctx) => oncePerDay(ctx, "receivablesFollow", () => followReceivables(ctx)));
