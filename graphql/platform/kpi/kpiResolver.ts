/** The catalogue of KPIs, and their readings. 七 */
import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from "type-graphql";
import { currencies } from "../../table/money.ts";
import { SafeInt } from "../../table/scalars.ts";
import { Role } from "../access/role.ts";
import { hiddenPaths } from "../access/access.ts";
import { Allow } from "../access/rootField.ts";
import { monthOf } from "../businessDate.ts";
import type { Context } from "../context.ts";
import { listRefused } from "../entity/listRefused.ts";
import { Costs } from "../limits/costs.ts";
import { ControlSignal } from "./controlChart.ts";
import { KpiBand, mayReadKpi, readKpi } from "./kpiReadings.ts";
import { readKpiMembers } from "./kpiMembers.ts";
import { readTiles } from "./kpiTiles.ts";
import { allKpis, formOf, KpiCadence, KpiDirection, KpiForm, kpiNamed, KpiName, type Kpi } from "./measures.ts";

@ObjectType("Kpi", { description: "A KPI: a share of two series, or what one comes to." })
class KpiEntry {
  @Field(() => KpiName, { description: "Its name.", simple: true })
  name!: string;

  @Field(() => String, { description: "What it says.", simple: true })
  about!: string;

  @Field(() => String, { description: "Type of the records that it is measured on.", simple: true })
  entity!: string;

  @Field(() => String, { nullable: true, description: "Series that is the part; null for a sum.", simple: true })
  part!: string | null;

  @Field(() => String, { description: "Series that is the whole, or the sum.", simple: true })
  whole!: string;

  @Field(() => KpiDirection, { description: "Which values are good ones.", simple: true })
  direction!: KpiDirection;

  @Field(() => KpiCadence, { description: "How long a period is.", simple: true })
  cadence!: KpiCadence;

  @Field(() => Role, { description: "Role that answers for it.", simple: true })
  owner!: Role;
}

@ObjectType("KpiReading", { description: "A KPI in one period." })
class KpiReadingOfPeriod {
  @Field(() => String, { description: 'The period: "2026-11-22" or "2026-11".', simple: true })
  period!: string;

  @Field(() => SafeInt, { nullable: true, description: "Of a share hundredths of a percent, of a mean hundredths, rounded down, null if the whole is 0; otherwise the sum, of amounts in minor units.", simple: true })
  value!: number | null;

  @Field(() => SafeInt, { description: "Numerator of the share, or the sum.", simple: true })
  numerator!: number;

  @Field(() => SafeInt, { nullable: true, description: "Denominator of the share; null for a sum.", simple: true })
  denominator!: number | null;

  @Field(() => KpiBand, { nullable: true, description: "How good it is; null without thresholds, and where the whole is too small to say.", simple: true })
  band!: KpiBand | null;

  @Field(() => Boolean, { description: "Whether the period is not over yet.", simple: true })
  isRunning!: boolean;

  @Field(() => [ControlSignal], { description: "Why it differs from the periods before by more than chance; none while it is running.", simple: true })
  signals!: readonly ControlSignal[];
}

@ObjectType("KpiControlLimits", { description: "Limits of a control chart, in hundredths of the value's unit." })
class KpiControlLimits {
  @Field(() => SafeInt, { description: "Mean of the first twenty complete periods.", simple: true })
  centre!: number;

  @Field(() => SafeInt, { description: "Mean less 3 σ.", simple: true })
  lower!: number;

  @Field(() => SafeInt, { description: "Mean plus 3 σ.", simple: true })
  upper!: number;
}

@ObjectType("KpiReadings", { description: "Readings of a KPI with the thresholds that are in force, current within seconds." })
class KpiReadingsInForce {
  @Field(() => [KpiReadingOfPeriod], { description: "Periods, oldest first, beginning with the first that has data.", simple: true })
  readings!: KpiReadingOfPeriod[];

  @Field(() => SafeInt, { nullable: true, description: "The value to reach.", simple: true })
  target?: number | null;

  @Field(() => SafeInt, { nullable: true, description: "A worse value is a warning.", simple: true })
  warning?: number | null;

  @Field(() => SafeInt, { nullable: true, description: "A worse value is critical.", simple: true })
  critical?: number | null;

  @Field(() => SafeInt, { nullable: true, description: "Of a band, whose upper ends the two above are: a lower value is a warning.", simple: true })
  warningLow?: number | null;

  @Field(() => SafeInt, { nullable: true, description: "Of a band: a lower value is critical.", simple: true })
  criticalLow?: number | null;

  @Field(() => SafeInt, { nullable: true, description: "Least denominator of which a share says anything.", simple: true })
  least?: number | null;

  @Field(() => KpiControlLimits, { nullable: true, description: "Limits of the control chart; null until twenty periods are complete.", simple: true })
  limits!: KpiControlLimits | null;
}

@ObjectType("KpiTile", { description: "The latest periods of a KPI, in one currency." })
class KpiTileInForce extends KpiReadingsInForce {
  @Field(() => KpiName, { description: "The KPI.", simple: true })
  name!: string;

  @Field(() => String, { description: "Type of the records that it is measured on.", simple: true })
  entity!: string;

  @Field(() => KpiForm, { description: "What its values are.", simple: true })
  form!: KpiForm;

  @Field(() => Role, { description: "Role that answers for it.", simple: true })
  owner!: Role;

  @Field(() => String, { nullable: true, description: "ISO 4217 code, where amounts are measured.", simple: true })
  currency!: string | null;
}

