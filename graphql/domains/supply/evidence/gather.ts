/** Everything that a purchase left behind, from the need to the payment, as its reader may see it. 五(一)3, 药品管理法 §57 */
import type { NodeClass } from "../../../table/entity.ts";
import { readAll } from "../../../table/list.ts";
import type { Node } from "../../../table/node.ts";
import { addDays } from "../../../platform/businessDate.ts";
import type { Context } from "../../../platform/context.ts";
import type { Label } from "../../../schema/model.ts";
import { OrderConfirmation } from "../ordering/orderConfirmation.ts";
import type { PurchaseOrder } from "../ordering/purchaseOrder.ts";
import { ShipmentNotice } from "../ordering/shipmentNotice.ts";
import { SupplierPrice } from "../ordering/supplierPrice.ts";
import { Payable } from "../payables/payable.ts";
import { PaymentRequest } from "../payables/paymentRequest.ts";
import { SupplierInvoice } from "../payables/supplierInvoice.ts";
import { GoodsReceipt } from "../receiving/goodsReceipt.ts";
import { Inspection } from "../receiving/inspection.ts";
import type { Rfq } from "../sourcing/rfq.ts";

export interface EvidenceStep {
  /** Folder in the pack: "3-order". */
  folder: string;
  label: Label;
  records: Node[];
  /** Why there is nothing, where there should be something. */
  missing?: Label;
}

/** Days of prices before the order. */
const priceDays = 365;

async function listed<T extends Node>(target: NodeClass<T>, filter: Record<string, string>, sort: string, ctx: Context): Promise<T[]> {
  const found: T[] = [];
  for await (const one of readAll(ctx.table, target, { filter: Object.fromEntries(Object.entries(filter).map(([name, eq]) => [name, { eq }])), orderBy: { sort, descending: false } })) found.push(one);
  return found;
}

async function pricesBefore({ lines, createdAt }: PurchaseOrder, ctx: Context): Promise<SupplierPrice[]> {
  const to = createdAt.slice(0, 10);
  const products = [...new Set(lines.map(({ productId }) => productId))];
  const found = await Promise.all(products.map(async (productId) => {
    const prices: SupplierPrice[] = [];
    for await (const one of readAll(ctx.table, SupplierPrice, { filter: { productId: { eq: productId }, orderedOn: { from: addDays(to, -priceDays), to } }, orderBy: { sort: "orderedOn", descending: false } })) prices.push(one);
    return prices;
  }));
  return found.flat();
}

const step = (folder: string, zh: string, en: string, records: readonly (Node | null)[], missing?: Label): EvidenceStep => {
  const there = records.filter((one) => one !== null);
  return { folder, label: { zh, en }, records: there, ...(missing && there.length === 0 && { missing }) };
};

/** The steps of a purchase in their order; each says what is missing of it. */
export async function gather(order: PurchaseOrder, ctx: Context): Promise<EvidenceStep[]> {
  const load = async (id: string | undefined): Promise<Node | null> => (id ? ctx.loader.load(id) : null);
  const [plan, rfq, contract] = await Promise.all([load(order.planId), load(order.rfqId), load(order.contractId)]);
  const quotations = rfq ? await ctx.loader.loadAll((rfq as Rfq).invited.flatMap(({ quotationId }) => quotationId ?? [])) : [];
  const [confirmations, shipments, receipts, prices, billed] = await Promise.all([
    listed(OrderConfirmation, { purchaseOrderId: order.id }, "createdAt", ctx),
    listed(ShipmentNotice, { purchaseOrderId: order.id }, "createdAt", ctx),
    listed(GoodsReceipt, { purchaseOrderId: order.id }, "createdAt", ctx),
    pricesBefore(order, ctx),
    listed(SupplierInvoice, { supplierId: order.supplierId }, "createdAt", ctx),
  ]);
  const invoices = billed.filter(({ lines }) => lines.some(({ purchaseOrderId }) => purchaseOrderId === order.id));
  const inspections = (await Promise.all(receipts.map(({ id }) => listed(Inspection, { receiptId: id }, "createdAt", ctx)))).flat();
  const payables = (await Promise.all(invoices.map(({ id }) => listed(Payable, { invoiceId: id }, "dueOn", ctx)))).flat();
  const owed = new Set(payables.map(({ id }) => id));
  const isOfOrder = ({ lines, contractId }: PaymentRequest): boolean => (contractId ? contractId === order.contractId : lines.some(({ payableId }) => owed.has(payableId)));
  const payments = owed.size === 0 && !contract ? [] : (await listed(PaymentRequest, { supplierId: order.supplierId }, "createdAt", ctx)).filter(isOfOrder);
  const isPaid = payments.some(({ status }) => status === "PAID" || status === "RECONCILED");
  const steps = [
    step("1-need", "采购需求", "Need", [plan], { zh: "没有采购计划", en: "no purchase plan" }),
    step("2-rfq", "询价与开标", "RFQ and opening", [rfq], { zh: "没有询价单，开标人与比价表随之缺失", en: "no RFQ, and so neither openers nor comparison" }),
    step("3-quotations", "报价", "Quotations", quotations, { zh: "没有报价单", en: "no quotations" }),
    step("4-order", "采购订单", "Order", [contract, order, ...confirmations]),
    step("5-prices", "价格历史", "Price history", prices),
    { ...step("6-receipt", "到货与随货资料", "Receipt and documents", [...shipments, ...receipts]), ...(receipts.length === 0 && { missing: { zh: "没有收货单", en: "no receipt" } }) },
    step("7-inspection", "验收", "Inspection", inspections, { zh: "没有验收记录", en: "no inspection" }),
    step("8-invoice", "发票", "Invoice", invoices, { zh: "没有供应商发票", en: "no supplier invoice" }),
    step("9-payment", "付款", "Payment", [...payables, ...payments], { zh: "没有应付账款", en: "no payable" }),
  ];
  const seen = steps.map((one) => ({ ...one, records: one.records.flatMap((record) => ctx.reveal(record) ?? []) }));
  return seen.map((one) => (one.folder === "9-payment" && !one.missing && !isPaid ? { ...one, missing: { zh: "尚未付款", en: "not paid yet" } } : one));
}

/** What is missing of the purchase, as people read it. */
export const missingOf = (steps: readonly EvidenceStep[]): Label[] => steps.flatMap(({ label, missing }) => (missing ? [{ zh: `${label.zh}：${missing.zh}`, en: `${label.en}: ${missing.en}` }] : []));
