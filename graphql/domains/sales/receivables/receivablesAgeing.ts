import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from "type-graphql";
import { entityOf } from "../../../table/entity.ts";
import { currencies, money, Money } from "../../../table/money.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { readSeries, type Stretch } from "../../../table/projection/series.ts";
import { readsAll } from "../../../platform/access/access.ts";
import { Allow } from "../../../platform/access/rootField.ts";
import { addDays } from "../../../platform/businessDate.ts";
import type { Context } from "../../../platform/context.ts";
import { findOne } from "../../../platform/entity/entityResolver.ts";
import { shareOf } from "../../../platform/percent.ts";
import { Customer } from "../customers/customer.ts";
import { Receivable } from "./receivable.ts";
import { receivableSeries } from "./receivableFigures.ts";

@ObjectType("AgeingBucket", { description: "Outstanding amount by days overdue." })
class AgeingBucket {
  @Field(() => Int, { description: "Minimum days overdue; 0 for not overdue.", simple: true })
  fromDays!: number;

  @Field(() => Int, { nullable: true, description: "Maximum days overdue; null if open-ended.", simple: true })
  toDays!: number | null;

  @Field(() => LocalDate, { nullable: true, description: "First due date of the bucket; null without one.", simple: true })
  dueFrom!: string | null;

  @Field(() => LocalDate, { nullable: true, description: "Last due date of the bucket; null without one.", simple: true })
  dueTo!: string | null;

  @Field(() => Money, { description: "Outstanding amount.", simple: true })
  open!: Money;
}

@ObjectType("ReceivablesAgeing", { description: "Outstanding receivables in one currency by age, current within seconds." })
class ReceivablesAgeing {
  @Field(() => LocalDate, { description: "Business date of the figures.", simple: true })
  asOf!: string;

  @Field(() => Money, { description: "Total outstanding.", simple: true })
  open!: Money;

  @Field(() => Money, { description: "Overdue amount.", simple: true })
  overdue!: Money;

  @Field(() => Int, { nullable: true, description: "Overdue share in hundredths of a percent, rounded down; null if nothing is outstanding.", simple: true })
  overdueShare!: number | null;

  @Field(() => Int, { nullable: true, description: "Days sales outstanding: outstanding amount divided by deliveries of the last 90 days, times 90, rounded; null without deliveries.", simple: true })
  daysSalesOutstanding!: number | null;

  @Field(() => [AgeingBucket], { description: "Outstanding amounts by age, youngest first; the buckets add up to the total.", simple: true })
  buckets!: AgeingBucket[];
}

/** Days overdue, from and to; the first bucket is not overdue, the last is open-ended. */
const bands: readonly (readonly [from: number, to: number | null])[] = [[0, 0], [1, 30], [31, 60], [61, 90], [91, null]];
/** Days of deliveries used for days sales outstanding. */
export const salesWindow = 90;

/** Due dates of a bucket. */
function stretchOf(fromDays: number, toDays: number | null, today: string): Stretch {
  if (fromDays === 0) return { from: today };
  return { from: toDays === null ? null : addDays(today, -toDays), to: addDays(today, -fromDays) };
}

/** What was owed and overdue on a day, by what is outstanding now, and what was delivered in the days before; in minor units. */
export async function owedOn(ctx: Context, currency: string, day: string): Promise<{ open: number; overdue: number; delivered: number }> {
  const [owed, sold] = await Promise.all([
    readSeries(ctx.table, receivableSeries.open(currency), {}),
    readSeries(ctx.table, receivableSeries.delivered(currency), { from: addDays(day, 1 - salesWindow), to: day }),
  ]);
  const sum = (figures: Iterable<number>): number => [...figures].reduce((total, figure) => total + figure, 0);
  return { open: sum(owed.values()), overdue: sum([...owed].filter(([dueOn]) => dueOn < day).map(([, amount]) => amount)), delivered: sum(sold.values()) };
}

/** The same definition everywhere: due today is not overdue. 四(四)3 */
async function ageing(ctx: Context, currency: string, customerId?: string): Promise<ReceivablesAgeing> {
  const [owed, delivered] = await Promise.all([
    readSeries(ctx.table, receivableSeries.open(currency, customerId), {}),
    readSeries(ctx.table, receivableSeries.delivered(currency, customerId), { from: addDays(ctx.today, 1 - salesWindow), to: ctx.today }),
  ]);
  const within = ({ from, to }: Stretch): number => [...owed].filter(([day]) => (!from || day >= from) && (!to || day <= to)).reduce((total, [, amount]) => total + amount, 0);
  const buckets = bands.map(([fromDays, toDays]) => {
    const stretch = stretchOf(fromDays, toDays, ctx.today);
    return { fromDays, toDays, dueFrom: stretch.from ?? null, dueTo: stretch.to ?? null, open: money(within(stretch), currency) };
  });
  const open = buckets.reduce((total, bucket) => total + bucket.open.amount, 0);
  const overdue = open - buckets[0]!.open.amount;
  const sold = [...delivered.values()].reduce((total, amount) => total + amount, 0);
  return {
    asOf: ctx.today,
    open: money(open, currency),
    overdue: money(overdue, currency),
    overdueShare: shareOf(overdue, open),
    daysSalesOutstanding: sold > 0 ? Math.round((open * salesWindow) / sold) : null,
    buckets,
  };
}

/** Callers who may read the customer's receivables may read their totals. */
async function mayAsk(ctx: Context, customerId: string): Promise<boolean> {
  const customer = await findOne(ctx, Customer, customerId);
  const example = Object.assign(Object.create(Receivable.prototype) as Receivable, { customerId, representativeId: customer?.representativeId });
  return customer !== null && ctx.reveal(example) !== null;
}

@Resolver()
export class ReceivablesAgeingResolver {
  @Query(() => ReceivablesAgeing, { nullable: true, description: "Outstanding receivables by age, of one customer or all; null if you may not see all of these receivables. Source: 四(四)3." })
  @Allow({ entity: "Receivable", action: "read" })
  async receivablesAgeing(
    @Arg("customerId", () => ID, { nullable: true, description: "Of one customer only." }) customerId: string | null | undefined,
    @Arg("currency", () => String, { defaultValue: currencies[0], description: "ISO 4217 code." }) currency: string,
    @Ctx() ctx: Context,
  ): Promise<ReceivablesAgeing | null> {
    const allowed = customerId ? await mayAsk(ctx, customerId) : readsAll(ctx.principal, entityOf(Receivable) as never);
    return allowed ? ageing(ctx, currency, customerId ?? undefined) : null;
  }
}
