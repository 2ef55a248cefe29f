/** Papers about what customers owe and pay. 四(四)3 */
import { declarePaper, type PaperTable } from "../../../platform/paper/paper.ts";
import { moneyText } from "../../../platform/paper/valueText.ts";
import type { Context } from "../../../platform/context.ts";
import { readAll } from "../../../table/list.ts";
import { sum, type Money } from "../../../table/money.ts";
import { Customer } from "../customers/customer.ts";
import { CashReceipt } from "./cashReceipt.ts";
import { Receivable } from "./receivable.ts";

declarePaper(CashReceipt, {
  name: "cashReceipt",
  label: { zh: "收款单", en: "Cash receipt" },
  about: "Payment of a customer, and the receivables that it settles.",
  facts: ["customerId", "representativeId", "receivedOn", "bankReference", "settlementId", "remark"],
  lines: { of: "matches", columns: ["receivableId", "amount"] },
  totals: ["amount"],
  signatures: [
    { zh: "出纳签字", en: "Cashier" },
    { zh: "财务复核", en: "Finance" },
  ],
});

declarePaper(Receivable, {
  name: "demandLetter",
  label: { zh: "催款函", en: "Demand letter" },
  about: "Asks a customer to pay what is overdue.",
  states: ["OPEN", "PARTIAL"],
  facts: ["customerId", "customerId.address", "deliveryId", "shippedOn", "dueOn"],
  text: (record, { today }) => [
    { zh: "贵单位：", en: "Dear Sir or Madam," },
    {
      zh: `截至 ${today}，我方账面显示贵单位尚有下列款项未支付，付款期限为 ${record.dueOn}。请于收到本函后尽快付款；如已付款，请将付款凭证发给我方核对。如对金额有异议，请书面告知。`,
      en: `As of ${today}, our books show the following amount as unpaid; it was due on ${record.dueOn}. Please pay it promptly. If you have already paid, please send us the proof of payment. Should you dispute the amount, please tell us in writing.`,
    },
  ],
  totals: ["amount", "settled", "credited", "open"],
  signatures: [{ zh: "财务签章", en: "Finance" }],
  seal: "COMPANY",
});

const titles = {
  zh: { title: "未结清款项", number: "单号", delivery: "发货日期", due: "到期日", amount: "应收金额", open: "未收金额", total: "合计" },
  en: { title: "Open items", number: "Number", delivery: "Shipped on", due: "Due on", amount: "Amount", open: "Outstanding", total: "Total" },
};

/** The open items of a customer that the reader may see, the oldest debt first. */
async function openItems({ id }: Customer, ctx: Context): Promise<PaperTable[]> {
  const items: Receivable[] = [];
  const all = readAll(ctx.table, Receivable, { filter: { customerId: { eq: id }, outstanding: { eq: true } }, orderBy: { sort: "dueOn", descending: false } });
  for await (const item of all) if (ctx.reveal(item)) items.push(item);
  const labels = titles[ctx.language];
  const text = (amount: Money) => moneyText(amount, ctx.language);
  const rows = items.map(({ number, shippedOn, dueOn, amount, open }) => [number, shippedOn, dueOn, text(amount), text(open)]);
  const currencies = [...new Set(items.map(({ open }) => open.currency))];
  const totals = currencies.map((currency) => {
    const own = items.filter(({ open }) => open.currency === currency);
    return [labels.total, "", "", text(sum(own.map(({ amount }) => amount), currency)), text(sum(own.map(({ open }) => open), currency))];
  });
  const columns = [labels.number, labels.delivery, labels.due, labels.amount, labels.open].map((title, i) => ({ title, isFigure: i > 2 }));
  return [{ title: labels.title, columns, rows: [...rows, ...totals] }];
}

declarePaper(Customer, {
  name: "statement",
  label: { zh: "未结清款项清单", en: "Open items" },
  about: "Open receivables of a customer today, item by item.",
  requires: "Receivable.open",
  facts: ["code", "registrationNumber", "address", "representativeId", "paymentDays"],
  tables: openItems,
  signatures: [
    { zh: "我方财务签章", en: "Our finance" },
    { zh: "客户确认签章", en: "Confirmed by the customer" },
  ],
  seal: "COMPANY",
});
