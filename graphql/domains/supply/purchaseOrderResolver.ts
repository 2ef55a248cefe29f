import { money, sum } from "../../table/money.ts";
import { EntityResolver } from "../../platform/entity/entityResolver.ts";
import { rule, type Finding } from "../../platform/problem/problem.ts";
import { PurchaseOrder, type PurchaseOrderLine } from "./purchaseOrder.ts";

export const oneCurrency = rule("ONE_CURRENCY", {
  message: { zh: () => "同一订单只能使用一种币种", en: () => "An order has one currency" },
  remedy: { zh: () => "请统一各行币种", en: () => "Use the same currency in every line" },
});

const sameProductTwice = rule("SAME_PRODUCT_TWICE", {
  message: { zh: () => "同一商品出现在多行", en: () => "The same product stands in two lines" },
  remedy: { zh: () => "请合并为一行", en: () => "Put it into one line" },
});

export const tooMuch = rule("AMOUNT_TOO_LARGE", {
  message: { zh: () => "金额超出可表示范围", en: () => "The amount is too large to be exact" },
  remedy: { zh: () => "请拆分订单", en: () => "Split the order" },
});

/** What is wrong with the lines of an order, whoever buys: one currency, each product once, an exact amount. */
export function lineFindings(lines: readonly Pick<PurchaseOrderLine, "productId" | "quantity" | "unitPrice">[]): Finding[] {
  const currency = lines[0]!.unitPrice.currency;
  const seen = new Set<string>();
  return lines.flatMap(({ productId, quantity, unitPrice }, i) => {
    const findings: Finding[] = [];
    if (unitPrice.currency !== currency) findings.push(oneCurrency(undefined, { field: `lines.${i}.unitPrice` }));
    if (seen.has(productId)) findings.push(sameProductTwice(undefined, { field: `lines.${i}.productId` }));
    if (!Number.isSafeInteger(quantity * unitPrice.amount * lines.length)) findings.push(tooMuch(undefined, { field: `lines.${i}.quantity` }));
    seen.add(productId);
    return findings;
  });
}

/** Completes the lines and the total. Says what is wrong with them. */
export function preparePurchaseOrder({ record }: { record: PurchaseOrder }): Finding[] {
  record.historical ??= false;
  const findings = lineFindings(record.lines);
  if (findings.length > 0) return findings;
  record.lines = record.lines.map((line) => ({ ...line, amount: money(line.quantity * line.unitPrice.amount, line.unitPrice.currency), receivedQuantity: 0 }));
  record.total = sum(record.lines.map(({ amount }) => amount), record.lines[0]!.unitPrice.currency);
  return [];
}

export const PurchaseOrderResolver = EntityResolver(PurchaseOrder, { create: true, update: true, prepare: preparePurchaseOrder });
