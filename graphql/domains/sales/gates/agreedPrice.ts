/**
 * The price at which an order sells a product: the tender award, else the contract, else the price list of the customer,
 * its group or all customers. The order keeps the price from its confirmation on. 四(四)1
 */
import type { Context } from "../../../platform/context.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import type { Guard } from "../../../platform/lifecycle/lifecycle.ts";
import { exactPriceOf } from "../../catalogue/api.ts";
import type { Product } from "../../catalogue/product/product.ts";
import { contractTerms, type ContractTerm } from "../contracts/contractTerms.ts";
import type { OrderedLine, SalesOrder } from "../orders/salesOrder.ts";
import { listCurrency, listPrices } from "../prices/listedPrices.ts";
import type { PriceList } from "../prices/priceList.ts";

export interface AgreedPrice {
  /** Ten-thousandths of a unit of the currency. */
  exact: number;
  currency: string;
  /** Price list of the price; absent if a contract sets it. */
  list?: PriceList;
}

interface Agreed {
  /** By product; absent where neither contract nor list has a price. */
  prices: ReadonlyMap<string, AgreedPrice>;
  terms: ReadonlyMap<string, ContractTerm>;
  floors: ReadonlyMap<string, number>;
}

export const termsOf = ({ customerId, contractId, lines }: SalesOrder, ctx: Context): Promise<Map<string, ContractTerm>> =>
  contractTerms(
    customerId,
    lines.map(({ productId }) => productId),
    ctx.today,
    ctx,
    contractId,
  );

/** Today's agreed prices for the order's customer and products. */
export async function agreedOn(order: SalesOrder, ctx: Context): Promise<Agreed> {
  const [terms, { awards, lists, floors }] = await Promise.all([termsOf(order, ctx), listPrices(order.customerId, ctx.today, ctx)]);
  const prices = new Map<string, AgreedPrice>();
  for (const { productId } of order.lines) {
    const [award, term, listed] = [awards.get(productId), terms.get(productId), lists.get(productId)];
    const fromList = award ?? (term ? undefined : listed);
    if (fromList) prices.set(productId, { exact: fromList.price, currency: listCurrency, list: fromList.list });
    else if (term) prices.set(productId, { exact: exactPriceOf(term), currency: term.unitPrice.currency });
  }
  return { prices, terms, floors };
}

export const isAt = (line: OrderedLine, { exact, currency }: AgreedPrice): boolean => exactPriceOf(line) === exact && line.unitPrice.currency === currency;

export const isGivenAway = ({ freeWithLine }: OrderedLine): boolean => Boolean(freeWithLine);

const belowFloor = rule<{ product: string }>("BELOW_FLOOR", {
  clause: "四(四)1",
  message: { zh: ({ product }) => `${product}的单价低于底价`, en: ({ product }) => `${product} is priced below its floor` },
  remedy: { zh: () => "请提高单价，或由部门经理放行并说明理由", en: () => "Raise the price, or have the department manager override it with a reason", by: ["SalesOrder.override"] },
});

/** A list price was already approved by the department manager; any other price below the floor needs that approval. */
export const notBelowFloor: Guard<SalesOrder> = async (order, ctx) => {
  const { prices, floors } = await agreedOn(order, ctx);
  const products = await ctx.loader.loadAll<Product>(order.lines.map(({ productId }) => productId));
  return order.lines.flatMap((line, i): Finding[] => {
    const [agreed, floor] = [prices.get(line.productId), floors.get(line.productId)];
    if (isGivenAway(line) || !floor || line.unitPrice.currency !== listCurrency || (agreed?.list && isAt(line, agreed))) return [];
    return exactPriceOf(line) < floor ? [belowFloor({ product: products[i]!.name })] : [];
  });
};
