/**
 * A customer to be asked within a period of a plan. The invariant: there is one for each plan, customer and
 * period, however often the clock runs, and it is covered once even if the customer is asked several times. 六(二)
 */
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { readAll } from "../../../table/list.ts";
import { Node } from "../../../table/node.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { addDays, addMonths } from "../../../platform/businessDate.ts";
import type { Context } from "../../../platform/context.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { measures } from "../../../platform/kpi/measures.ts";
import { change } from "../../../platform/lifecycle/change.ts";
import { eachAlone, oncePerDay, registerClockWork } from "../../../platform/schedule/clock.ts";
import { Customer, type CustomerKind } from "../../sales/customers/customer.ts";
import { FollowUpPlan } from "./followUpPlan.ts";

@Entity<FollowUpTarget>({
  prefix: "futgt",
  domain: "service",
  label: { zh: "回访对象", en: "Follow-up target" },
  about: "A customer to be asked within a period of a follow-up plan.",
  clause: "六(二)",
  representation: "name",
  lists: { all: ["dueOn"], customerId: ["dueOn"], planId: ["dueOn"], open: ["dueOn"] },
})
export class FollowUpTarget extends Node {
  @Attribute(() => String, { zh: "名称", en: "Name", about: "Customer and period." })
  name!: string;

  @Reference(() => FollowUpPlan, { zh: "回访计划", en: "Follow-up plan", about: "The plan." })
  planId!: string;

  @Reference(() => Customer, { zh: "客户", en: "Customer", about: "Customer to be asked." })
  customerId!: string;

  @Attribute(() => LocalDate, { zh: "周期开始", en: "From", about: "First day of the period." })
  from!: string;

  @Attribute(() => LocalDate, { zh: "周期结束", en: "Due on", about: "Last day of the period." })
  dueOn!: string;

  @Attribute(() => LocalDate, { zh: "回访日期", en: "Asked on", about: "Day of the first follow-up within the period; empty if none.", nullable: true })
  coveredOn?: string;

  @Attribute(() => Boolean, { zh: "待回访", en: "Open", about: "True until the customer has been asked; null afterwards.", nullable: true })
  open?: true;
}

interface Period {
  from: string;
  to: string;
}

/** The period (of that many months from the plan's first day) that contains a date; undefined outside the plan. */
export function periodOf({ startsOn, endsOn }: Pick<FollowUpPlan, "startsOn" | "endsOn">, everyMonths: number, date: string): Period | undefined {
  if (date < startsOn || date > endsOn) return undefined;
  let [from, months] = [startsOn, everyMonths];
  for (let next = addMonths(startsOn, months); next <= date; next = addMonths(startsOn, months)) [from, months] = [next, months + everyMonths];
  const last = addDays(addMonths(startsOn, months), -1);
  return { from, to: last < endsOn ? last : endsOn };
}

const targetId = (planId: string, customerId: string, from: string): string => `futgt_${planId.slice(planId.indexOf("_") + 1)}.${customerId.slice(customerId.indexOf("_") + 1)}.${from}`;

async function setTarget(plan: FollowUpPlan, customer: Customer, { from, to }: Period, ctx: Context): Promise<void> {
  const id = targetId(plan.id, customer.id, from);
  if (await ctx.loader.load(id)) return;
  await change<FollowUpTarget>(ctx, { entity: "FollowUpTarget", action: "create" }, {}, async (uow) =>
    uow.create(FollowUpTarget, { id, name: `${customer.name} ${from}`, planId: plan.id, customerId: customer.id, from, dueOn: to, open: true }),
  );
}

async function setTargetsOf(plan: FollowUpPlan, ctx: Context): Promise<void> {
  const periods = new Map<CustomerKind, Period>(plan.cadences.flatMap(({ customerKind, everyMonths }) => {
    const period = periodOf(plan, everyMonths, ctx.today);
    return period ? [[customerKind, period] as const] : [];
  }));
  if (periods.size === 0) return;
  const customers = readAll(ctx.table, Customer, { filter: { status: { eq: "ACTIVE" } }, orderBy: { sort: "name", descending: false } });
  await eachAlone(customers, ({ id }) => id, async (customer) => {
    const period = customer.kind && periods.get(customer.kind);
    if (period) await setTarget(plan, customer, period, ctx);
  });
}

/** Runs daily, so customers that become active within a period are included. */
registerClockWork("followUpTargets", (ctx) =>
  oncePerDay(ctx, "followUpTargets", async () => {
    const plans = readAll(ctx.table, FollowUpPlan, { filter: { status: { eq: "IN_FORCE" } }, orderBy: { sort: "createdAt", descending: false } });
    await eachAlone(plans, ({ id }) => id, (plan) => setTargetsOf(plan, ctx));
  }),
);

measures(FollowUpTarget, {
  series: {
    due: { by: "day", on: "dueOn", zh: "应回访", en: "Follow-ups due" },
    covered: { by: "day", on: "dueOn", when: ({ coveredOn }) => Boolean(coveredOn), zh: "已回访", en: "Customers asked" },
  },
  kpis: {
    followUpCoverage: { share: ["covered", "due"], direction: "HIGHER", cadence: "MONTH", owner: "serviceLead", target: 9_500, warning: 9_000, critical: 8_000, least: 5, clause: "六(二)", zh: "回访覆盖率", en: "Follow-up coverage", about: "Of the customers to be asked in periods that end in the month, those asked at least once." },
  },
});

export const FollowUpTargetResolver = EntityResolver(FollowUpTarget);
