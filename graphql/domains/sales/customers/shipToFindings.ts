/** Where goods of an order may go: to an address of the customer that is on a licence of today. GSP 运输与配送 */
import { labelOf } from "../../../table/enumeration.ts";
import { readAll } from "../../../table/list.ts";
import type { Context } from "../../../platform/context.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { StorageClass } from "../../catalogue/api.ts";
import type { Product } from "../../catalogue/product/product.ts";
import type { Customer } from "./customer.ts";
import { ShipTo } from "./shipTo.ts";
import { licenceWithAddress } from "./shipToLicence.ts";

const clause = "GSP 运输与配送";

const missing = rule<{ name: string }>("SHIP_TO_MISSING", {
  clause,
  message: { zh: ({ name }) => `${name}没有经核对的收货地址`, en: ({ name }) => `${name} has no ship-to address that was matched to its licence` },
  remedy: { zh: () => "请登记收货地址并由质量管理员核对", en: () => "Enter one and have quality match it", by: ["ShipTo.match"] },
});

const notMatched = rule<{ name: string }>("SHIP_TO_NOT_MATCHED", {
  clause,
  message: { zh: ({ name }) => `收货地址“${name}”未经核对、已停用，或不在客户今日有效的证照上`, en: ({ name }) => `The ship-to address ${name} is not matched, is retired, or is on no licence that counts today` },
  remedy: { zh: () => "请由质量管理员核对，或更换收货地址", en: () => "Have quality match it, or choose another", by: ["ShipTo.match", "SalesOrder.update"] },
});

const cannotStore = rule<{ name: string; product: string; storage: StorageClass }>("SHIP_TO_CANNOT_STORE", {
  clause,
  message: {
    zh: ({ name, product, storage }) => `收货地址“${name}”不能收${labelOf(StorageClass, storage).zh}商品${product}`,
    en: ({ name, product, storage }) => `The ship-to address ${name} does not receive ${labelOf(StorageClass, storage).en.toLowerCase()} goods: ${product}`,
  },
  remedy: { zh: () => "请更换收货地址", en: () => "Choose another address", by: ["SalesOrder.update"] },
});

/** The usual address of a customer, or the only one. */
export async function usualShipTo(customerId: string, ctx: Context): Promise<ShipTo | undefined> {
  const matched: ShipTo[] = [];
  for await (const one of readAll(ctx.table, ShipTo, { filter: { customerId: { eq: customerId } }, orderBy: { sort: "name", descending: false } })) if (one.status === "MATCHED") matched.push(one);
  return matched.find(({ isUsual }) => isUsual) ?? (matched.length === 1 ? matched[0] : undefined);
}

/** Where a delivery goes: of those that were allocated without an address, to the usual one. */
export const shipToOf = async ({ customerId, shipToId }: { customerId: string; shipToId?: string }, ctx: Context): Promise<ShipTo | null> =>
  shipToId ? ctx.loader.load<ShipTo>(shipToId) : ((await usualShipTo(customerId, ctx)) ?? null);

/** Findings against sending these products there today. */
export async function shipToFindings(customerId: string, shipToId: string | undefined, productIds: readonly string[], ctx: Context): Promise<Finding[]> {
  const shipTo = shipToId ? await ctx.loader.load<ShipTo>(shipToId) : null;
  if (shipTo?.customerId !== customerId) return [missing({ name: (await ctx.loader.load<Customer>(customerId))!.name })];
  ctx.relied.add(shipTo);
  const { name, status, storageClasses } = shipTo;
  const licence = status === "MATCHED" ? await licenceWithAddress(shipTo, ctx) : undefined;
  if (licence) ctx.relied.add(licence);
  const products = storageClasses?.length ? await ctx.loader.loadAll<Product>([...new Set(productIds)]) : [];
  return [
    ...(licence ? [] : [notMatched({ name }, { record: shipTo })]),
    ...products.flatMap(({ name: product, storageClass }) => (storageClass && !storageClasses!.includes(storageClass) ? [cannotStore({ name, product, storage: storageClass }, { record: shipTo })] : [])),
  ];
}
