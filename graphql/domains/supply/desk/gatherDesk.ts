/**
 * What is going on with a product or a supplier, from the need to the payment: the newest documents of each step, as
 * their reader may see them. Each list is read once, and no further than it is shown. 五(一)2, 五(一)3
 */
import type { NodeClass } from "../../../table/entity.ts";
import { readPage, type Filter } from "../../../table/list.ts";
import type { Node } from "../../../table/node.ts";
import type { Context } from "../../../platform/context.ts";
import { Product } from "../../catalogue/product/product.ts";
import { PurchaseContract } from "../contracts/purchaseContract.ts";
import { PurchaseOrder } from "../ordering/purchaseOrder.ts";
import { ShipmentNotice } from "../ordering/shipmentNotice.ts";
import { SupplierPrice } from "../ordering/supplierPrice.ts";
import { Payable } from "../payables/payable.ts";
import { PaymentRequest } from "../payables/paymentRequest.ts";
import { SupplierInvoice } from "../payables/supplierInvoice.ts";
import { GoodsReceipt } from "../receiving/goodsReceipt.ts";
import { PurchasePlan } from "../replenishment/purchasePlan.ts";
import { ReplenishmentSuggestion } from "../replenishment/replenishmentSuggestion.ts";
import { Rfq } from "../sourcing/rfq.ts";
import type { Supplier } from "../supplier/supplier.ts";
import type { PurchaseStep } from "./purchaseStep.ts";

export interface DeskRecord {
  step: PurchaseStep;
  record: Node;
  /** Orders that it belongs to. */
  orderIds: string[];
}

export interface Desk {
  about: Product | Supplier;
  found: DeskRecord[];
  /** Newest first. */
  prices: SupplierPrice[];
  /** Steps of which older documents were not looked at. */
  incomplete: PurchaseStep[];
}

/** Documents of a list that are looked at, and orders that are shown. */
const [mostLooked, mostOrders] = [100, 40];

interface Newest<T> {
  records: T[];
  more: boolean;
}

async function newest<T extends Node>(target: NodeClass<T>, filter: Filter, sort: string, ctx: Context, first = mostLooked): Promise<Newest<T>> {
  const { edges, hasNextPage } = await readPage(ctx.table, target, { filter, orderBy: { sort, descending: true }, first });
  return { records: edges.map(({ node }) => node), more: hasNextPage };
}

const allOf = <T>(pages: readonly Newest<T>[]): Newest<T> => ({ records: pages.flatMap(({ records }) => records), more: pages.some(({ more }) => more) });

const ofProduct = (id: string) => ({ lines }: { lines: readonly { productId: string }[] }): boolean => lines.some(({ productId }) => productId === id);

/** Orders of a product: those that were sent have left a price, the others are few. */
async function ordersOfProduct(id: string, prices: Newest<SupplierPrice>, ctx: Context): Promise<Newest<PurchaseOrder>> {
  const unsent = await Promise.all(["DRAFT", "SUBMITTED", "APPROVED"].map((status) => newest(PurchaseOrder, { status: { eq: status } }, "createdAt", ctx)));
  const { records, more } = allOf(unsent);
  const sentIds = [...new Set(prices.records.map(({ purchaseOrderId }) => purchaseOrderId))];
  const sent = (await ctx.loader.loadAll<PurchaseOrder>(sentIds.slice(0, mostOrders))).filter((order) => order !== null);
  const ids = new Set(sent.map((order) => order.id));
  return { records: [...records.filter((order) => ofProduct(id)(order) && !ids.has(order.id)), ...sent], more: more || prices.more || sentIds.length > mostOrders };
}

interface Beginning {
  suggestions: Newest<ReplenishmentSuggestion>;
  plans: Newest<PurchasePlan>;
  rfqs: Newest<Rfq>;
  orders: Newest<PurchaseOrder>;
  prices: Newest<SupplierPrice>;
}

const only = <T>({ records, more }: Newest<T>, keep: (record: T) => boolean): Newest<T> => ({ records: records.filter(keep), more });

async function aboutProduct(id: string, ctx: Context): Promise<Beginning> {
  const [suggestions, plans, rfqs, prices] = await Promise.all([
    newest(ReplenishmentSuggestion, { productId: { eq: id } }, "createdAt", ctx),
    newest(PurchasePlan, {}, "createdAt", ctx),
    newest(Rfq, {}, "createdAt", ctx),
    newest(SupplierPrice, { productId: { eq: id } }, "orderedOn", ctx),
  ]);
  return { suggestions, plans: only(plans, ofProduct(id)), rfqs: only(rfqs, ofProduct(id)), orders: await ordersOfProduct(id, prices, ctx), prices };
}

