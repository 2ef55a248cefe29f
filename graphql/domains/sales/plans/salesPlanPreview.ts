/** Previews setting a target, using the same code as the edit. */
import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from "type-graphql";
import { entityOf } from "../../../table/entity.ts";
import { displayName } from "../../../table/record.ts";
import { SafeInt } from "../../../table/scalars.ts";
import { accessFindings } from "../../../platform/access/access.ts";
import { Allow } from "../../../platform/access/rootField.ts";
import { Costs } from "../../../platform/limits/costs.ts";
import type { Context } from "../../../platform/context.ts";
import { findOne } from "../../../platform/entity/entityResolver.ts";
import { inputType } from "../../../platform/entity/inputType.ts";
import { inputFindings } from "../../../platform/entity/validate.ts";
import { findingsAgainst, lifecycleOf } from "../../../platform/lifecycle/availability.ts";
import { Problem, Refusal, toProblem, type Finding } from "../../../platform/problem/problem.ts";
import { monthName, monthsOf } from "./planPeriod.ts";
import { branchLevels, type Edited, type TargetPart } from "./planTargets.ts";
import { TargetInput, targetEdit } from "./salesPlanEdits.ts";
import { SalesPlan } from "./salesPlan.ts";

@ObjectType("SalesPlanPart", { description: "One part that a target would be split into." })
class SalesPlanPart {
  @Field(() => String, { description: "The month, or the name of the branch where one month is split.", simple: true })
  name!: string;

  @Field(() => SafeInt, { description: "Current value, excluding locked and closed targets.", simple: true })
  before!: number;

  @Field(() => SafeInt, { description: "New value, excluding locked and closed targets.", simple: true })
  after!: number;

  @Field(() => Int, { description: "1 where it gets one unit of what is left over after rounding down.", simple: true })
  extra!: number;
}

@ObjectType("SalesPlanPreview", { description: "Preview of setting a target." })
class SalesPlanPreview {
  @Field(() => SafeInt, { nullable: true, description: "The current target; null if there are problems.", simple: true })
  before?: number;

  @Field(() => SafeInt, { nullable: true, description: "Locked or closed part, which stays.", simple: true })
  kept?: number;

  @Field(() => Int, { nullable: true, description: "Rounding remainder, distributed one unit each to the parts with the largest fractions.", simple: true })
  remainder?: number;

  @Field(() => Int, { nullable: true, description: "How many monthly targets would change.", simple: true })
  leavesChanged?: number;

  @Field(() => [SalesPlanPart], { description: "The parts, months first.", simple: true })
  parts!: SalesPlanPart[];

  @Field(() => [Problem], { description: "All findings; empty if it could be done.", simple: true })
  problems!: Problem[];
}

const PreviewInput = inputType({ name: "SalesPlanPreviewInput", description: "The target to set.", shape: TargetInput, changes: true });

@Resolver()
export class SalesPlanPreviewResolver {
  @Query(() => SalesPlanPreview, { nullable: true, description: "Previews setting a target; null if there is no such plan that you may see. Changes nothing. Source: 四(一)." })
  @Costs(6)
  @Allow({ entity: "SalesPlan", action: "setTarget" })
  async salesPlanPreview(@Arg("input", () => PreviewInput, { description: "The target." }) input: TargetInput & { id: string }, @Ctx() ctx: Context): Promise<SalesPlanPreview | null> {
    const plan = await findOne(ctx, SalesPlan, input.id);
    if (!plan) return null;
    const found = await wouldBe(plan, input, ctx);
    if (Array.isArray(found)) return { parts: [], problems: found.map((finding) => toProblem(finding, ctx)) };
    return preview(found, plan, input, ctx);
  }
}

async function wouldBe(plan: SalesPlan, input: TargetInput, ctx: Context): Promise<Edited | Finding[]> {
  const denied = accessFindings(ctx.principal, entityOf(SalesPlan) as never, "setTarget", plan);
  if (denied.length > 0) return denied;
  const [against, wrong] = await Promise.all([findingsAgainst(plan, "setTarget", lifecycleOf(plan)!.actions.setTarget!, ctx), inputFindings(TargetInput, input, ctx)]);
  if (against.length + wrong.length > 0) return [...against, ...wrong];
  try {
    return await targetEdit(plan, input, ctx);
  } catch (error) {
    if (error instanceof Refusal) return [...error.findings];
    throw error;
  }
}

async function preview({ before, parts, leavesChanged }: Edited, plan: SalesPlan, { period, value }: TargetInput, ctx: Context): Promise<SalesPlanPreview> {
  const split = parts.reduce((total, part) => total + part.value, 0);
  const several = monthsOf(period, plan.year)!.length > 1 && new Set(parts.map(({ leaf }) => leaf.month)).size > 1;
  const nameOf = async ({ leaf }: TargetPart) => {
    if (several) return monthName(plan.year, leaf.month);
    const level = branchLevels.find((one) => new Set(parts.map((part) => part.leaf.row[one])).size > 1)!;
    const record = await ctx.loader.load(leaf.row[level]);
    return record ? displayName(record) : "";
  };
  const named = await Promise.all(parts.map(async (part): Promise<SalesPlanPart> => ({ name: await nameOf(part), before: part.before, after: part.value, extra: part.extra })));
  const kept = parts.length > 0 ? value - split : 0;
  return { before: Number(before), kept, remainder: parts.reduce((sum, { extra }) => sum + extra, 0), leavesChanged, parts: named, problems: [] };
}
