/** What an invoice may be about at all: orders of its supplier, in one currency; a red one its blue one. 五(一)3 */
import type { Context } from "../../../platform/context.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import type { PurchaseOrder } from "../ordering/purchaseOrder.ts";
import { openToInvoice } from "./billing.ts";
import type { SupplierInvoice, SupplierInvoiceLine } from "./supplierInvoice.ts";

const clause = "五(一)3";

const orderOfAnother = rule<{ number: string }>("ORDER_OF_ANOTHER_SUPPLIER", {
  clause,
  message: { zh: ({ number }) => `采购订单 ${number} 不是该供应商的`, en: ({ number }) => `The order ${number} is not this supplier's` },
  remedy: { zh: () => "发票由订单的供应商开具", en: () => "The supplier of the order issues its invoice", by: [] },
});

const noSuchLine = rule<{ lines: number }>("NO_SUCH_ORDER_LINE", {
  message: { zh: ({ lines }) => `采购订单只有 ${lines} 行`, en: ({ lines }) => `The order has only ${lines} lines` },
});

const lineTwice = rule("SAME_LINE_TWICE", { clause, message: { zh: () => "同一订单行出现两次", en: () => "The same line of an order appears twice" } });

const otherCurrency = rule<{ currency: string }>("INVOICE_IN_OTHER_CURRENCY", {
  clause,
  message: { zh: ({ currency }) => `订单以 ${currency} 计价`, en: ({ currency }) => `The order is in ${currency}` },
});

const needsBlue = rule("RED_NEEDS_BLUE", {
  clause,
  message: { zh: () => "红字发票须注明原蓝字发票，蓝字发票不得注明", en: () => "A red invoice names the blue one that it takes back, and a blue one names none" },
});

const blueOfAnother = rule("BLUE_OF_ANOTHER_SUPPLIER", {
  clause,
  message: { zh: () => "原蓝字发票不是该供应商的蓝字发票", en: () => "That is no blue invoice of this supplier" },
});

const redExceedsBlue = rule<{ left: number }>("RED_EXCEEDS_BLUE", {
  clause,
  message: { zh: ({ left }) => `原发票该行还可红冲 ${left}`, en: ({ left }) => `At most ${left} packs of that line of the blue invoice are left` },
  remedy: { zh: () => "红字不得超过蓝字的余量", en: () => "A red invoice takes back at most what is left of the blue one", by: [] },
});

const redPriceDiffers = rule("RED_PRICE_DIFFERS", {
  clause,
  message: { zh: () => "红字单价与税率须与原蓝字发票一致", en: () => "Price and tax rate are those of the blue invoice" },
});

const orderInvoiced = rule<{ number: string }>("ORDER_INVOICED_IN_FULL", {
  clause,
  message: { zh: ({ number }) => `采购订单 ${number} 已全部开票，不再收取发票`, en: ({ number }) => `All of the order ${number} is invoiced: it takes no further invoice` },
  remedy: { zh: () => "更换发票的，请先登记红字发票", en: () => "Where an invoice is replaced, enter the red one first", by: [] },
});

/** Once all that was accepted and kept is invoiced, only a red invoice makes room for another. */
const isInvoiced = ({ status, lines }: PurchaseOrder): boolean => (status === "MATCHED" || status === "CLOSED") && lines.every((line) => openToInvoice(line) <= 0);

async function lineFindings({ kind, supplierId, lines, total, vat }: SupplierInvoice, ctx: Context): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [i, { purchaseOrderId, orderLine, unitPrice }] of lines.entries()) {
    const order = (await ctx.loader.load<PurchaseOrder>(purchaseOrderId))!;
    const { currency } = order.total;
    if (order.supplierId !== supplierId) findings.push(orderOfAnother({ number: order.number }, { field: `lines.${i}.purchaseOrderId`, record: order }));
    else if (kind === "BLUE" && isInvoiced(order)) findings.push(orderInvoiced({ number: order.number }, { field: `lines.${i}.purchaseOrderId`, record: order }));
    if (orderLine > order.lines.length) findings.push(noSuchLine({ lines: order.lines.length }, { field: `lines.${i}.orderLine` }));
    if (lines.findIndex((one) => one.purchaseOrderId === purchaseOrderId && one.orderLine === orderLine) < i) findings.push(lineTwice(undefined, { field: `lines.${i}.orderLine` }));
    if ([unitPrice, total, vat].some((amount) => amount.currency !== currency)) findings.push(otherCurrency({ currency }, { field: `lines.${i}.unitPrice` }));
  }
  return findings;
}

/** The line of a blue invoice that a line of a red one takes back. */
export const blueLineOf = (blue: SupplierInvoice, { purchaseOrderId, orderLine }: SupplierInvoiceLine): SupplierInvoiceLine | undefined =>
  blue.lines.find((one) => one.purchaseOrderId === purchaseOrderId && one.orderLine === orderLine);

/** Findings against taking these packs of the blue invoice back. */
export async function redFindings({ kind, supplierId, blueInvoiceId, lines }: SupplierInvoice, ctx: Context): Promise<Finding[]> {
  if ((kind === "RED") !== Boolean(blueInvoiceId)) return [needsBlue(undefined, { field: "blueInvoiceId" })];
  if (kind === "BLUE") return [];
  const blue = (await ctx.loader.load<SupplierInvoice>(blueInvoiceId!))!;
  if (blue.kind !== "BLUE" || blue.supplierId !== supplierId || blue.status === "REFUSED") return [blueOfAnother(undefined, { field: "blueInvoiceId" })];
  ctx.relied.add(blue);
  const orders = await ctx.loader.loadAll<PurchaseOrder>(lines.map(({ purchaseOrderId }) => purchaseOrderId));
  const isBooked = blue.status === "APPROVED" || blue.status === "PAID";
  return lines.flatMap((line, i) => {
    const taken = blueLineOf(blue, line);
    const notTaken = (taken?.quantity ?? 0) - (taken?.redQuantity ?? 0);
    // Packs that went back were credited with their return.
    const invoiced = orders.find(({ id }) => id === line.purchaseOrderId)?.lines[line.orderLine - 1]?.invoicedQuantity ?? 0;
    const left = isBooked ? Math.min(notTaken, invoiced) : notTaken;
    const sameTerms = taken && taken.unitPrice.amount === line.unitPrice.amount && taken.taxRate === line.taxRate;
    return [
      ...(line.quantity > left ? [redExceedsBlue({ left }, { field: `lines.${i}.quantity`, record: blue })] : []),
      ...(taken && !sameTerms ? [redPriceDiffers(undefined, { field: `lines.${i}.unitPrice` })] : []),
    ];
  });
}

export async function contentFindings(invoice: SupplierInvoice, ctx: Context): Promise<Finding[]> {
  return [...(await lineFindings(invoice, ctx)), ...(await redFindings(invoice, ctx))];
}
