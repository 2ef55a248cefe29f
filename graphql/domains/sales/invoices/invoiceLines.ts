/**
 * How the lines of an invoice follow from what was shipped, and of a red one from the invoice that it takes back. Only
 * quantities are entered. The invariants: of no delivery line is more invoiced than was shipped and kept, and of no
 * invoice line is more taken back than it has. GSP §91, 发票管理办法 §19
 */
import { money, sum } from "../../../table/money.ts";
import { readPage } from "../../../table/list.ts";
import type { Context } from "../../../platform/context.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { roundedShare } from "../../../platform/rounding.ts";
import { partOf } from "../../catalogue/api.ts";
import type { Product } from "../../catalogue/product/product.ts";
import type { Customer } from "../customers/customer.ts";
import type { Delivery } from "../deliveries/delivery.ts";
import { invoiceable, isInvoiced, valueIfInvoiced, type Value } from "./invoicedQuantity.ts";
import type { InvoiceTitle } from "./invoiceTitle.ts";
import type { SalesInvoice, SalesInvoiceLine } from "./salesInvoice.ts";
import { UninvoicedDelivery } from "./uninvoicedDelivery.ts";

/** Each delivery of an invoice is changed with its audit entry when the invoice is requested: more would not fit into one transaction. */
export const mostDeliveries = 20;

const clause = "GSP §91";

const nothingToInvoice = rule("NOTHING_TO_INVOICE", {
  clause,
  message: { zh: () => "没有已发货未开票的货物", en: () => "Nothing that was shipped awaits an invoice" },
});

const deliveryOfAnother = rule<{ number: string }>("DELIVERY_OF_ANOTHER", {
  clause,
  message: { zh: ({ number }) => `发货单 ${number} 属于其他客户，或尚未发货`, en: ({ number }) => `The delivery ${number} is another customer's, or has not been shipped` },
});

const lineTwice = rule("INVOICE_LINE_TWICE", {
  message: { zh: () => "同一发货行出现多次", en: () => "The same delivery line appears twice" },
  remedy: { zh: () => "请合并为一行", en: () => "Combine them into one line" },
});

const moreThanShipped = rule<{ number: string; line: number; left: number; quantity: number }>("MORE_THAN_UNINVOICED", {
  clause,
  message: {
    zh: ({ number, line, left, quantity }) => `发货单 ${number} 第 ${line} 行可开票 ${left}，要开 ${quantity}`,
    en: ({ number, line, left, quantity }) => `${left} of line ${line} of ${number} can be invoiced, not ${quantity}`,
  },
  remedy: { zh: () => "只能就已发货、未退回且未开票的数量开票", en: () => "Invoice at most what was shipped and neither returned nor invoiced", by: [] },
});

const moreThanInvoiced = rule<{ number: string; line: number; left: number; quantity: number }>("RED_EXCEEDS_BLUE", {
  clause: "发票管理办法 红字发票",
  message: {
    zh: ({ number, line, left, quantity }) => `发票 ${number} 第 ${line} 行尚可红冲 ${left}，要红冲 ${quantity}`,
    en: ({ number, line, left, quantity }) => `${left} of line ${line} of the invoice ${number} can be taken back, not ${quantity}`,
  },
  remedy: { zh: () => "红字发票不得超过蓝字发票的余额", en: () => "Take back at most what is left of the invoice" },
});

const notOnInvoice = rule<{ number: string }>("NOT_ON_INVOICE", {
  message: { zh: ({ number }) => `发票 ${number} 没有此发货行`, en: ({ number }) => `The invoice ${number} has no such line` },
});

const notToTakeBack = rule<{ number: string }>("INVOICE_NOT_TO_TAKE_BACK", {
  clause: "发票管理办法 红字发票",
  message: { zh: ({ number }) => `${number} 不是此客户已开具的蓝字发票`, en: ({ number }) => `${number} is no issued invoice of this customer` },
});

const redReasonMissing = rule("RED_REASON_MISSING", {
  clause: "发票管理办法 红字发票",
  message: { zh: () => "请选择红冲原因", en: () => "Say why the invoice is taken back" },
});

const tooManyDeliveries = rule("TOO_MANY_DELIVERIES", {
  message: { zh: () => `一张发票最多 ${mostDeliveries} 张发货单`, en: () => `An invoice covers at most ${mostDeliveries} deliveries` },
  remedy: { zh: () => "请分多张发票", en: () => "Divide it into several invoices" },
});

const titleOfAnother = rule<{ title: string }>("INVOICE_TITLE_OF_ANOTHER", {
  clause: "发票管理办法 §19",
  message: { zh: ({ title }) => `发票抬头“${title}”属于其他客户`, en: ({ title }) => `The invoice title ${title} is another customer's` },
});

