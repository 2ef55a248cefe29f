/**
 * Files that belong to a record. The invariant: each was uploaded and looked at, it is read by those who read the
 * record, and the record's trail says who added it and who removed it, when and why. Its bytes stay when it is removed.
 */
import { ID } from "type-graphql";
import { Attribute } from "../../table/attribute.ts";
import { declarationOf, type NodeClass } from "../../table/entity.ts";
import { Node, type AttachedFile } from "../../table/node.ts";
import { accessFindings, roleFor } from "../access/access.ts";
import { isPartner } from "../access/principal.ts";
import type { Context } from "../context.ts";
import { cleanInput, inputFindings } from "../entity/validate.ts";
import { change, loadForChange, type ChangeInput, type Outcome } from "../lifecycle/change.ts";
import { Refusal, refuseIfAny, rule, type Finding } from "../problem/problem.ts";
import { File } from "./file.ts";
import { recordQuotaFindings } from "./fileQuota.ts";

export class FilesToAttach {
  @Attribute(() => [ID], { zh: "文件", en: "Files", about: "Uploaded files of your own.", input: { required: true, minItems: 1, maxItems: 20 } })
  fileIds!: string[];
}

export class FileToRemove {
  @Attribute(() => ID, { zh: "文件", en: "File", about: "Attached file.", input: { required: true } })
  fileId!: string;

  @Attribute(() => String, { zh: "移除理由", en: "Reason", about: "Why it is removed; kept in the record's history.", text: true, input: { required: true, minLength: 2, maxLength: 1000 } })
  reason!: string;
}

export interface AttachInput extends ChangeInput {
  id: string;
  version?: number | null;
  fileIds?: string[] | null;
}

export interface RemoveInput extends ChangeInput {
  id: string;
  version?: number | null;
  fileId?: string | null;
}

const noAttachments = rule("NO_ATTACHMENTS", {
  message: { zh: () => "此类记录不能添加附件", en: () => "Records of this type take no files" },
});

const noSuchFile = rule("UNKNOWN_REFERENCE", {
  message: { zh: () => "文件不存在、尚未上传完成或不是您上传的", en: () => "The file does not exist, has not been uploaded, or was uploaded by someone else" },
  remedy: { zh: () => "请重新上传", en: () => "Upload it again" },
});

const alreadyAttached = rule<{ name: string }>("ALREADY_ATTACHED", {
  message: { zh: ({ name }) => `“${name}”已是此记录的附件`, en: ({ name }) => `"${name}" is already attached to this record` },
});

const notAttached = rule("NOT_ATTACHED", {
  message: { zh: () => "此记录没有该附件", en: () => "The record has no such file" },
});


/** Whether the caller may add files to the record and remove them. */
export const mayAttach = (ctx: Context, record: Node): boolean =>
  Boolean(declarationOf(record.constructor).attachments) && !isPartner(ctx.principal) && Boolean(roleFor(ctx.principal, declarationOf(record.constructor), "attach", record));

async function loadForFiles(ctx: Context, input: { id: string; version?: number | null }): Promise<Node> {
  const record = await loadForChange(ctx, Node as unknown as NodeClass<Node>, input);
  const entity = declarationOf(record.constructor);
  if (!entity.attachments) throw new Refusal([noAttachments(undefined, { field: "id" })]);
  refuseIfAny(accessFindings(ctx.principal, entity, "attach", record));
  return record;
}

/** Only its uploader reads a file until it belongs to a record, so nobody can attach another person's. */
async function ownFile(ctx: Context, id: string): Promise<File | undefined> {
  const file = ctx.reveal(await ctx.loader.load(id));
  return file instanceof File && file.status === "STORED" ? file : undefined;
}

export const attachFiles = (ctx: Context, input: AttachInput): Promise<Outcome<Node>> =>
  change(ctx, { entity: "Node", action: "attach" }, input, async (uow) => {
    const record = await loadForFiles(ctx, input);
    refuseIfAny(await inputFindings(FilesToAttach, input, ctx));
    const ids = [...new Set((cleanInput(FilesToAttach, { ...input }) as Partial<FilesToAttach>).fileIds)];
    const attached = record.attachments ?? {};
    const files = await Promise.all(ids.map((id) => ownFile(ctx, id)));
    const wrong = ids.flatMap((id, i): Finding[] => {
      const field = `fileIds.${i}`;
      if (attached[id]) return [alreadyAttached({ name: attached[id].fileName }, { field })];
      return files[i] ? [] : [noSuchFile(undefined, { field })];
    });
    refuseIfAny(wrong);
    const added = files.map((file) => [file!.id, entryOf(file!, ctx)] as const);
    const all = { ...attached, ...(Object.fromEntries(added) as Record<string, AttachedFile>) };
    refuseIfAny(await recordQuotaFindings(Object.values(all), ctx));
    const edited = uow.edit(record);
    edited.attachments = all;
    return edited;
  });

const entryOf = ({ fileName, size }: File, { principal, now }: Context): AttachedFile => ({ addedById: principal.id, addedByName: principal.name, addedAt: now.toISOString(), fileName, size });

export const removeAttachment = (ctx: Context, input: RemoveInput): Promise<Outcome<Node>> =>
  change(ctx, { entity: "Node", action: "removeAttachment" }, input, async (uow) => {
    const record = await loadForFiles(ctx, input);
    refuseIfAny(await inputFindings(FileToRemove, input, ctx));
    if (!record.attachments?.[input.fileId!]) throw new Refusal([notAttached(undefined, { field: "fileId" })]);
    const edited = uow.edit(record);
    const { [input.fileId!]: _, ...left } = record.attachments;
    edited.attachments = left;
    return edited;
  });
