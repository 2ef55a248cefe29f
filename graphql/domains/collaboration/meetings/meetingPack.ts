/**
 * The pack of a meeting: its KPIs with the time of reading, and the action items that earlier meetings of its series have
 * left open. Frozen once, when the meeting is opened; filtered to what every invitee may read. 八(一)1
 */
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { entityByName } from "../../../table/entity.ts";
import { principalOf, type Account } from "../../../platform/access/principal.ts";
import { daysBetween } from "../../../platform/businessDate.ts";
import type { Context } from "../../../platform/context.ts";
import { manyField } from "../../../platform/entity/entityResolver.ts";
import { frozen, FrozenItem, type FigureUnit, type FrozenFigure } from "../../../platform/frozen/frozen.ts";
import { mayReadKpi, readKpi } from "../../../platform/kpi/kpiReadings.ts";
import { allKpis, formOf, type Kpi, type KpiForm } from "../../../platform/kpi/measures.ts";
import { Costs } from "../../../platform/limits/costs.ts";
import { carriesForward } from "../../../platform/recurrence/carriesForward.ts";
import { ActionItem } from "../actions/actionItem.ts";
import { Meeting } from "./meeting.ts";
import { kpiOwnersOf, type MeetingSeries } from "./meetingSeries.ts";

const carriedInto = carriesForward(ActionItem, { into: Meeting, while: ["OPEN", "DONE"] });

/** Amounts of packs are in the company's own currency. */
const currency = "CNY";

const units: Readonly<Record<KpiForm, FigureUnit>> = { SHARE: "SHARE", MEAN: "MEAN", AMOUNT: "MONEY", NUMBER: "NUMBER" };

function kpisOf(series: MeetingSeries): Kpi[] {
  const named = series.kpis ?? [];
  const owners = kpiOwnersOf(series);
  return allKpis().filter(({ name, owner }) => (named.length > 0 ? named.includes(name) : owners.includes(owner)));
}

/** The KPIs of a series that everybody who takes part may read. */
async function kpisForAll({ seriesId, memberIds }: Meeting, ctx: Context): Promise<Kpi[]> {
  const series = (await ctx.loader.load<MeetingSeries>(seriesId))!;
  const accounts = await ctx.loader.loadAll<Account>(memberIds);
  const members = await Promise.all(accounts.map((account) => principalOf(ctx.loader, account, ctx.today)));
  return kpisOf(series).filter((kpi) => members.every((member) => mayReadKpi(member, kpi)));
}

async function figureOf(kpi: Kpi, ctx: Context): Promise<FrozenFigure> {
  const { readings } = await readKpi(ctx, kpi, { last: 1, currency });
  const unit = units[formOf(kpi)];
  return { key: kpi.name, zh: kpi.zh, en: kpi.en, unit, ...(unit === "MONEY" && { currency }), value: readings.at(-1)?.value ?? null, opens: `/kpis/${manyField(entityByName(kpi.entity)!)}/${kpi.name}` };
}

async function itemsOf(meeting: Meeting, ctx: Context): Promise<FrozenItem[]> {
  const carried = await carriedInto(meeting, ctx);
  const day = meeting.openedAt ? meeting.heldOn : ctx.today;
  return carried.map(({ record: { id, text, dueOn }, times }) => ({ recordId: id, text, dueOn, overdueDays: Math.max(0, daysBetween(dueOn, day)), carried: times }));
}

frozen(Meeting, {
  on: "open",
  read: async (meeting, ctx) => {
    const [kpis, items] = await Promise.all([kpisForAll(meeting, ctx), itemsOf(meeting, ctx)]);
    return { figures: await Promise.all(kpis.map((kpi) => figureOf(kpi, ctx))), items };
  },
});

@Resolver(() => Meeting)
export class MeetingPackResolver {
  @FieldResolver(() => [FrozenItem], { description: "Action items that earlier meetings of the series have left open, as they are now." })
  @Costs(8)
  carriedItems(@Root() meeting: Meeting, @Ctx() ctx: Context): Promise<FrozenItem[]> {
    return itemsOf(meeting, ctx);
  }
}
