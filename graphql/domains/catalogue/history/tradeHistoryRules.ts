/** Plausibility rules for historical purchases and sales. Each rule applies only if its values are given. */
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { receivedInFuture } from "../../../platform/problem/receivedInFuture.ts";
import { oneCurrency, tooMuch } from "../pricing/pricedLines.ts";
import type { TradeHistory, TradeHistoryLine } from "./tradeHistory.ts";

/** Old invoices were rounded: an amount may differ from quantity times price by one unit of the currency. */
const roundingMinorUnits = 100;

const clause = "五(一)3 · 四(四)4";

const amountDiffers = rule<{ expected: number; amount: number; currency: string }>("AMOUNT_DIFFERS", {
  clause,
  message: {
    zh: ({ expected, amount, currency }) => `金额 ${decimal(amount)} ${currency} 与数量×单价 ${decimal(expected)} 相差超过 1.00`,
    en: ({ expected, amount, currency }) => `The amount ${decimal(amount)} ${currency} differs from quantity times price, ${decimal(expected)}, by more than 1.00`,
  },
  remedy: { zh: () => "请按原始发票更正数量、单价或金额", en: () => "Correct quantity, price or amount according to the original invoice" },
  discloses: [],
});

const orderedInFuture = rule<{ orderedOn: string }>("ORDERED_IN_FUTURE", {
  clause,
  message: { zh: ({ orderedOn }) => `下单日期 ${orderedOn} 晚于今天`, en: ({ orderedOn }) => `The order date, ${orderedOn}, is in the future` },
  remedy: { zh: () => "历史单据只能是过去的交易", en: () => "Historical documents must be dated in the past" },
});

const expectedBeforeOrdered = rule<{ expectedOn: string; orderedOn: string }>("EXPECTED_BEFORE_ORDERED", {
  clause,
  message: {
    zh: ({ expectedOn, orderedOn }) => `要求到货日 ${expectedOn} 早于下单日期 ${orderedOn}`,
    en: ({ expectedOn, orderedOn }) => `The required date is ${expectedOn}, before it was ordered on ${orderedOn}`,
  },
  remedy: { zh: () => "请按原始订单更正日期", en: () => "Correct the dates according to the original order" },
});

const receivedBeforeOrdered = rule<{ receivedOn: string; orderedOn: string }>("RECEIVED_BEFORE_ORDERED", {
  clause,
  message: {
    zh: ({ receivedOn, orderedOn }) => `到货日期 ${receivedOn} 早于下单日期 ${orderedOn}`,
    en: ({ receivedOn, orderedOn }) => `The arrival date is ${receivedOn}, before it was ordered on ${orderedOn}`,
  },
  remedy: { zh: () => "请按原始订单与送货单更正日期", en: () => "Correct the dates according to the original order and delivery note" },
});

/** Sign, units and two places, without leaving whole numbers. */
function decimal(minorUnits: number): string {
  const digits = String(Math.abs(minorUnits)).padStart(3, "0");
  return `${minorUnits < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Only checks lines that are present; missing values are reported by the input's own checks. */
export function historyFindings({ orderedOn, lines: given }: TradeHistory, today: string): Finding[] {
  const lines = given ?? [];
  const currency = lines[0]?.amount?.currency;
  return [
    ...(orderedOn > today ? [orderedInFuture({ orderedOn }, { field: "orderedOn" })] : []),
    ...lines.flatMap((line, i) => [...priceFindings(line, i, currency, lines.length), ...dateFindings(line, i, orderedOn, today)]),
  ];
}

function priceFindings({ quantity, unitPrice, amount }: Partial<TradeHistoryLine>, i: number, currency: string | undefined, lineCount: number): Finding[] {
  const findings: Finding[] = [];
  if (unitPrice && unitPrice.currency !== currency) findings.push(oneCurrency(undefined, { field: `lines.${i}.unitPrice` }));
  if (amount && amount.currency !== currency) findings.push(oneCurrency(undefined, { field: `lines.${i}.amount` }));
  if (!quantity || !unitPrice || !amount) return findings;
  const expected = quantity * unitPrice.amount;
  if (!Number.isSafeInteger(expected * lineCount) || !Number.isSafeInteger(amount.amount * lineCount)) findings.push(tooMuch(undefined, { field: `lines.${i}.quantity` }));
  else if (Math.abs(expected - amount.amount) > roundingMinorUnits) findings.push(amountDiffers({ expected, amount: amount.amount, currency: amount.currency }, { field: `lines.${i}.amount` }));
  return findings;
}

function dateFindings({ expectedOn, receivedOn }: Partial<TradeHistoryLine>, i: number, orderedOn: string | undefined, today: string): Finding[] {
  const findings: Finding[] = [];
  if (orderedOn && expectedOn && expectedOn < orderedOn) findings.push(expectedBeforeOrdered({ expectedOn, orderedOn }, { field: `lines.${i}.expectedOn` }));
  if (orderedOn && receivedOn && receivedOn < orderedOn) findings.push(receivedBeforeOrdered({ receivedOn, orderedOn }, { field: `lines.${i}.receivedOn` }));
  if (receivedOn && receivedOn > today) findings.push(receivedInFuture(undefined, { field: `lines.${i}.receivedOn` }));
  return findings;
}
