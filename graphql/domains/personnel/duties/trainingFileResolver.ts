import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from "type-graphql";
import { Allow } from "../../../platform/access/rootField.ts";
import type { Context } from "../../../platform/context.ts";
import { inputType } from "../../../platform/entity/inputType.ts";
import { loadForChange, type ChangeInput } from "../../../platform/lifecycle/change.ts";
import { Costs } from "../../../platform/limits/costs.ts";
import { Problem, Refusal, toProblem } from "../../../platform/problem/problem.ts";
import { Employee } from "../../organization/people/employee.ts";
import { printTrainingFile } from "./trainingFile.ts";

@ObjectType("TrainingFilePayload", { description: "Outcome of printing a person's training file." })
class TrainingFilePayload {
  @Field(() => String, { nullable: true, description: "Address of the PDF, for five minutes; null if it failed.", simple: true })
  url!: string | null;

  @Field(() => [Problem], { description: "All problems; empty on success.", simple: true })
  problems!: Problem[];
}

const PrintTrainingFileInput = inputType({ name: "PrintTrainingFileInput", description: "The person whose training file is printed.", changes: true });

@Resolver()
export class TrainingFileResolver {
  @Mutation(() => TrainingFilePayload, { description: "Prints the training file of a person as a PDF, for themselves, their manager, HR, quality and the auditor. Changes no record. Source: 九(二)." })
  @Costs(30)
  @Allow("people")
  async printTrainingFile(@Arg("input", () => PrintTrainingFileInput, { description: "The person." }) { id }: ChangeInput & { id: string }, @Ctx() ctx: Context): Promise<TrainingFilePayload> {
    try {
      return { url: await printTrainingFile(await loadForChange(ctx, Employee, { id }), ctx), problems: [] };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { url: null, problems: error.findings.map((finding) => toProblem(finding, ctx)) };
    }
  }
}
