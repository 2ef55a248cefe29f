/** How many people are in each band: told from ten people on, once it is published. Before that, calibrators see the grid. 十(二)3 */
import { Ctx, FieldResolver, Int, ObjectType, Resolver, Root } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Reference } from "../../../table/entity.ts";
import { hundredths } from "../../../table/unit.ts";
import { mayRead } from "../../../platform/access/access.ts";
import type { Context } from "../../../platform/context.ts";
import { Costs } from "../../../platform/limits/costs.ts";
import { Appraisal } from "./appraisal.ts";
import { AppraisalCycle } from "./appraisalCycle.ts";
import { bandOfTotal } from "./appraisalScheme.ts";
import { appraisalsOf, bandCounts, presentTotal, schemeOf } from "./appraisalsOf.ts";
import { leastForOrder } from "./scoring.ts";

@ObjectType("AppraisalBandCount", { description: "How many people are in a band." })
export class AppraisalBandCount {
  @Attribute(() => String, { zh: "等级", en: "Band", about: "The band." })
  band!: string;

  @Attribute(() => Int, { zh: "人数", en: "People", about: "People in it." })
  count!: number;

  @Attribute(() => Int, { zh: "人数上限", en: "At most", about: "People at most; null without a limit.", nullable: true })
  limit?: number;
}

@ObjectType("CalibrationRow", { description: "A result before it is published." })
export class CalibrationRow {
  @Reference(() => Appraisal, { zh: "考核", en: "Appraisal", about: "The appraisal." })
  appraisalId!: string;

  @Attribute(() => Int, { zh: "评价总分", en: "Assessed", about: "What the managers' assessments come to, in hundredths of a point.", unit: hundredths })
  assessed!: number;

  @Attribute(() => Int, { zh: "校准后总分", en: "Total", about: "Total as it is now, in hundredths of a point.", unit: hundredths })
  total!: number;

  @Attribute(() => String, { zh: "等级", en: "Band", about: "Band of the total." })
  band!: string;
}

const isPublished = ({ status }: AppraisalCycle): boolean => status === "PUBLISHED" || status === "CLOSED";

@Resolver(() => AppraisalCycle)
export class BandCountsResolver {
  @FieldResolver(() => [AppraisalBandCount], { nullable: true, description: "People in each band, of ten people or more: to everybody once it is published, to calibrator and HR during calibration; otherwise null." })
  @Costs(16)
  async bandCounts(@Root() cycle: AppraisalCycle, @Ctx() ctx: Context): Promise<AppraisalBandCount[] | null> {
    const calibrates = cycle.status === "CALIBRATION" && (cycle.calibratorId === ctx.principal.id || ctx.principal.held.some(({ role }) => role === "hr"));
    if (!isPublished(cycle) && !calibrates) return null;
    const counted = (await appraisalsOf(cycle.id, ctx)).filter(({ status }) => status !== "EXEMPT" && status !== "SELF" && status !== "MANAGER");
    if (counted.length < leastForOrder) return null;
    const totals = await Promise.all(counted.map(async (one) => (await presentTotal(one, ctx)).total));
    return bandCounts(await schemeOf(cycle, ctx), totals);
  }

  @FieldResolver(() => [CalibrationRow], { nullable: true, description: "Results during calibration, of those whom the caller calibrates; null to everybody else." })
  @Costs(16)
  async calibration(@Root() cycle: AppraisalCycle, @Ctx() ctx: Context): Promise<CalibrationRow[] | null> {
    const { principal } = ctx;
    if (cycle.status !== "CALIBRATION") return null;
    const isHr = principal.held.some(({ role }) => role === "hr");
    const mine = (await appraisalsOf(cycle.id, ctx)).filter((one) => one.status === "CALIBRATION" && one.employeeId !== principal.id && mayRead(principal, one) && (isHr || one.calibratorId === principal.id));
    if (mine.length === 0) return null;
    const scheme = await schemeOf(cycle, ctx);
    return Promise.all(mine.map(async (one) => {
      const { assessed, total } = await presentTotal(one, ctx);
      return { appraisalId: one.id, assessed, total, band: bandOfTotal(scheme, total).band } as CalibrationRow;
    }));
  }
}
