/**
 * Prices of a customer for products on a day by the lists in force: a tender award first, then the customer's
 * own list, its group's, and the one for all. Contracts come between awards and the others. Dates decide, not the
 * status, which the clock updates later. 四(四)1
 */
import { addDays } from "../../../platform/businessDate.ts";
import type { Context } from "../../../platform/context.ts";
import type { Customer } from "../customers/customer.ts";
import { PriceList } from "./priceList.ts";
import { listsFor } from "./priceListLifecycle.ts";

/** Price lists are in this currency; sales in another need a contract. */
export const listCurrency = "CNY";

export interface ListPrice {
  list: PriceList;
  /** Ten-thousandths of a CNY. */
  price: number;
}

export interface ListPrices {
  /** By product: tender award. */
  awards: ReadonlyMap<string, ListPrice>;
  /** By product: of the customer's own list, its group's, or the one for all. */
  lists: ReadonlyMap<string, ListPrice>;
  /** By product: floor, below which the department manager decides, in ten-thousandths. */
  floors: ReadonlyMap<string, number>;
}

const isInForce = ({ status, startsOn, expiresOn }: PriceList, on: string): boolean => status === "APPROVED" && startsOn <= on && on < expiresOn;

/** The first list with a price for a product decides. */
function pricesOf(lists: readonly PriceList[]): Map<string, ListPrice> {
  const prices = new Map<string, ListPrice>();
  for (const list of lists) for (const { productId, price } of list.lines) if (!prices.has(productId)) prices.set(productId, { list, price });
  return prices;
}

/** At most three queries for any number of products. */
export async function listPrices(customerId: string, on: string, ctx: Context): Promise<ListPrices> {
  const { groupId } = (await ctx.loader.load<Customer>(customerId))!;
  const audiences = [{ customerId }, ...(groupId ? [{ groupId }] : []), {}];
  const found = await Promise.all(audiences.map((audience) => listsFor(audience, PriceList, ctx, addDays(on, 1))));
  const inForce = found.flat().filter((list) => isInForce(list, on));
  return {
    awards: pricesOf(inForce.filter(({ award }) => award)),
    lists: pricesOf(inForce.filter(({ award }) => !award)),
    floors: new Map(inForce.flatMap(({ lines }) => lines.flatMap(({ productId, floor }) => (floor ? [[productId, floor] as const] : [])))),
  };
}
