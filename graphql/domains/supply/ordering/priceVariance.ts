/** A price against what the product cost over the last twelve months. 五(一)3 */
import { classByName } from "../../../table/entity.ts";
import { readAll } from "../../../table/list.ts";
import { money, type Money } from "../../../table/money.ts";
import { addDays } from "../../../platform/businessDate.ts";
import type { Context } from "../../../platform/context.ts";
import type { Guard } from "../../../platform/lifecycle/lifecycle.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import type { PurchaseOrder, PurchaseOrderLine } from "./purchaseOrder.ts";
import type { SupplierPrice } from "./supplierPrice.ts";

const historyDays = 365;
/** Hundredths of a percent above which a price is explained. */
const tolerated = 500n;

/** What packs of one product cost together. */
export interface Spent {
  amount: bigint;
  packs: bigint;
}

export const averageOf = ({ amount, packs }: Spent): number => Number((amount * 2n + packs) / (2n * packs));

/** Price ÷ average − 1 in hundredths of a percent, rounded half up; both with the tax of the product, which cancels out. */
export function varianceOf(price: number, { amount, packs }: Spent): number {
  const share = BigInt(price) * packs * 20_000n;
  return Number((share + amount) / (2n * amount)) - 10_000;
}

/** Exactly more than 5 % above. */
export const isAbove = (price: number, { amount, packs }: Spent): boolean => BigInt(price) * packs * 10_000n > amount * (10_000n + tolerated);

async function spentOn(productId: string, currency: string, { table, today }: Context): Promise<Spent | undefined> {
  const spent: Spent = { amount: 0n, packs: 0n };
  const target = classByName<SupplierPrice>("SupplierPrice");
  const prices = readAll(table, target, { filter: { productId: { eq: productId }, orderedOn: { from: addDays(today, -historyDays), to: today } }, orderBy: { sort: "orderedOn", descending: false } });
  for await (const { unitPrice, quantity } of prices) {
    if (unitPrice.currency !== currency) continue;
    spent.amount += BigInt(unitPrice.amount) * BigInt(quantity);
    spent.packs += BigInt(quantity);
  }
  return spent.packs > 0n && spent.amount > 0n ? spent : undefined;
}

const spentOnLine = ({ productId, unitPrice }: PurchaseOrderLine, ctx: Context): Promise<Spent | undefined> => spentOn(productId, unitPrice.currency, ctx);

/** The lines, each with what its product cost and how far its price is from that; empty where there is no history. */
export const linesWithVariance = (lines: readonly PurchaseOrderLine[], ctx: Context): Promise<PurchaseOrderLine[]> =>
  Promise.all(
    lines.map(async (line) => {
      const spent = await spentOnLine(line, ctx);
      const { unitPrice } = line;
      const averagePrice: Money | undefined = spent && money(averageOf(spent), unitPrice.currency);
      return { ...line, averagePrice, priceVariance: spent && varianceOf(unitPrice.amount, spent) };
    }),
  );

async function dearLines({ lines }: PurchaseOrder, ctx: Context): Promise<number[]> {
  const spent = await Promise.all(lines.map((line) => spentOnLine(line, ctx)));
  return lines.flatMap(({ unitPrice }, i) => (spent[i] && isAbove(unitPrice.amount, spent[i]) ? [i] : []));
}

export const isDear = async (order: PurchaseOrder, ctx: Context): Promise<boolean> => (await dearLines(order, ctx)).length > 0;

const dearNotExplained = rule<{ lines: string }>("PRICE_VARIANCE_NOT_EXPLAINED", {
  clause: "五(一)3",
  message: { zh: ({ lines }) => `第 ${lines} 行单价比近 12 个月均价高 5% 以上，须说明原因`, en: ({ lines }) => `The price of line ${lines} is more than 5 % above the average of twelve months: say why` },
  remedy: { zh: () => "请填写价格差异说明，或更正单价", en: () => "Explain the variance, or correct the price", by: ["PurchaseOrder.update"] },
});

export const notExplained: Guard<PurchaseOrder> = async (order, ctx): Promise<Finding[]> => {
  if (order.varianceReason) return [];
  const dear = await dearLines(order, ctx);
  return dear.length > 0 ? [dearNotExplained({ lines: dear.map((i) => i + 1).join(", ") })] : [];
};
