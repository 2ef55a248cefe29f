import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../../../platform/context.ts";
import { Costs } from "../../../platform/limits/costs.ts";
import { DepartmentPlan } from "./departmentPlan.ts";
import { manualActuals } from "./manualActuals.ts";
import { PlanStanding, readStanding } from "./planStanding.ts";

@Resolver(() => DepartmentPlan)
export class PlanStandingResolver {
  @FieldResolver(() => PlanStanding, { description: "How far the plan is attained, from the figures of its year so far." })
  @Costs(20)
  async standing(@Root() { id, year, objectives, measures }: DepartmentPlan, @Ctx() ctx: Context): Promise<PlanStanding> {
    return readStanding(ctx, { objectives, measures, manual: await manualActuals(id, ctx) }, { from: `${year}-01-01`, to: `${year}-12-31` });
  }
}
