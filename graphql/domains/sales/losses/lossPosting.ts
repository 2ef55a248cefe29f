/**
 * What is declared lost is booked at cost: the company bears it, or claims it from the carrier. Found after that, the
 * entry is reversed, and the goods are stock again. 五(三)3
 */
import { money, sum, type Money } from "../../../table/money.ts";
import type { Context } from "../../../platform/context.ts";
import { alongside } from "../../../platform/lifecycle/alongside.ts";
import { roundedShare } from "../../../platform/rounding.ts";
import { costOf } from "../../supply/api.ts";
import type { Batch } from "../../supply/stock/batch.ts";
import type { Delivery } from "../deliveries/delivery.ts";
import { CostEntry } from "./costEntry.ts";
import { DeliveryLoss, type DeliveryLossLine } from "./deliveryLoss.ts";

/** What the packs had cost when they left; of deliveries from before that was kept, what they cost now. */
async function costOfLine({ lines }: Delivery, { deliveryLine, batchId, quantity }: DeliveryLossLine, ctx: Context): Promise<Money | undefined> {
  const sent = lines[deliveryLine - 1]!;
  if (sent.cost) return money(roundedShare(sent.cost.amount, quantity, sent.quantity), sent.cost.currency);
  return costOf(ctx, (await ctx.loader.load<Batch>(batchId))!, quantity);
}

/** All lines together; nothing where one is unknown, because a loss is not booked by halves. */
async function costOfLoss({ deliveryId, lines }: DeliveryLoss, ctx: Context): Promise<Money | undefined> {
  const delivery = (await ctx.loader.load<Delivery>(deliveryId))!;
  const costs = (await Promise.all(lines.map((line) => costOfLine(delivery, line, ctx)))).flatMap((cost) => cost ?? []);
  const isKnown = costs.length > 0 && costs.length === lines.length && new Set(costs.map(({ currency }) => currency)).size === 1;
  return isKnown ? sum(costs, costs[0]!.currency) : undefined;
}

/** A loss is booked once, and reversed once. */
const entryId = (lossId: string): string => `cled_${lossId.slice(lossId.indexOf("_") + 1)}`;
const reversalId = (lossId: string): string => `${entryId(lossId)}.reversal`;

alongside(DeliveryLoss, "approve", async ({ record, uow, ctx }) => {
  if (record.status !== "DECLARED" || record.lines.length === 0) return;
  record.netCost = await costOfLoss(record, ctx);
  if (!record.netCost || record.netCost.amount === 0) return;
  const debit = record.bearer === "CARRIER" ? "CARRIER_CLAIM" : "LOSS";
  uow.create(CostEntry, { id: entryId(record.id), bookedOn: ctx.today, debit, credit: "INVENTORY", amount: record.netCost, sourceId: record.id });
});

alongside(DeliveryLoss, "find", async ({ record, uow, ctx }) => {
  const booked = await ctx.loader.load<CostEntry>(entryId(record.id));
  if (!booked) return;
  const { id: reversesId, debit, credit, amount, sourceId } = booked;
  uow.create(CostEntry, { id: reversalId(record.id), bookedOn: ctx.today, debit: credit, credit: debit, amount, sourceId, reversesId });
});
