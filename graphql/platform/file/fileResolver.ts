import { createHash } from "node:crypto";
import { Arg, Ctx, Field, FieldResolver, Mutation, ObjectType, Resolver, Root } from "type-graphql";
import { accessFindings } from "../access/access.ts";
import { Allow } from "../access/rootField.ts";
import { entityOf } from "../../table/entity.ts";
import type { Context } from "../context.ts";
import { createRecord, EntityResolver, toPayload } from "../entity/entityResolver.ts";
import { inputType } from "../entity/inputType.ts";
import { change, loadForChange, type ChangeInput } from "../lifecycle/change.ts";
import type { TransitionInput } from "../lifecycle/transition.ts";
import { Problem, refuseIfAny, rule, type Finding } from "../problem/problem.ts";
import { File } from "./file.ts";
import { readAddress, storedBytes, uploadAddress, type UploadAddress } from "./fileStore.ts";

const nothingArrived = rule("NOTHING_ARRIVED", {
  message: { zh: () => "文件内容尚未上传", en: () => "The file's bytes have not arrived" },
  remedy: { zh: () => "请重新上传", en: () => "Upload it again" },
});

const notWhatWasAnnounced = rule("NOT_WHAT_WAS_ANNOUNCED", {
  message: { zh: () => "上传的内容与申报的大小或校验值不符", en: () => "What arrived is not what was announced: size or checksum differ" },
  remedy: { zh: () => "请重新选择文件上传", en: () => "Choose the file again and upload it" },
});

const wrongContent = rule("WRONG_CONTENT", {
  message: { zh: () => "文件内容与其类型不符", en: () => "The content is not of the type that the file claims" },
  remedy: { zh: () => "请上传PDF、JPEG、PNG或WebP文件", en: () => "Upload a PDF, JPEG, PNG or WebP file" },
});

/** How files of each type begin. */
const signatures: Record<string, (bytes: Buffer) => boolean> = {
  "application/pdf": (bytes) => bytes.subarray(0, 5).toString("latin1") === "%PDF-",
  "image/jpeg": (bytes) => bytes.subarray(0, 3).toString("hex") === "ffd8ff",
  "image/png": (bytes) => bytes.subarray(0, 8).toString("hex") === "89504e470d0a1a0a",
  "image/webp": (bytes) => bytes.subarray(0, 4).toString("latin1") === "RIFF" && bytes.subarray(8, 12).toString("latin1") === "WEBP",
};

async function contentFindings(file: File): Promise<Finding[]> {
  const stored = await storedBytes(file);
  if (!stored) return [nothingArrived()];
  const bytes = Buffer.from(stored);
  const hash = createHash("sha256").update(bytes).digest("hex");
  if (bytes.length !== file.size || hash !== file.sha256) return [notWhatWasAnnounced()];
  return signatures[file.contentType]?.(bytes) ? [] : [wrongContent()];
}

@ObjectType("UploadHeader", { description: "A header to send with the bytes." })
class UploadHeader {
  @Field(() => String, { description: "Name.", simple: true })
  name!: string;

  @Field(() => String, { description: "Value.", simple: true })
  value!: string;
}

@ObjectType("Upload", { description: "Where and how to send a file's bytes, within fifteen minutes." })
class Upload {
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

  @Field(() => [Problem], { description: "Everything that is in the way.", simple: true })
  problems!: Problem[];
}

@ObjectType("ConfirmUploadPayload", { description: "Outcome of a confirmed upload." })
class ConfirmUploadPayload {
  @Field(() => File, { nullable: true, description: "The stored file.", simple: true })
  record!: File | null;

  @Field(() => [Problem], { description: "Everything that is in the way.", simple: true })
  problems!: Problem[];
}

const RequestUploadInput = inputType({ name: "RequestUploadInput", description: "The file that is to be uploaded.", shape: File, changes: false });
const ConfirmUploadInput = inputType({ name: "ConfirmUploadInput", description: "The file whose bytes have been sent.", changes: true });

@Resolver(() => File)
export class FileResolver extends EntityResolver(File) {
  @Mutation(() => UploadPayload, { description: "Announces a file, and answers where to send its bytes." })
  @Allow({ entity: "File", action: "create" })
  async requestUpload(@Arg("input", () => RequestUploadInput, { description: "The file." }) input: ChangeInput, @Ctx() ctx: Context): Promise<UploadPayload> {
    const outcome = await createRecord(ctx, File, input, ({ record }) => {
      record.status = "PENDING";
    });
    return { ...toPayload(outcome, ctx), upload: outcome.record && (await uploadAddress(outcome.record)) };
  }

  @Mutation(() => ConfirmUploadPayload, { description: "Has the server look at what arrived; only then can the file be attached." })
  @Allow({ entity: "File", action: "confirm" })
  async confirmUpload(@Arg("input", () => ConfirmUploadInput, { description: "The file." }) input: TransitionInput, @Ctx() ctx: Context): Promise<ConfirmUploadPayload> {
    const outcome = await change(ctx, { entity: "File", action: "confirm" }, input, async (uow) => {
      const file = await loadForChange(ctx, File, input);
      refuseIfAny(accessFindings(ctx.principal, entityOf(File) as never, "confirm", file));
      if (file.status === "STORED") return file;
      refuseIfAny(await contentFindings(file));
      const stored = uow.edit(file);
      stored.status = "STORED";
      return stored;
    });
    return toPayload(outcome, ctx);
  }

  @FieldResolver(() => String, { nullable: true, description: "Address to read the file at, for five minutes; null until its bytes have arrived." })
  url(@Root() file: File): Promise<string> | null {
    return file.status === "STORED" ? readAddress(file) : null;
  }
}