const foreignCurrency = rule("INVOICE_IN_CNY", {
  clause: "发票管理办法 人民币",
  message: { zh: () => "增值税发票以人民币开具", en: () => "Tax invoices are in CNY" },
});

type RequestedLine = Pick<SalesInvoiceLine, "deliveryId" | "deliveryLine" | "quantity">;

/** The deliveries that lines name, by id. */
export async function deliveriesOf(lines: readonly RequestedLine[], ctx: Context): Promise<Map<string, Delivery>> {
  const ids = [...new Set(lines.map(({ deliveryId }) => deliveryId))];
  return new Map((await ctx.loader.loadAll<Delivery>(ids)).map((one) => [one.id, one]));
}

/** Everything of the customer that awaits an invoice, the earliest first, as far as one invoice goes. */
async function everythingOf(customerId: string, ctx: Context): Promise<RequestedLine[]> {
  const request = { filter: { customerId: { eq: customerId }, kind: { eq: "BLUE" } }, orderBy: { sort: "shippedOn", descending: false }, first: mostDeliveries };
  const { edges } = await readPage(ctx.table, UninvoicedDelivery, request);
  const deliveries = await ctx.loader.loadAll<Delivery>(edges.map(({ node }) => node.deliveryId));
  return deliveries.flatMap((delivery) =>
    isInvoiced(delivery) ? delivery.lines.flatMap((line, i) => (invoiceable(line) > 0 ? [{ deliveryId: delivery.id, deliveryLine: i + 1, quantity: invoiceable(line) }] : [])) : [],
  );
}

const remaining = ({ quantity, reversedQuantity }: SalesInvoiceLine): number => quantity - reversedQuantity;

/** Value of the next packs that are taken back of a line, positive. */
export function nextRedValue(line: SalesInvoiceLine, packs: number): Value {
  const { net, quantity, reversedQuantity, reversedGross = partOf(line, reversedQuantity), reversedNet = 0 } = line;
  return { gross: partOf(line, reversedQuantity + packs) - reversedGross, net: roundedShare(net.amount, reversedQuantity + packs, quantity) - reversedNet };
}

const isSame = (one: RequestedLine, other: RequestedLine): boolean => one.deliveryId === other.deliveryId && one.deliveryLine === other.deliveryLine;

/** The line of the invoice that a line of its red one takes back. */
export const blueLineOf = (blue: SalesInvoice, line: RequestedLine): SalesInvoiceLine | undefined => blue.lines.find((one) => isSame(one, line));

const twice = (lines: readonly RequestedLine[]): Finding[] => lines.flatMap((line, i) => (lines.findIndex((one) => isSame(one, line)) < i ? [lineTwice(undefined, { field: `lines.${i}.deliveryLine` })] : []));

/** Findings against invoicing these quantities now. */
export async function blueFindings({ customerId, lines }: SalesInvoice, ctx: Context): Promise<Finding[]> {
  const deliveries = await deliveriesOf(lines, ctx);
  const found = lines.flatMap(({ deliveryId, deliveryLine, quantity }, i) => {
    const delivery = deliveries.get(deliveryId)!;
    const { number } = delivery;
    const line = delivery.lines[deliveryLine - 1];
    if (delivery.customerId !== customerId || !isInvoiced(delivery) || !line) return [deliveryOfAnother({ number }, { field: `lines.${i}.deliveryId`, record: delivery })];
    if (line.unitPrice.currency !== "CNY") return [foreignCurrency(undefined, { field: `lines.${i}.deliveryId` })];
    const left = Math.max(0, invoiceable(line));
    return quantity > left ? [moreThanShipped({ number, line: deliveryLine, left, quantity }, { field: `lines.${i}.quantity`, record: delivery })] : [];
  });
  return [...found, ...twice(lines), ...(deliveries.size > mostDeliveries ? [tooManyDeliveries(undefined, { field: "lines" })] : [])];
}

/** Findings against taking these quantities back now. */
export async function redFindings({ customerId, blueId, redReason, lines }: SalesInvoice, ctx: Context): Promise<Finding[]> {
  const blue = (await ctx.loader.load<SalesInvoice>(blueId!))!;
  const { number } = blue;
  if (blue.kind !== "BLUE" || blue.status !== "ISSUED" || blue.customerId !== customerId) return [notToTakeBack({ number }, { field: "blueId", record: blue })];
  const found = lines.flatMap((requested, i) => {
    const line = blueLineOf(blue, requested);
    if (!line) return [notOnInvoice({ number }, { field: `lines.${i}.deliveryLine`, record: blue })];
    return requested.quantity > remaining(line) ? [moreThanInvoiced({ number, line: blue.lines.indexOf(line) + 1, left: remaining(line), quantity: requested.quantity }, { field: `lines.${i}.quantity`, record: blue })] : [];
  });
  return [...(redReason ? [] : [redReasonMissing(undefined, { field: "redReason" })]), ...found, ...twice(lines)];
}

