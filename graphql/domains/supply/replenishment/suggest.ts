/** Each night, what should be bought is worked out anew for every product that has a rule. 五(一)2 */
import { readAll } from "../../../table/list.ts";
import type { Context } from "../../../platform/context.ts";
import { change } from "../../../platform/lifecycle/change.ts";
import { eachAlone, oncePerDay, registerClockWork } from "../../../platform/schedule/clock.ts";
import { packFactors } from "../../catalogue/api.ts";
import type { Product } from "../../catalogue/product/product.ts";
import { printed, replenish, type ReplenishmentInput } from "./arithmetic.ts";
import { fewestDemandDays, readDemand } from "./demand.ts";
import { readLeadTime } from "./leadTime.ts";
import { backOrders } from "./backOrders.ts";
import { onOrder, readStock, sellableInTime } from "./position.ts";
import { ReplenishmentRule } from "./replenishmentRule.ts";
import { ReplenishmentSuggestion } from "./replenishmentSuggestion.ts";

/** What is counted once for all products. */
interface Whole {
  onOrder: ReadonlyMap<string, number>;
  backOrdered: ReadonlyMap<string, number>;
}

/** Receipts below which the lead time is the usual one. */
const fewestReceipts = 2;

const inHundredths = (value: number): number => Math.round(value * 100);

type Computed = Omit<Partial<ReplenishmentSuggestion>, "status">;

/** Everything that a suggestion says, and whether anything should be bought. */
export async function compute({ id: ruleId, productId, supplierId, serviceFactor, coverDays, usualLeadDays, minimumOrder }: ReplenishmentRule, whole: Whole, ctx: Context): Promise<{ values: Computed; wanted: boolean }> {
  const [stock, leadTime, product] = await Promise.all([readStock(productId, ctx), readLeadTime(productId, ctx), ctx.loader.load<Product>(productId)]);
  const demand = await readDemand(productId, stock.onHand, ctx);
  const lead = leadTime.observations >= fewestReceipts ? leadTime : { mean: usualLeadDays, deviation: 0, observations: leadTime.observations };
  const manual = demand.observations < fewestDemandDays;
  const inStock = stock.allocatable.reduce((sum, { packs }) => sum + packs, 0);
  const sellable = manual ? inStock : sellableInTime(stock.allocatable, demand.mean);
  const factors = product?.hasPackLevels ? await packFactors(productId, ctx.today, ctx) : {};
  const perCase = factors.CASE ?? 1;
  const input: ReplenishmentInput = { demand, lead, z: serviceFactor / 100, coverDays, sellable, onOrder: (whole.onOrder.get(productId) ?? 0) + stock.arrived, promised: stock.promised, backOrdered: whole.backOrdered.get(productId) ?? 0, minimumOrder, perCase };
  const { safetyStock, reorderPoint, position, need, quantity } = replenish(input);
  const arithmetic = printed(input);
  const { onOrder: coming, promised, backOrdered } = input;
  const values: Computed = {
    productId, ruleId, supplierId, computedOn: ctx.today, manual,
    demandDays: demand.observations, stockOutDays: demand.stockOutDays, oneOffs: demand.oneOffs, demandMean: inHundredths(demand.mean), demandDeviation: inHundredths(demand.deviation),
    leadMean: inHundredths(lead.mean), leadDeviation: inHundredths(lead.deviation), receipts: lead.observations,
    sellable, expiring: inStock - sellable, onOrder: coming, promised, backOrdered, position,
    safetyStock: undefined, reorderPoint: undefined, need: undefined, quantity: undefined, arithmeticZh: undefined, arithmeticEn: undefined,
    ...(!manual && { safetyStock, reorderPoint, need, quantity, arithmeticZh: arithmetic.zh, arithmeticEn: arithmetic.en }),
  };
  return { values, wanted: manual ? position < minimumOrder : need > 0 };
}

/** The suggestion of a product that nobody has decided on. */
async function openSuggestion(productId: string, { table, loader }: Context): Promise<ReplenishmentSuggestion | undefined> {
  for await (const { id } of readAll(table, ReplenishmentSuggestion, { filter: { productId: { eq: productId } }, orderBy: { sort: "createdAt", descending: true } })) {
    const one = await loader.load<ReplenishmentSuggestion>(id);
    if (one?.status === "PROPOSED" || one?.status === "ACCEPTED") return one;
  }
  return undefined;
}

/** Brings the suggestion up to date, makes one, or ends one that nothing speaks for any more. One that was accepted stays as it is. */
async function suggestFor(rule: ReplenishmentRule, whole: Whole, ctx: Context): Promise<void> {
  const { values, wanted } = await compute(rule, whole, ctx);
  const open = await openSuggestion(rule.productId, ctx);
  if (open?.status === "ACCEPTED" || (!open && !wanted)) return;
  const { findings } = await change<ReplenishmentSuggestion>(ctx, { entity: "ReplenishmentSuggestion", action: "compute" }, {}, async (uow) => {
    if (!open) return uow.create(ReplenishmentSuggestion, { ...values, status: "PROPOSED", duties: [] });
    return Object.assign(uow.edit(open), values, wanted ? {} : { status: "NOT_NEEDED" as const });
  });
  // Somebody has decided meanwhile: the next night sees it.
  if (findings.some(({ kind, code }) => kind !== "conflict" && code !== "VALUE_TAKEN")) throw new Error(findings.map(({ message }) => message.en).join("; "));
}

export async function suggestAll(ctx: Context): Promise<void> {
  const whole: Whole = { onOrder: await onOrder(ctx), backOrdered: await backOrders(ctx) };
  await eachAlone(readAll(ctx.table, ReplenishmentRule, {}), ({ id }) => id, (rule) => suggestFor(rule, whole, ctx));
}

registerClockWork("replenishment", (ctx) => oncePerDay(ctx, "replenishment", () => suggestAll(ctx)));
