import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { Allow } from "../access/rootField.ts";
import type { Context } from "../context.ts";
import { EntityResolver, payloadType, toPayload } from "../entity/entityResolver.ts";
import { inputType } from "../entity/inputType.ts";
import type { ChangeInput } from "../lifecycle/change.ts";
import { ExportOrder, requestExport } from "./export/requestExport.ts";
import { Job } from "./job.ts";
import { resultAddress } from "./jobObjects.ts";

const RequestExportInput = inputType({ name: "RequestExportInput", description: "The list that is to be written into a file.", shape: ExportOrder, changes: false });

@Resolver(() => Job)
export class JobResolver extends EntityResolver(Job) {
  @Mutation(() => payloadType(Job) as typeof Object, { description: "Has a list written into a file, as you see it; ask the job how far it is." })
  @Allow({ entity: "Job", action: "export" })
  async requestExport(@Arg("input", () => RequestExportInput, { description: "The list." }) input: ChangeInput, @Ctx() ctx: Context) {
    return toPayload(await requestExport(ctx, input), ctx);
  }

  @FieldResolver(() => String, { nullable: true, description: "Address to download the file that the job has written, for five minutes; null for everybody but the job's owner, and while or once there is none." })
  resultUrl(@Root() job: Job, @Ctx() ctx: Context): Promise<string> | null {
    return job.status === "DONE" ? resultAddress(job, ctx.principal.id, ctx.now) : null;
  }
}