@ObjectType("KpiMember", { description: "A KPI of the records that refer to one record, such as one customer." })
class KpiMemberInPeriod {
  @Field(() => ID, { description: "Id of the record.", simple: true })
  id!: string;

  @Field(() => String, { description: "Its name; empty where you may not see it.", simple: true })
  name!: string;

  @Field(() => SafeInt, { nullable: true, description: "As in a reading of the KPI.", simple: true })
  value!: number | null;

  @Field(() => SafeInt, { description: "Numerator of the share, or the sum.", simple: true })
  numerator!: number;

  @Field(() => SafeInt, { nullable: true, description: "Denominator of the share; null for a sum.", simple: true })
  denominator!: number | null;

  @Field(() => KpiBand, { nullable: true, description: "How good it is; null without thresholds, and where the whole is too small to say.", simple: true })
  band!: KpiBand | null;
}

@ObjectType("KpiMembers", { description: "A KPI by the records that its own refer to." })
class KpiMembersInPeriod {
  @Field(() => Int, { description: "Number of members that have figures in the period.", simple: true })
  memberCount!: number;

  @Field(() => [KpiMemberInPeriod], { description: "Members with the largest whole, the largest first.", simple: true })
  members!: KpiMemberInPeriod[];
}

/** The most members that are asked for at once. */
const mostMembers = 200;
const monthForm = /^[0-9]{4}-(0[1-9]|1[0-2])$/;

const entryOf = ({ name, about, entity, part, whole, direction, cadence, owner }: Kpi): KpiEntry => ({ name, about, entity, part: part?.name ?? null, whole: whole.name, direction, cadence, owner });

/** Periods that a tile shows at most. */
const mostOfTile = 36;

@Resolver()
export class KpiResolver {
  @Query(() => [KpiEntry], { description: "The KPIs that you may read. Source: 七." })
  @Allow("people")
  kpis(@Ctx() ctx: Context): KpiEntry[] {
    return allKpis().filter((kpi) => mayReadKpi(ctx.principal, kpi)).map(entryOf);
  }

  @Costs(40)
  @Query(() => [KpiTileInForce], { description: "The latest periods of every KPI that you may read and that has any. Source: 七." })
  @Allow("people")
  async kpiTiles(@Arg("last", () => Int, { defaultValue: 12, description: "How many periods, at most 36." }) last: number, @Ctx() ctx: Context): Promise<KpiTileInForce[]> {
    return (await readTiles(ctx, Math.min(last, mostOfTile))).map(({ kpi, ...tile }) => ({ ...tile, name: kpi.name, entity: kpi.entity, owner: kpi.owner, form: formOf(kpi) }));
  }

  @Costs(3)
  @Query(() => KpiReadingsInForce, { nullable: true, description: "A KPI in its latest periods; null if you may not see everything that it is measured on. Source: 七." })
  @Allow("people")
  async kpiReadings(
    @Arg("kpi", () => KpiName, { description: "The KPI." }) name: string,
    @Arg("last", () => Int, { defaultValue: 12, description: "How many periods, at most 400 days or 120 months." }) last: number,
    @Arg("currency", () => String, { defaultValue: currencies[0], description: "ISO 4217 code, where amounts are measured." }) currency: string,
    @Ctx() ctx: Context,
  ): Promise<KpiReadingsInForce | null> {
    const kpi = kpiNamed(name);
    return mayReadKpi(ctx.principal, kpi) ? readKpi(ctx, kpi, { last, currency }) : null;
  }

  @Costs(12)
  @Query(() => KpiMembersInPeriod, { nullable: true, description: "A KPI of a stretch of months by what its records refer to, such as customers; null if it is kept by none, or you may not see everything that it is measured on. Source: 七." })
  @Allow("people")
  async kpiMembers(
    @Arg("kpi", () => KpiName, { description: "The KPI." }) name: string,
    @Arg("by", () => String, { nullable: true, description: 'Attribute by which it is told apart, such as "customerId"; defaults to the first one.' }) by: string | undefined,
    @Arg("from", () => String, { nullable: true, description: 'First month: "2026-01"; defaults to that of this year.' }) from: string | undefined,
    @Arg("to", () => String, { nullable: true, description: "Last month; defaults to the current one." }) to: string | undefined,
    @Arg("currency", () => String, { defaultValue: currencies[0], description: "ISO 4217 code, where amounts are measured." }) currency: string,
    @Arg("first", () => Int, { defaultValue: 50, description: `How many members, at most ${mostMembers}.` }) first: number,
    @Ctx() ctx: Context,
  ): Promise<KpiMembersInPeriod | null> {
    const kpi = kpiNamed(name);
    const known = kpi.by.map(({ attribute }) => attribute);
    const attribute = by ?? known[0];
    if (!attribute) return null;
    if (!known.includes(attribute)) throw listRefused(`The KPI ${name} is kept by ${known.join(" and ") || "nothing else"}, not by ${attribute}`, "BAD_USER_INPUT");
    const months = { from: from ?? `${ctx.today.slice(0, 4)}-01`, to: to ?? monthOf(ctx.today) };
    if (!monthForm.test(months.from) || !monthForm.test(months.to)) throw listRefused('Months are written "2026-11"', "BAD_USER_INPUT");
    if (!mayReadKpi(ctx.principal, kpi) || hiddenPaths(ctx.principal, kpi.entity).includes(attribute)) return null;
    return readKpiMembers(ctx, kpi, { by: attribute, months, currency, first: Math.min(Math.max(first, 1), mostMembers) });
  }
}
