/** Rules for the lines of orders and contracts: one currency, each product once, exact amounts. */
import type { Money } from "../../../table/money.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";

interface PricedLine {
  productId: string;
  unitPrice: Money;
  /** Absent if no quantity is agreed. */
  quantity?: number | null;
  /** Number of the line that it is given away with. */
  freeWithLine?: number;
}

export const oneCurrency = rule("ONE_CURRENCY", {
  message: { zh: () => "同一单据只能使用一种币种", en: () => "A document has one currency" },
  remedy: { zh: () => "请统一各行币种", en: () => "Use the same currency in every line" },
});

const sameProductTwice = rule("SAME_PRODUCT_TWICE", {
  message: { zh: () => "同一商品出现在多行", en: () => "The same product appears in two lines" },
  remedy: { zh: () => "请合并为一行", en: () => "Combine them into one line" },
});

export const tooMuch = rule("AMOUNT_TOO_LARGE", {
  message: { zh: () => "金额超出可表示范围", en: () => "The amount is too large to be exact" },
  remedy: { zh: () => "请拆分单据", en: () => "Split the document" },
});

export function pricedLineFindings(lines: readonly PricedLine[]): Finding[] {
  const currency = lines[0]!.unitPrice.currency;
  const seen = new Set<string>();
  return lines.flatMap(({ productId, quantity, unitPrice, freeWithLine }, i) => {
    const findings: Finding[] = [];
    if (unitPrice.currency !== currency) findings.push(oneCurrency(undefined, { field: `lines.${i}.unitPrice` }));
    const given = `${productId} ${freeWithLine ?? ""}`;
    if (seen.has(given)) findings.push(sameProductTwice(undefined, { field: `lines.${i}.productId` }));
    if (!Number.isSafeInteger((quantity ?? 1) * unitPrice.amount * lines.length)) findings.push(tooMuch(undefined, { field: `lines.${i}.quantity` }));
    seen.add(given);
    return findings;
  });
}
