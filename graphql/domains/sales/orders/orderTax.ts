/**
 * Value-added tax of orders. Prices include it: of each line net is round(gross ÷ (1 + rate)) and tax the rest, and
 * totals add lines. What is shipped of a line takes its part of both. 增值税法 §§7, 10–12
 */
import { money, sum, type Money } from "../../../table/money.ts";
import type { Context } from "../../../platform/context.ts";
import type { Guard } from "../../../platform/lifecycle/lifecycle.ts";
import { rule } from "../../../platform/problem/problem.ts";
import { nextPart } from "../../../platform/rounding.ts";
import { netOf, taxRateOf } from "../../catalogue/api.ts";
import type { Product } from "../../catalogue/product/product.ts";
import type { DeliveryLine } from "../deliveries/delivery.ts";
import type { OrderedLine, SalesOrder } from "./salesOrder.ts";

/** An amount that includes tax, divided. */
export interface Taxed {
  net?: Money;
  vat?: Money;
}

const taxClassMissing = rule<{ name: string }>("TAX_CLASS_MISSING", {
  clause: "增值税法 §§7, 10–12",
  message: { zh: ({ name }) => `商品${name}没有税收分类`, en: ({ name }) => `${name} has no tax class` },
  remedy: { zh: () => "请财务指定税收分类", en: () => "Have finance assign its tax class", by: ["Product.assignTaxClass"] },
});

export const taxClassesKnown: Guard<SalesOrder> = async ({ lines }, ctx) => {
  const products = await ctx.loader.loadAll<Product>(lines.map(({ productId }) => productId));
  return products.flatMap((product) => (product.taxClass ? [] : [taxClassMissing({ name: product.name }, { record: product })]));
};

/** Sums of lines; nothing while a line's tax is not known. */
export function taxedTotal(lines: readonly Taxed[], currency: string): Taxed {
  if (lines.some(({ net, vat }) => !net || !vat)) return { net: undefined, vat: undefined };
  return { net: sum(lines.map(({ net }) => net!), currency), vat: sum(lines.map(({ vat }) => vat!), currency) };
}

/** Divides each line at the rate of its product's class today. */
export async function applyTax(order: SalesOrder, ctx: Context): Promise<void> {
  const products = await ctx.loader.loadAll<Product>(order.lines.map(({ productId }) => productId));
  order.lines = await Promise.all(
    order.lines.map(async (line, i) => {
      const { taxClass } = products[i]!;
      if (!taxClass) return { ...line, taxRate: undefined, net: undefined, vat: undefined };
      const { amount, currency } = line.amount;
      const taxRate = await taxRateOf(taxClass, ctx);
      const net = netOf(amount, taxRate);
      return { ...line, taxRate, net: money(net, currency), vat: money(amount - net, currency) };
    }),
  );
  Object.assign(order, taxedTotal(order.lines, order.total.currency));
}

/** Values what is shipped now, line by line, as a part of what was ordered, with its tax: all parts of a line add up to it. */
export function valueShipped(lines: readonly DeliveryLine[], ordered: readonly OrderedLine[]): void {
  const taken = new Map<number, number>();
  for (const line of lines) {
    const { amount, net, quantity: whole, shippedQuantity, taxRate } = ordered[line.orderLine - 1]!;
    const before = taken.get(line.orderLine) ?? shippedQuantity;
    taken.set(line.orderLine, before + line.quantity);
    const part = (of: Money): number => nextPart(of.amount, { taken: before, quantity: line.quantity, whole });
    const gross = part(amount);
    line.amount = money(gross, amount.currency);
    if (net) Object.assign(line, { taxRate, net: money(part(net), net.currency), vat: money(gross - part(net), net.currency) });
  }
}
