/**
 * What leaves for a hospital leaves with its codes: they are scanned when the delivery is checked, and a check without
 * them is refused. Others may be sent coded goods without a scan; one that has begun is finished all the same. 药品管理法 §36
 */
import type { Context } from "../../../platform/context.ts";
import { alongside } from "../../../platform/lifecycle/alongside.ts";
import { refuseIfAny, rule, type Finding } from "../../../platform/problem/problem.ts";
import type { Product } from "../../catalogue/product/product.ts";
import type { Customer } from "../../sales/customers/customer.ts";
import { Delivery } from "../../sales/deliveries/delivery.ts";
import { scanSource } from "./scanSources.ts";
import { scannedUnits } from "./scanTally.ts";
import { tracedProducts } from "./tracedProduct.ts";

const codesMissing = rule<{ product: string; batchNumber: string; quantity: number; units: number }>("CODES_NOT_SCANNED", {
  clause: "药品管理法 §36",
  message: {
    zh: ({ product, batchNumber, quantity, units }) => `${product} 批号 ${batchNumber} 共 ${quantity} 盒，已扫追溯码 ${units} 盒`,
    en: ({ product, batchNumber, quantity, units }) => `Of ${quantity} packs of ${product}, lot ${batchNumber}, the codes of ${units} were scanned`,
  },
  remedy: { zh: () => "请扫完追溯码后再复核通过", en: () => "Scan the codes of all packs first", by: [] },
});

export async function codeFindings(delivery: Delivery, ctx: Context): Promise<Finding[]> {
  const traced = await tracedProducts(delivery.lines.map(({ productId }) => productId), ctx);
  const due = new Set(traced.filter(({ codedFrom }) => codedFrom <= ctx.today).map(({ productId }) => productId));
  if (due.size === 0) return [];
  const [source, customer] = await Promise.all([scanSource("SHIP", delivery.id, ctx), ctx.loader.load<Customer>(delivery.customerId)]);
  const findings = source!.lots.filter(({ productId }) => due.has(productId)).map(async ({ productId, batchNumber, quantity }) => {
    const units = await scannedUnits({ move: "SHIP", documentId: delivery.id, productId, batchNumber }, ctx);
    const isEnough = units === quantity || (units === 0 && customer?.kind !== "HOSPITAL");
    return isEnough ? [] : [codesMissing({ product: (await ctx.loader.load<Product>(productId))!.name, batchNumber, quantity, units }, { field: "confirmedLines" })];
  });
  return (await Promise.all(findings)).flat();
}

alongside(Delivery, "check", async ({ record, ctx }) => refuseIfAny(await codeFindings(record, ctx)));
