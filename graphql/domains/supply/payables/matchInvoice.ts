/**
 * The three-way match: an invoice is compared with its orders and with what was accepted, as a whole. Quantities have no
 * tolerance; prices and totals have that of the setting. 五(一)3
 */
import { money } from "../../../table/money.ts";
import type { Context } from "../../../platform/context.ts";
import { settingValues } from "../../../platform/setting/setting.ts";
import { taxRateOf } from "../../catalogue/api.ts";
import type { Product } from "../../catalogue/product/product.ts";
import type { PurchaseOrder } from "../ordering/purchaseOrder.ts";
import { openToInvoice } from "./billing.ts";
import { InvoiceTolerance } from "./invoiceTolerance.ts";
import type { SupplierInvoice, SupplierInvoiceLine } from "./supplierInvoice.ts";
import type { InvoiceMismatch } from "./supplierInvoiceLifecycle.ts";

/** Packs of a line that no red invoice has taken back. */
export const keptQuantity = ({ quantity, redQuantity = 0 }: SupplierInvoiceLine): number => quantity - redQuantity;

interface Compared {
  lines: SupplierInvoiceLine[];
  mismatches: InvoiceMismatch[];
  /** What it costs more than ordered, in minor units. */
  variance: number;
}

interface LineMatch {
  line: SupplierInvoiceLine;
  isOver: boolean;
  isDear: boolean;
  isTaxed: boolean;
}

async function compareLine(line: SupplierInvoiceLine, { priceShare, lineAmount }: InvoiceTolerance, ctx: Context): Promise<LineMatch> {
  const order = (await ctx.loader.load<PurchaseOrder>(line.purchaseOrderId))!;
  ctx.relied.add(order);
  const ordered = order.lines[line.orderLine - 1]!;
  const kept = keptQuantity(line);
  const overQuantity = Math.max(0, kept - openToInvoice(ordered));
  const dearer = line.unitPrice.amount - ordered.unitPrice.amount;
  const difference = kept * dearer;
  const taxClass = (await ctx.loader.load<Product>(ordered.productId))?.taxClass;
  return {
    line: { ...line, overQuantity, priceDifference: money(difference, line.unitPrice.currency) },
    isOver: overQuantity > 0,
    isDear: kept > 0 && dearer > 0 && (dearer * 10_000 > ordered.unitPrice.amount * priceShare || difference > lineAmount),
    isTaxed: taxClass !== undefined && (await taxRateOf(taxClass, ctx)) === line.taxRate,
  };
}

/** What does not agree, of an invoice as it is now with the red ones that belong to it. */
export async function compareInvoice(invoice: SupplierInvoice, ctx: Context): Promise<Compared> {
  const tolerance = (await settingValues(ctx, InvoiceTolerance)) as InvoiceTolerance;
  const matches = await Promise.all(invoice.lines.map((line) => compareLine(line, tolerance, ctx)));
  const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);
  const gross = sumOf(invoice.lines.map(({ amount }) => amount.amount));
  const net = sumOf(invoice.lines.map((line) => line.net.amount));
  const isOff = Math.abs(invoice.total.amount - gross) > tolerance.total || Math.abs(invoice.vat.amount - (gross - net)) > tolerance.total;
  const found: Record<InvoiceMismatch, boolean> = {
    QUANTITY: invoice.kind === "BLUE" && matches.some(({ isOver }) => isOver),
    PRICE: invoice.kind === "BLUE" && matches.some(({ isDear }) => isDear),
    TAX_RATE: matches.some(({ isTaxed }) => !isTaxed),
    TOTAL: isOff,
  };
  return {
    lines: matches.map(({ line }) => line),
    mismatches: (Object.keys(found) as InvoiceMismatch[]).filter((one) => found[one]),
    variance: invoice.kind === "BLUE" ? sumOf(matches.map(({ line }) => Math.max(0, line.priceDifference!.amount))) : 0,
  };
}
