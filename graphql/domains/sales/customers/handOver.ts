/**
 * What is under way with a customer goes along when it is handed over to another representative: they go on with it, and
 * whoever had it before does not. What is over stays with whoever did it, as figures do; what somebody else was given by
 * name stays theirs. 四(三)
 */
import { entityByName, type NodeClass } from "../../../table/entity.ts";
import { readAll, type Filter } from "../../../table/list.ts";
import type { Node } from "../../../table/node.ts";
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import type { Context } from "../../../platform/context.ts";
import { change } from "../../../platform/lifecycle/change.ts";
import { byTheClock, eachAlone, oncePerDay } from "../../../platform/schedule/clock.ts";
import type { Customer } from "./customer.ts";
import type { Receivable } from "../receivables/receivable.ts";

interface UnderWay {
  entity: string;
  /** Attribute that names who has it in hand. */
  inHandOf: string;
  /** Which of them are not over, and the list that they are read by. */
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

/** Each takes two actions of the hundred that the hand-over's transaction has. */
const mostAtOnce = 44;

const targetOf = (entity: string) => entityByName(entity)!.target as unknown as NodeClass<Node & Record<string, unknown>>;

/** Gives what the one before had in hand to the customer's representative, as much as one transaction holds. */
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

/** What the hand-over had no room for: a customer may owe for hundreds of deliveries. */
async function followReceivables(ctx: Context): Promise<void> {
  const target = targetOf("Receivable") as unknown as NodeClass<Receivable>;
  const outstanding = readAll(ctx.table, target, { filter: { outstanding: { eq: true } }, orderBy: { sort: "dueOn", descending: false } });
  await eachAlone(outstanding, ({ id }) => id, async ({ id, customerId, representativeId }) => {
    const customer = (await ctx.loader.load<Customer>(customerId))!;
    if (customer.representativeId === representativeId) return;
    await change<Receivable>(ctx, { entity: "Receivable", action: "handOver" }, {}, async (uow) => Object.assign(uow.edit((await ctx.loader.load<Receivable>(id))!), { representativeId: customer.representativeId }));
  });
}

byTheClock("receivablesFollow", (ctx) => oncePerDay(ctx, "receivablesFollow", () => followReceivables(ctx)));
