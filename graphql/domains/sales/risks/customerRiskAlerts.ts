/**
 * Finds customer risks from lists of due records and kept figures: overdue receivables, accounts over their limit,
 * expiring licences and declining purchases. 四(四)4
 */
import { readAll } from "../../../table/list.ts";
import { currencies, money } from "../../../table/money.ts";
import { standingAlert } from "../../../platform/alert/standingAlert.ts";
import { addDays } from "../../../platform/businessDate.ts";
import type { Context } from "../../../platform/context.ts";
import { shareOf } from "../../../platform/percent.ts";
import { settingValues } from "../../../platform/setting/setting.ts";
import { Customer } from "../customers/customer.ts";
import { CustomerAccount, exposureOf } from "../receivables/customerAccount.ts";
import { CustomerRisk } from "./customerRisk.ts";
import { monthName, monthsOfYear } from "../plans/planPeriod.ts";
import { Receivable } from "../receivables/receivable.ts";
import { memberSales, unitOf } from "../statistics/salesFigures.ts";
import { RiskThresholds } from "./riskThresholds.ts";

/** A risk that exists today. */
type Found = Pick<CustomerRisk, "customerId" | "kind" | "amount" | "date" | "fall" | "evidenceId">;

/** Each customer's oldest overdue receivable, with the total of all overdue ones in its currency. */
async function overdue({ table, today }: Context): Promise<Found[]> {
  const byCustomer = new Map<string, Found>();
  const due = readAll(table, Receivable, { filter: { outstanding: { eq: true }, dueOn: { to: addDays(today, -1) } }, orderBy: { sort: "dueOn", descending: false } });
  for await (const { id, customerId, dueOn, open } of due) {
    const known = byCustomer.get(customerId);
    if (!known) byCustomer.set(customerId, { customerId, kind: "OVERDUE", amount: open, date: dueOn, evidenceId: id });
    else if (known.amount!.currency === open.currency) known.amount = money(known.amount!.amount + open.amount, open.currency);
  }
  return [...byCustomer.values()];
}

async function overLimit({ table, loader }: Context): Promise<Found[]> {
  const found: Found[] = [];
  for await (const account of readAll(table, CustomerAccount, { orderBy: { sort: "receivable", descending: true } })) {
    const { id, customerId, receivable } = account;
    const limit = (await loader.load<Customer>(customerId))?.creditLimit;
    const allowed = limit?.currency === receivable.currency ? limit.amount : 0;
    const beyond = exposureOf(account) - allowed;
    if (beyond > 0) found.push({ customerId, kind: "OVER_LIMIT", amount: money(beyond, receivable.currency), evidenceId: id });
  }
  return found;
}

async function licences(ctx: Context): Promise<Found[]> {
  const { licenceDays } = await settingValues(ctx, RiskThresholds);
  const found: Found[] = [];
  const expiring = readAll(ctx.table, Customer, { filter: { status: { eq: "ACTIVE" }, licensedUntil: { to: addDays(ctx.today, licenceDays) } }, orderBy: { sort: "licensedUntil", descending: false } });
  for await (const { id, licensedUntil } of expiring) found.push({ customerId: id, kind: "LICENCE_EXPIRING", date: licensedUntil, evidenceId: id });
  return found;
}

/** The month that many months before a day: "2026-08". */
function monthBefore(day: string, months: number): string {
  const count = Number(day.slice(0, 4)) * monthsOfYear + Number(day.slice(5, 7)) - 1 - months;
  return monthName(Math.floor(count / monthsOfYear), count % monthsOfYear);
}

/** Compares complete months with as many before; the current one is left out. */
async function falling(ctx: Context): Promise<Found[]> {
  const { comparedMonths, decline } = await settingValues(ctx, RiskThresholds);
  const [from, middle, to] = [monthBefore(ctx.today, 2 * comparedMonths), monthBefore(ctx.today, comparedMonths), monthBefore(ctx.today, 1)];
  const perCurrency = await Promise.all(
    currencies.map(async (currency) => {
      const sums = new Map<string, { before: number; recent: number }>();
      for (const { memberId, period, value } of await memberSales(ctx.table, unitOf("AMOUNT", currency), "customerId", from, to)) {
        const sum = sums.get(memberId) ?? { before: 0, recent: 0 };
        if (period < middle) sum.before += value;
        else sum.recent += value;
        sums.set(memberId, sum);
      }
      return [...sums].flatMap(([customerId, { before, recent }]): Found[] => {
        const fall = before > 0 ? shareOf(before - recent, before)! : 0;
        return fall >= decline ? [{ customerId, kind: "FALLING_PURCHASES", amount: money(before - recent, currency), fall, evidenceId: customerId }] : [];
      });
    }),
  );
  return perCurrency.flat();
}

standingAlert(CustomerRisk, {
  about: "customerId",
  evidence: ["amount", "date", "fall", "evidenceId"],
  find: { OVERDUE: overdue, OVER_LIMIT: overLimit, LICENCE_EXPIRING: licences, FALLING_PURCHASES: falling },
  to: ["salesLead"],
  people: ({ representativeId }) => [representativeId],
  copies: (customer) => ({ representativeId: (customer as Customer).representativeId }),
});