export const lineFindings = (invoice: SalesInvoice, ctx: Context): Promise<Finding[]> => (invoice.blueId ? redFindings(invoice, ctx) : blueFindings(invoice, ctx));

/** The quantities that were entered, or everything there is. */
export async function askedLines({ customerId, blueId, lines }: SalesInvoice, ctx: Context): Promise<RequestedLine[]> {
  if (lines?.length) return lines;
  if (!blueId) return everythingOf(customerId, ctx);
  const blue = (await ctx.loader.load<SalesInvoice>(blueId))!;
  return blue.lines.filter((line) => remaining(line) > 0).map((line) => ({ ...line, quantity: remaining(line) }));
}

export const nothingFindings = (lines: readonly RequestedLine[]): Finding[] => (lines.length === 0 ? [nothingToInvoice(undefined, { field: "lines" })] : []);

/** A line with its amounts; those of a red invoice are negative. */
function completed(requested: RequestedLine, from: Pick<SalesInvoiceLine, "productId" | "name" | "unitPrice" | "exactPrice" | "taxRate">, { gross, net }: Value, sign: 1 | -1): SalesInvoiceLine {
  const { deliveryId, deliveryLine, quantity } = requested;
  const { productId, name, unitPrice, exactPrice, taxRate } = from;
  const { currency } = unitPrice;
  return { deliveryId, deliveryLine, quantity, productId, name, unitPrice, exactPrice, taxRate, amount: money(sign * gross, currency), net: money(sign * net, currency), vat: money(sign * (gross - net), currency), reversedQuantity: 0 };
}

/** The lines as they would be if the invoice were requested now. */
async function completedLines(invoice: SalesInvoice, ctx: Context): Promise<SalesInvoiceLine[]> {
  if (invoice.blueId) {
    const blue = (await ctx.loader.load<SalesInvoice>(invoice.blueId))!;
    return invoice.lines.map((requested) => {
      const line = blueLineOf(blue, requested)!;
      return completed(requested, line, nextRedValue(line, requested.quantity), -1);
    });
  }
  const deliveries = await deliveriesOf(invoice.lines, ctx);
  const products = new Map((await ctx.loader.loadAll<Product>([...new Set([...deliveries.values()].flatMap(({ lines }) => lines.map(({ productId }) => productId)))])).map((one) => [one.id, one]));
  return invoice.lines.map((requested) => {
    const line = deliveries.get(requested.deliveryId)!.lines[requested.deliveryLine - 1]!;
    const { productId, unitPrice, exactPrice, taxRate } = line;
    const { name } = products.get(productId)!;
    return completed(requested, { productId, name, unitPrice, exactPrice, taxRate: taxRate! }, valueIfInvoiced(line, requested.quantity), 1);
  });
}

/** Who is invoiced: as the invoice that is taken back says, under the chosen name, or the registered one. */
async function titleOf({ blueId, invoiceTitleId, customerId }: SalesInvoice, ctx: Context): Promise<{ title: string; taxNumber?: string }> {
  if (blueId) return (await ctx.loader.load<SalesInvoice>(blueId))!;
  const chosen = invoiceTitleId ? await ctx.loader.load<InvoiceTitle>(invoiceTitleId) : null;
  if (chosen) return chosen;
  const { name, registrationNumber } = (await ctx.loader.load<Customer>(customerId))!;
  return { title: name, taxNumber: registrationNumber };
}

/** An invoice title of another customer cannot be used. */
export async function titleFindings({ invoiceTitleId, customerId }: SalesInvoice, ctx: Context): Promise<Finding[]> {
  const chosen = invoiceTitleId ? await ctx.loader.load<InvoiceTitle>(invoiceTitleId) : null;
  return chosen && chosen.customerId !== customerId ? [titleOfAnother({ title: chosen.title }, { field: "invoiceTitleId", record: chosen })] : [];
}

/** Fills in the lines, the totals and who is invoiced, as of now. */
export async function completeInvoice(invoice: SalesInvoice, ctx: Context): Promise<void> {
  const { title, taxNumber } = await titleOf(invoice, ctx);
  invoice.lines = await completedLines(invoice, ctx);
  const totalOf = (attribute: "amount" | "net" | "vat") => sum(invoice.lines.map((line) => line[attribute]), "CNY");
  Object.assign(invoice, { title, taxNumber, total: totalOf("amount"), net: totalOf("net"), vat: totalOf("vat") });
}
