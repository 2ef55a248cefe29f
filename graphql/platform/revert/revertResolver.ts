import { Arg, Ctx, Field, ID, Int, Mutation, ObjectType, Query, Resolver } from "type-graphql";
import { entityOf } from "../../table/entity.ts";
import { Node } from "../../table/node.ts";
import { accessFindings } from "../access/access.ts";
import { Allow } from "../access/rootField.ts";
import { Costs } from "../limits/costs.ts";
import type { Context } from "../context.ts";
import { toPayload } from "../entity/entityResolver.ts";
import { inputType } from "../entity/inputType.ts";
import { Problem, Refusal, toProblem, type Finding } from "../problem/problem.ts";
import type { RevertedField, RevertInput } from "./revert.ts";

@ObjectType("RevertedField", { description: "Effect of reverting an edit on one attribute." })
class RevertedFieldView {
  @Field(() => String, { description: "Name of the attribute.", simple: true })
  name!: string;

  @Field(() => String, { nullable: true, description: "Value before the edit, to be restored, as JSON.", simple: true })
  before!: string | null;

  @Field(() => String, { nullable: true, description: "Value now, as JSON.", simple: true })
  now!: string | null;

  @Field(() => Boolean, { description: "Whether it was changed after the edit: then choose to keep or overwrite it.", simple: true })
  changedSince!: boolean;
}

@ObjectType("RevertPreview", { description: "Preview of reverting an edit." })
class RevertPreview {
  @Field(() => Int, { description: "Version of the record that the preview is for; send it with the change.", simple: true })
  version!: number;

  @Field(() => [RevertedFieldView], { description: "The attributes that would change; none that you may not see.", simple: true })
  fields!: RevertedFieldView[];

  @Field(() => [Problem], { description: "All problems, apart from later changes.", simple: true })
  problems!: Problem[];
}

@ObjectType("RevertPayload", { description: "Outcome of reverting an edit." })
class RevertPayload {
  @Field(() => Node, { nullable: true, description: "The record after the change; null if it failed.", simple: true })
  record!: Node | null;

  @Field(() => [Problem], { description: "All problems; empty on success.", simple: true })
  problems!: Problem[];
}

const RevertChangeInput = inputType({ name: "RevertChangeInput", description: "The edit to revert.", changes: true });
Field(() => Int, { nullable: true, description: "Version that the edit made. Required." })(RevertChangeInput.prototype, "entry");
Field(() => [String], { nullable: true, description: "Attributes changed after the edit that are to be reverted anyway." })(RevertChangeInput.prototype, "overwrite");
Field(() => [String], { nullable: true, description: "Attributes that keep their current value." })(RevertChangeInput.prototype, "keep");
Field(() => String, { nullable: true, description: "Reason, kept in the record's history." })(RevertChangeInput.prototype, "reason");

/** Loaded when an edit is taken back, which few requests do. */
const revert = (): Promise<typeof import("./revert.ts")> => import("./revert.ts");

const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

const asView = ({ attribute: { name }, before, now, changedSince }: RevertedField): RevertedFieldView => ({ name, before: json(before), now: json(now), changedSince });

async function previewOf(ctx: Context, record: Node, version: number): Promise<{ fields: RevertedField[]; findings: readonly Finding[] }> {
  const { fieldsToRevert, findingsAgainstRevert } = await revert();
  try {
    const fields = await fieldsToRevert(ctx, record, version);
    const denied = accessFindings(ctx.principal, entityOf(record.constructor), "update", record);
    return denied.length > 0 ? { fields: [], findings: denied } : { fields, findings: await findingsAgainstRevert(ctx, record, fields) };
  } catch (error) {
    if (error instanceof Refusal) return { fields: [], findings: error.findings };
    throw error;
  }
}

@Resolver()
export class RevertResolver {
  @Costs(5)
  @Query(() => RevertPreview, { nullable: true, description: "Previews reverting an edit; null if there is no such entry that you may see." })
  @Allow("people")
  async revertPreview(@Arg("entryId", () => ID, { description: "Id of the edit's audit entry." }) entryId: string, @Ctx() ctx: Context): Promise<RevertPreview | null> {
    const [id = "", version] = entryId.split(":");
    const record = await ctx.loader.load(id);
    if (!record || !ctx.reveal(record)) return null;
    const { fields, findings } = await previewOf(ctx, record, Number(version));
    const problems = findings.map((finding) => toProblem(finding, ctx));
    const hidden = findings.some(({ code }) => code === "FIELD_HIDDEN");
    return { version: record.version, fields: hidden ? [] : fields.map(asView), problems };
  }

  @Mutation(() => RevertPayload, { description: "Reverts an edit by a new edit, under the rules and rights of any edit. Lifecycle steps cannot be reverted." })
  @Allow("people")
  async revertChange(@Arg("input", () => RevertChangeInput, { description: "The edit." }) input: RevertInput, @Ctx() ctx: Context): Promise<RevertPayload> {
    const { revertChange } = await revert();
    return toPayload(await revertChange(ctx, { ...input }), ctx);
  }
}
