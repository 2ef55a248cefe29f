/** How well a customer is served, by the same definitions as the company's own KPIs; customers' machines read their own. 四(四)2, 七 */
import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from "type-graphql";
import { entityByName } from "../../../table/entity.ts";
import { readAll } from "../../../table/list.ts";
import { seriesFigure } from "../../../table/keys.ts";
import { mayUnderSomeCondition } from "../../../platform/access/access.ts";
import { Allow } from "../../../platform/access/rootField.ts";
import { addMonths, beginningOf, monthOf } from "../../../platform/businessDate.ts";
import type { Context } from "../../../platform/context.ts";
import { seriesFigures } from "../../../platform/kpi/measures.ts";
import { Costs } from "../../../platform/limits/costs.ts";
import { shareOf } from "../../../platform/percent.ts";
import { SalesOrder } from "../orders/salesOrder.ts";

@ObjectType("ServiceLevel", { description: "How well your orders were served in a month." })
class ServiceLevel {
  @Field(() => String, { description: 'The month: "2026-11".', simple: true })
  month!: string;

  @Field(() => Int, { description: "Your orders that were completed in the month.", simple: true })
  completed!: number;

  @Field(() => Int, { description: "Of them those that were fully signed for by the requested date, without cancellations.", simple: true })
  onTimeInFull!: number;

  @Field(() => Int, { nullable: true, description: "Share of these in hundredths of a percent, rounded down; null where none was completed.", simple: true })
  onTimeInFullShare!: number | null;

  @Field(() => Int, { description: "Packs of your orders that were first allocated in the month.", simple: true })
  packsOrdered!: number;

  @Field(() => Int, { description: "Of them those that were in stock at once.", simple: true })
  packsFilled!: number;

  @Field(() => Int, { nullable: true, description: "Share of these in hundredths of a percent, rounded down; null where none was ordered.", simple: true })
  fillRate!: number | null;
}

const mostMonths = 24;
/** Months before the first one asked for in which an order may have been entered that counts in it. */
const enteredBefore = 6;
/** The newest orders that are read at most. */
const mostOrders = 5_000;

const named = (series: string, month: string): string => seriesFigure(`SalesOrder.${series}`, month);

/** What each of the customer's orders adds to the series of fulfilment. */
async function addedByOrders(customerId: string, since: string, { table }: Context): Promise<Record<string, number>> {
  const added: Record<string, number> = {};
  let read = 0;
  const filter = { customerId: { eq: customerId }, createdAt: { from: beginningOf(since).toISOString() } };
  for await (const order of readAll(table, SalesOrder, { filter, orderBy: { sort: "createdAt", descending: true } })) {
    for (const [figure, value] of Object.entries(seriesFigures("SalesOrder", order))) added[figure] = (added[figure] ?? 0) + value;
    if (++read >= mostOrders) break;
  }
  return added;
}

function levelOf(month: string, added: Readonly<Record<string, number>>): ServiceLevel {
  const [completed, onTimeInFull, packsOrdered, packsFilled] = (["completed", "onTimeInFull", "askedPacks", "filledPacks"] as const).map((series) => added[named(series, month)] ?? 0) as [number, number, number, number];
  return { month, completed, onTimeInFull, onTimeInFullShare: shareOf(onTimeInFull, completed), packsOrdered, packsFilled, fillRate: shareOf(packsFilled, packsOrdered) };
}

@Resolver()
export class ServiceLevelsResolver {
  @Costs(20)
  @Query(() => [ServiceLevel], { description: "How well your orders were served, month by month, oldest first; empty for partners other than customers, and without the right to read orders. Source: 四(四)2." })
  @Allow("partners")
  async serviceLevels(@Arg("last", () => Int, { defaultValue: 12, description: "How many months up to the present one, at most 24." }) last: number, @Ctx() ctx: Context): Promise<ServiceLevel[]> {
    const { party, boundToId } = ctx.principal;
    if (party !== "CUSTOMER" || !boundToId || !mayUnderSomeCondition(ctx.principal, entityByName("SalesOrder")!, "read")) return [];
    const count = Math.min(Math.max(last, 1), mostMonths);
    const first = `${monthOf(ctx.today)}-01`;
    const months = Array.from({ length: count }, (_, i) => monthOf(addMonths(first, i + 1 - count)));
    const added = await addedByOrders(boundToId, addMonths(first, 1 - count - enteredBefore), ctx);
    return months.map((month) => levelOf(month, added));
  }
}
