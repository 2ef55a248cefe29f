/**
 * Gates that an order must pass to be confirmed. All gates are checked and all findings reported at once. A manager may
 * override some gates with a reason; the list below says which. 四(四)2
 */
import { enumeration, labelOf, type ValueOf } from "../../../table/enumeration.ts";
import type { Context } from "../../../platform/context.ts";
import type { Guard } from "../../../platform/lifecycle/lifecycle.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import type { Product } from "../../catalogue/product/product.ts";
import { authorisedFindings, isColdChain, ownLicenceFindings, StorageClass } from "../../catalogue/api.ts";
import { notBelowFloor } from "./agreedPrice.ts";
import { asAgreed } from "./contractGate.ts";
import { creditFindings, isOverdueFinding } from "./credit.ts";
import { customerLicenceFindings } from "../customers/customerLicence.ts";
import { shipToFindings } from "../customers/shipToFindings.ts";
import type { Customer } from "../customers/customer.ts";
import type { SalesOrder } from "../orders/salesOrder.ts";
import { taxClassesKnown } from "../orders/orderTax.ts";

export const OrderGate = enumeration("OrderGate", "A check that an order must pass to be confirmed.", {
  LICENCE: { zh: "证照与经营范围", en: "Licence and scope", about: "The company's and the customer's licences cover every product on the day, and somebody is authorised to buy each. Cannot be overridden." },
  CONTRACT: { zh: "约定价格与数量", en: "Contract", about: "The price is that of a tender, a contract in force or a price list, and the contract has enough remaining quantity." },
  FLOOR: { zh: "底价", en: "Floor price", about: "No price that is not on an approved list is below the product's floor." },
  CREDIT: { zh: "信用额度", en: "Credit limit", about: "Receivables and confirmed orders stay within the credit limit." },
  OVERDUE: { zh: "逾期应收", en: "Overdue receivables", about: "The customer has no overdue receivables." },
  TRANSPORT: { zh: "储存与运输条件", en: "Storage and transport", about: "The transport is suitable for every product's storage class, and the ship-to address is on the customer's licence. Cannot be overridden." },
  TAX: { zh: "税收分类", en: "Tax class", about: "Every product has a tax class. Cannot be overridden." },
});
export type OrderGate = ValueOf<typeof OrderGate>;

/** Gates that a manager may override; never those of law and quality. */
const overridable: ReadonlySet<OrderGate> = new Set(["CONTRACT", "FLOOR", "CREDIT", "OVERDUE"]);

const clause = "四(四)2 · 五(二)2 · GSP";

const storageUnknown = rule<{ name: string }>("STORAGE_CLASS_UNKNOWN", {
  clause,
  message: { zh: ({ name }) => `商品${name}未注明储存条件`, en: ({ name }) => `The storage class of ${name} is not known` },
  remedy: { zh: () => "请先补全商品资料", en: () => "Complete the product first", by: ["Product.update"] },
});

const needsColdChain = rule<{ name: string; storage: StorageClass }>("NEEDS_COLD_CHAIN", {
  clause,
  message: {
    zh: ({ name, storage }) => `商品${name}须${labelOf(StorageClass, storage).zh}储运，订单为普通运输`,
    en: ({ name, storage }) => `${name} is kept ${labelOf(StorageClass, storage).en.toLowerCase()}, but the order travels ambient`,
  },
  remedy: { zh: () => "请改为冷链运输，或移除该商品", en: () => "Choose the cold chain, or remove the product" },
});

const productIds = ({ lines }: SalesOrder): string[] => lines.map(({ productId }) => productId);

const licensed: Guard<SalesOrder> = async (order, ctx) => {
  const customer = (await ctx.loader.load<Customer>(order.customerId))!;
  const found = await Promise.all([ownLicenceFindings(productIds(order), ctx), customerLicenceFindings(customer.id, productIds(order), ctx), authorisedFindings(customer, "BUYER", productIds(order), ctx)]);
  return found.flat();
};

/** Refuses allocation for a customer that may not buy today; products are checked again on shipping. */
export const customerLicensed: Guard<SalesOrder> = ({ customerId }, ctx) => customerLicenceFindings(customerId, [], ctx);

const transported: Guard<SalesOrder> = async (order, ctx) => {
  const products = await ctx.loader.loadAll<Product>(productIds(order));
  const findings = products.flatMap((product) => {
    const { name, storageClass } = product;
    if (!storageClass) return [storageUnknown({ name }, { record: product })];
    return isColdChain(storageClass) && order.transport !== "COLD_CHAIN" ? [needsColdChain({ name, storage: storageClass }, { record: product })] : [];
  });
  return [...findings, ...(await shipToFindings(order.customerId, order.shipToId, productIds(order), ctx))];
};

const withinCredit: Guard<SalesOrder> = async (order, ctx) => (await creditFindings(order.customerId, order.total, ctx)).filter((one) => !isOverdueFinding(one));
const nothingOverdue: Guard<SalesOrder> = async (order, ctx) => (await creditFindings(order.customerId, order.total, ctx)).filter(isOverdueFinding);

const asks: Readonly<Record<OrderGate, Guard<SalesOrder>>> = { LICENCE: licensed, CONTRACT: asAgreed, FLOOR: notBelowFloor, CREDIT: withinCredit, OVERDUE: nothingOverdue, TRANSPORT: transported, TAX: taxClassesKnown };

const gates = Object.keys(asks) as OrderGate[];

const cannotOverride = rule<{ gate: OrderGate }>("GATE_CANNOT_BE_OVERRIDDEN", {
  clause: "四(四)2 · 药品管理法§55 · GSP",
  message: { zh: ({ gate }) => `“${labelOf(OrderGate, gate).zh}”不可放行`, en: ({ gate }) => `"${labelOf(OrderGate, gate).en}" cannot be overridden` },
  remedy: { zh: () => "请消除其原因", en: () => "Resolve the finding instead" },
});

const notInTheWay = rule<{ gate: OrderGate }>("GATE_NOT_IN_THE_WAY", {
  clause: "四(四)2",
  message: { zh: ({ gate }) => `“${labelOf(OrderGate, gate).zh}”没有阻止此订单`, en: ({ gate }) => `"${labelOf(OrderGate, gate).en}" does not block this order` },
});

/** Findings of every gate that is not overridden. */
async function closedGates(order: SalesOrder, ctx: Context): Promise<{ gate: OrderGate; findings: readonly Finding[] }[]> {
  const toCheck = gates.filter((gate) => !order.overrides.some((one) => one.gate === gate));
  const found = await Promise.all(toCheck.map(async (gate) => ({ gate, findings: await asks[gate](order, ctx) })));
  return found.filter(({ findings }) => findings.length > 0);
}

export const gatesPassed: Guard<SalesOrder> = async (order, ctx) => (await closedGates(order, ctx)).flatMap(({ findings }) => findings);

/** Refuses overriding a gate that does not block the order or may not be overridden. */
export async function overrideFindings(order: SalesOrder, wanted: readonly OrderGate[], ctx: Context): Promise<Finding[]> {
  const closed = await closedGates(order, ctx);
  return wanted.flatMap((gate) => {
    if (!overridable.has(gate)) return [cannotOverride({ gate }, { field: "gates" })];
    return closed.some((one) => one.gate === gate) ? [] : [notInTheWay({ gate }, { field: "gates" })];
  });
}
