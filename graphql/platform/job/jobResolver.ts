import { Arg, Ctx, Field, FieldResolver, Mutation, ObjectType, Resolver, Root } from "type-graphql";
import { Allow } from "../access/rootField.ts";
import type { Context } from "../context.ts";
import { EntityResolver, payloadType, toPayload } from "../entity/entityResolver.ts";
import { inputType } from "../entity/inputType.ts";
import type { UploadAddress } from "../file/fileStore.ts";
import { Upload } from "../file/fileResolver.ts";
import type { ChangeInput } from "../lifecycle/change.ts";
import { Problem } from "../problem/problem.ts";
import { ExportOrder, requestExport } from "./export/requestExport.ts";
import { importAddress, ImportOrder, requestImport } from "./import/requestImport.ts";
import { Job } from "./job.ts";
import { PapersOrder, requestPapers } from "./print/requestPapers.ts";
import { problemsAddress, resultAddress } from "./jobObjects.ts";

const RequestExportInput = inputType({ name: "RequestExportInput", description: "The list that is to be written into a file.", shape: ExportOrder, changes: false });
const RequestImportInput = inputType({ name: "RequestImportInput", description: "The file that is to be imported.", shape: ImportOrder, changes: false });

const RequestPapersInput = inputType({ name: "RequestPapersInput", description: "The papers that are to be printed into one file.", shape: PapersOrder, changes: false });

@ObjectType("ImportPayload", { description: "Outcome of a request to import." })
class ImportPayload {
  @Field(() => Job, { nullable: true, description: "The job; it starts once its file is uploaded and it is begun.", simple: true })
  record!: Job | null;

  @Field(() => Upload, { nullable: true, description: "Where to send the file's bytes.", simple: true })
  upload!: UploadAddress | null;

  @Field(() => [Problem], { description: "All problems.", simple: true })
  problems!: Problem[];
}

@Resolver(() => Job)
export class JobResolver extends EntityResolver(Job) {
  @Mutation(() => payloadType(Job) as typeof Object, { description: "Exports a list to a file, as you see it; the job shows the progress." })
  @Allow({ entity: "Job", action: "export" })
  async requestExport(@Arg("input", () => RequestExportInput, { description: "The list." }) input: ChangeInput, @Ctx() ctx: Context) {
    return toPayload(await requestExport(ctx, input), ctx);
  }

  @Mutation(() => payloadType(Job) as typeof Object, { description: "Prints the papers of several records into one file; each is a numbered copy." })
  @Allow({ entity: "Job", action: "print" })
  async requestPapers(@Arg("input", () => RequestPapersInput, { description: "The papers." }) input: ChangeInput, @Ctx() ctx: Context) {
    return toPayload(await requestPapers(ctx, input), ctx);
  }

  @Mutation(() => ImportPayload, { description: "Announces a file to import and returns the address to upload it to." })
  @Allow({ entity: "Job", action: "import" })
  async requestImport(@Arg("input", () => RequestImportInput, { description: "The file." }) input: ChangeInput, @Ctx() ctx: Context): Promise<ImportPayload> {
    const outcome = await requestImport(ctx, input);
    return { ...toPayload(outcome, ctx), upload: outcome.record && (await importAddress(outcome.record)) };
  }

  @FieldResolver(() => String, { nullable: true, description: "For an import that was checked or carried out: address of its rows with problems, as JSON (500 at most), for five minutes; null for everybody but the job's owner." })
  problemsUrl(@Root() job: Job, @Ctx() ctx: Context): Promise<string> | null {
    return problemsAddress(job, ctx.principal.id, ctx.now);
  }

  @FieldResolver(() => String, { nullable: true, description: "Address to download the file that the job has written, for five minutes; null for everybody but the job's owner, and while or once there is none." })
  resultUrl(@Root() job: Job, @Ctx() ctx: Context): Promise<string> | null {
    return resultAddress(job, ctx.principal.id, ctx.now);
  }
}
