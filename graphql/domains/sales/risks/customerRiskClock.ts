/**
 * Detects customer risks once a day from lists of due records and kept figures: overdue receivables, accounts over
 * their limit, expiring licences and declining purchases. 四(四)4
 */
import { readAll } from "../../../table/list.ts";
import { currencies, money } from "../../../table/money.ts";
import { addDays } from "../../../platform/businessDate.ts";
import type { Context } from "../../../platform/context.ts";
import { change } from "../../../platform/lifecycle/change.ts";
import { registerClockWork, eachAlone, oncePerDay } from "../../../platform/schedule/clock.ts";
import { Customer } from "../customers/customer.ts";
import { CustomerAccount, exposureOf } from "../receivables/customerAccount.ts";
import { CustomerRisk, type RiskKind } from "./customerRisk.ts";
import { monthName, monthsOfYear } from "../plans/planPeriod.ts";
import { Receivable } from "../receivables/receivable.ts";
import { memberSales, unitOf } from "../statistics/salesFigures.ts";

/** A risk that exists today. */
type Found = Pick<CustomerRisk, "customerId" | "kind" | "amount" | "date" | "fall" | "evidenceId">;

/** Days before a licence expires from which it is a risk. */
const licenceHorizon = 60;
/** Months compared with the same number before; the current month is left out. */
const comparedMonths = 3;
/** A decline of 30 %, in hundredths of a percent. */
const tellingFall = 3_000;

/** One id per customer and kind, so that each run finds the risks of earlier runs. */
const riskId = (customerId: string, kind: RiskKind): string => `risk_${customerId.split("_")[1]}.${kind}`;

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

async function licences({ table, today }: Context): Promise<Found[]> {
  const found: Found[] = [];
  const expiring = readAll(table, Customer, { filter: { status: { eq: "ACTIVE" }, licensedUntil: { to: addDays(today, licenceHorizon) } }, orderBy: { sort: "licensedUntil", descending: false } });
  for await (const { id, licensedUntil } of expiring) found.push({ customerId: id, kind: "LICENCE_EXPIRING", date: licensedUntil, evidenceId: id });
  return found;
}

/** The month that many months before a day: "2026-08". */
function monthBefore(day: string, months: number): string {
  const count = Number(day.slice(0, 4)) * monthsOfYear + Number(day.slice(5, 7)) - 1 - months;
  return monthName(Math.floor(count / monthsOfYear), count % monthsOfYear);
}

async function falling({ table, today }: Context): Promise<Found[]> {
  const [from, middle, to] = [monthBefore(today, 2 * comparedMonths), monthBefore(today, comparedMonths), monthBefore(today, 1)];
  const perCurrency = await Promise.all(
    currencies.map(async (currency) => {
      const sums = new Map<string, { before: number; recent: number }>();
      for (const { memberId, period, value } of await memberSales(table, unitOf("AMOUNT", currency), "customerId", from, to)) {
        const sum = sums.get(memberId) ?? { before: 0, recent: 0 };
        if (period < middle) sum.before += value;
        else sum.recent += value;
        sums.set(memberId, sum);
      }
      return [...sums].flatMap(([customerId, { before, recent }]): Found[] => {
        const fall = before > 0 ? Math.floor(((before - recent) * 10_000) / before) : 0;
        return fall >= tellingFall ? [{ customerId, kind: "FALLING_PURCHASES", amount: money(before - recent, currency), fall, evidenceId: customerId }] : [];
      });
    }),
  );
  return perCurrency.flat();
}

async function note(ctx: Context, found: Found): Promise<void> {
  await change<CustomerRisk>(ctx, { entity: "CustomerRisk", action: "find" }, {}, async (uow) => {
    const id = riskId(found.customerId, found.kind);
    const [standing, customer] = await Promise.all([ctx.loader.load<CustomerRisk>(id), ctx.loader.load<Customer>(found.customerId)]);
    const { name, representativeId } = customer!;
    const record = standing ? uow.edit(standing) : uow.create(CustomerRisk, { id, name });
    const since = standing?.standing ? standing.foundOn : ctx.today;
    return Object.assign(record, { amount: undefined, date: undefined, fall: undefined, ...found, name, representativeId, standing: true, foundOn: since });
  });
}

async function clear(ctx: Context, id: string): Promise<void> {
  await change<CustomerRisk>(ctx, { entity: "CustomerRisk", action: "clear" }, {}, async (uow) => Object.assign(uow.edit((await ctx.loader.load<CustomerRisk>(id))!), { standing: false }));
}

/** Writes each risk in its own transaction; unchanged risks are not written. */
export async function findRisks(ctx: Context): Promise<void> {
  const found = (await Promise.all([overdue(ctx), overLimit(ctx), licences(ctx), falling(ctx)])).flat();
  const ids = new Set(found.map(({ customerId, kind }) => riskId(customerId, kind)));
  await eachAlone(found, ({ customerId }) => customerId, (one) => note(ctx, one));
  const standing = readAll(ctx.table, CustomerRisk, { filter: { standing: { eq: true } }, orderBy: { sort: "foundOn", descending: false } });
  await eachAlone(standing, ({ id }) => id, async ({ id }) => {
    if (!ids.has(id)) await clear(ctx, id);
  });
}

registerClockWork("customerRisks", (ctx) => oncePerDay(ctx, "customerRisks", () => findRisks(ctx)));