async function aboutSupplier(id: string, ctx: Context): Promise<Beginning> {
  const [suggestions, rfqs, orders, prices] = await Promise.all([
    newest(ReplenishmentSuggestion, { status: { in: ["PROPOSED", "ACCEPTED", "PLANNED"] } }, "createdAt", ctx),
    newest(Rfq, {}, "createdAt", ctx),
    newest(PurchaseOrder, { supplierId: { eq: id } }, "createdAt", ctx, mostOrders),
    newest(SupplierPrice, { supplierId: { eq: id } }, "orderedOn", ctx),
  ]);
  const planIds = [...new Set(orders.records.flatMap(({ planId }) => planId ?? []))];
  const plans = (await ctx.loader.loadAll<PurchasePlan>(planIds)).filter((plan) => plan !== null);
  return {
    suggestions: only(suggestions, ({ supplierId }) => supplierId === id),
    plans: { records: plans, more: false },
    rfqs: only(rfqs, ({ invited }) => invited.some(({ supplierId }) => supplierId === id)),
    orders,
    prices,
  };
}

/** What follows from orders, read by their suppliers. */
async function following(supplierIds: readonly string[], ctx: Context) {
  const read = async <T extends Node>(target: NodeClass<T>, sort: string): Promise<Newest<T>> => allOf(await Promise.all(supplierIds.map((id) => newest(target, { supplierId: { eq: id } }, sort, ctx))));
  const [contracts, notices, receipts, invoices, payables, requests] = await Promise.all([
    read(PurchaseContract, "createdAt"),
    read(ShipmentNotice, "createdAt"),
    read(GoodsReceipt, "createdAt"),
    read(SupplierInvoice, "createdAt"),
    read(Payable, "dueOn"),
    read(PaymentRequest, "createdAt"),
  ]);
  return { contracts, notices, receipts, invoices, payables, requests };
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];

export async function gatherDesk(about: Product | Supplier, ctx: Context): Promise<Desk> {
  const isProduct = about instanceof Product;
  const { suggestions, plans, rfqs, orders, prices } = await (isProduct ? aboutProduct(about.id, ctx) : aboutSupplier(about.id, ctx));
  const shown = new Set(orders.records.map(({ id }) => id));
  const { contracts, notices, receipts, invoices, payables, requests } = await following(isProduct ? unique(orders.records.map(({ supplierId }) => supplierId)) : [about.id], ctx);
  const withShown = (ids: readonly string[]): string[] => unique(ids).filter((id) => shown.has(id));
  const ordersOf = (keep: (order: PurchaseOrder) => boolean): string[] => orders.records.filter(keep).map(({ id }) => id);
  const found: DeskRecord[] = [];
  const add = <T extends Node>(step: PurchaseStep, records: readonly T[], ordersIn: (record: T) => string[], keepsLoose = false): void => {
    for (const record of records) {
      const orderIds = ordersIn(record);
      if (orderIds.length > 0 || keepsLoose) found.push({ step, record, orderIds });
    }
  };
  add("NEED", suggestions.records, ({ planId }) => (planId ? ordersOf((order) => order.planId === planId) : []), true);
  add("PLAN", plans.records, ({ id }) => ordersOf(({ planId }) => planId === id), true);
  add("RFQ", rfqs.records, ({ id }) => ordersOf(({ rfqId }) => rfqId === id), true);
  add("ORDER", contracts.records, ({ id }) => ordersOf(({ contractId }) => contractId === id), !isProduct);
  add("ORDER", orders.records, ({ id }) => [id]);
  add("RECEIPT", notices.records, ({ purchaseOrderId }) => withShown([purchaseOrderId]));
  add("RECEIPT", receipts.records, ({ purchaseOrderId }) => withShown([purchaseOrderId]));
  const ordersOfInvoice = ({ lines }: SupplierInvoice): string[] => withShown(lines.map(({ purchaseOrderId }) => purchaseOrderId));
  add("INVOICE", invoices.records, ordersOfInvoice);
  const invoiceOrders = new Map(invoices.records.map((invoice) => [invoice.id, ordersOfInvoice(invoice)]));
  const payableOrders = new Map(payables.records.map(({ id, invoiceId }) => [id, (invoiceId && invoiceOrders.get(invoiceId)) || []]));
  // Of a supplier everything that is owed is shown, also what was taken over on going live.
  add("PAYMENT", payables.records, ({ id }) => payableOrders.get(id)!, !isProduct);
  add("PAYMENT", requests.records, ({ lines, contractId }) => (contractId ? ordersOf((order) => order.contractId === contractId) : unique(lines.flatMap(({ payableId }) => payableOrders.get(payableId) ?? []))), !isProduct);
  const more: Record<PurchaseStep, boolean> = {
    NEED: suggestions.more,
    PLAN: plans.more,
    RFQ: rfqs.more,
    ORDER: orders.more || contracts.more,
    RECEIPT: notices.more || receipts.more,
    INVOICE: invoices.more,
    PAYMENT: payables.more || requests.more,
  };
  return {
    about,
    found: found.flatMap((one) => {
      const record = ctx.reveal(one.record);
      return record ? [{ ...one, record }] : [];
    }),
    prices: prices.records.flatMap((price) => ctx.reveal(price) ?? []),
    incomplete: (Object.keys(more) as PurchaseStep[]).filter((step) => more[step]),
  };
}
