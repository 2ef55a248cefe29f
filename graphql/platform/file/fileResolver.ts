import { Arg, Ctx, Field, FieldResolver, Mutation, ObjectType, Resolver, Root } from "type-graphql";
import { Allow } from "../access/rootField.ts";
import type { Context } from "../context.ts";
import { EntityResolver, toPayload } from "../entity/entityResolver.ts";
import { inputType } from "../entity/inputType.ts";
import type { ChangeInput } from "../lifecycle/change.ts";
import type { TransitionInput } from "../lifecycle/transition.ts";
import { Problem } from "../problem/problem.ts";
import { File } from "./file.ts";
import { readAddress, uploadAddress, type UploadAddress } from "./fileStore.ts";
import { registerClockWork } from "../schedule/clock.ts";
import { expireUploads } from "./expireUploads.ts";
import { announceFile, confirmFile } from "./upload.ts";

registerClockWork("expireUploads", expireUploads);

@ObjectType("UploadHeader", { description: "A header to send with the bytes." })
class UploadHeader {
  @Field(() => String, { description: "Name.", simple: true })
  name!: string;

  @Field(() => String, { description: "Value.", simple: true })
  value!: string;
}

@ObjectType("Upload", { description: "Where and how to send a file's bytes, within fifteen minutes." })
export class Upload {
  @Field(() => String, { description: "Address.", simple: true })
  url!: string;

  @Field(() => String, { description: "HTTP method.", simple: true })
  method!: string;

  @Field(() => [UploadHeader], { description: "Headers that must be sent as they are.", simple: true })
  headers!: UploadHeader[];
}

@ObjectType("UploadPayload", { description: "Outcome of a request to upload." })
class UploadPayload {
  @Field(() => File, { nullable: true, description: "The announced file.", simple: true })
  record!: File | null;

  @Field(() => Upload, { nullable: true, description: "Where to send its bytes.", simple: true })
  upload!: UploadAddress | null;

  @Field(() => [Problem], { description: "All problems.", simple: true })
  problems!: Problem[];
}

@ObjectType("ConfirmUploadPayload", { description: "Outcome of a confirmed upload." })
class ConfirmUploadPayload {
  @Field(() => File, { nullable: true, description: "The stored file.", simple: true })
  record!: File | null;

  @Field(() => [Problem], { description: "All problems.", simple: true })
  problems!: Problem[];
}

const RequestUploadInput = inputType({ name: "RequestUploadInput", description: "The file to upload.", shape: File, changes: false });
const ConfirmUploadInput = inputType({ name: "ConfirmUploadInput", description: "The file whose bytes have been sent.", changes: true });

@Resolver(() => File)
export class FileResolver extends EntityResolver(File) {
  @Mutation(() => UploadPayload, { description: "Announces a file and returns the address to upload it to." })
  @Allow({ entity: "File", action: "create" })
  async requestUpload(@Arg("input", () => RequestUploadInput, { description: "The file." }) input: ChangeInput, @Ctx() ctx: Context): Promise<UploadPayload> {
    const outcome = await announceFile(ctx, input);
    return { ...toPayload(outcome, ctx), upload: outcome.record && (await uploadAddress(outcome.record)) };
  }

  @Mutation(() => ConfirmUploadPayload, { description: "Confirms an upload; only confirmed files can be attached." })
  @Allow({ entity: "File", action: "confirm" })
  async confirmUpload(@Arg("input", () => ConfirmUploadInput, { description: "The file." }) input: TransitionInput, @Ctx() ctx: Context): Promise<ConfirmUploadPayload> {
    return toPayload(await confirmFile(ctx, input), ctx);
  }

  @FieldResolver(() => String, { nullable: true, description: "Address to read the file at, for five minutes; null until it is uploaded." })
  url(@Root() file: File): Promise<string> | null {
    return file.status === "STORED" ? readAddress(file) : null;
  }
}
