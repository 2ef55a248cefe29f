import { Arg, Ctx, Field, ID, Mutation, ObjectType, Resolver, Root, FieldResolver, UseMiddleware } from "type-graphql";
import { entityOf } from "../../table/entity.ts";
import { Cost } from "../../table/fieldCost.ts";
import { Node, type AttachedFile } from "../../table/node.ts";
import { DateTime } from "../../table/scalars.ts";
import { storedRecord } from "../access/access.ts";
import { Allow } from "../access/rootField.ts";
import type { Context } from "../context.ts";
import { toPayload } from "../entity/entityResolver.ts";
import { inputType } from "../entity/inputType.ts";
import { Problem } from "../problem/problem.ts";
import { attachFiles, FilesToAttach, FileToRemove, mayAttach, removeAttachment, type AttachInput, type RemoveInput } from "./attachment.ts";
import { File } from "./file.ts";

@ObjectType("Attachment", { description: "A file that belongs to a record." })
class Attachment {
  @Field(() => ID, { description: "Id of the file.", simple: true })
  fileId!: string;

  @Field(() => ID, { description: "Person who added it.", simple: true })
  addedById!: string;

  @Field(() => String, { description: "Their name at that time.", simple: true })
  addedByName!: string;

  @Field(() => DateTime, { description: "When (UTC).", simple: true })
  addedAt!: string;
}

@ObjectType("Attachments", { description: "The files that belong to a record; those who read the record read them." })
class Attachments {
  @Field(() => [Attachment], { description: "The files, oldest first.", simple: true })
  nodes!: Attachment[];

  @Field(() => Boolean, { description: "Whether you may add and remove files.", simple: true })
  mayChange!: boolean;
}

const byTime = ([a, one]: [string, AttachedFile], [b, other]: [string, AttachedFile]): number =>
  one.addedAt === other.addedAt ? (a < b ? -1 : 1) : one.addedAt < other.addedAt ? -1 : 1;

function attachmentsOf(seen: Node, ctx: Context): Attachments | null {
  const record = storedRecord(seen);
  if (!entityOf(record.constructor).attachments) return null;
  const nodes = Object.entries(record.attachments ?? {}).toSorted(byTime).map(([fileId, one]) => Object.assign(new Attachment(), one, { fileId }));
  return Object.assign(new Attachments(), { nodes, mayChange: mayAttach(ctx, record) });
}

Field(() => Attachments, { nullable: true, description: "Files that belong to the record; null where records of its type take none." })(Node.prototype, "attachments");
UseMiddleware(async ({ root, context }) => attachmentsOf(root as Node, context as Context))(Node.prototype, "attachments");

@ObjectType("AttachmentPayload", { description: "Outcome of a change of a record's files." })
class AttachmentPayload {
  @Field(() => Node, { nullable: true, description: "The record; null if it failed.", simple: true })
  record!: Node | null;

  @Field(() => [Problem], { description: "All problems; empty on success.", simple: true })
  problems!: Problem[];
}

const AttachFilesInput = inputType({ name: "AttachFilesInput", description: "Uploaded files to add to a record.", shape: FilesToAttach, changes: true });
const RemoveAttachmentInput = inputType({ name: "RemoveAttachmentInput", description: "The file to remove from a record.", shape: FileToRemove, changes: true });

@Resolver(() => Attachment)
export class AttachmentResolver {
  @Mutation(() => AttachmentPayload, { description: "Adds uploaded files to a record. They then have its rights: those who read it read them." })
  @Allow("people")
  async attachFiles(@Arg("input", () => AttachFilesInput, { description: "Record and files." }) input: AttachInput, @Ctx() ctx: Context): Promise<AttachmentPayload> {
    return toPayload(await attachFiles(ctx, { ...input }), ctx);
  }

  @Mutation(() => AttachmentPayload, { description: "Removes a file from a record; that it was there, and why it was removed, stays in the record's history." })
  @Allow("people")
  async removeAttachment(@Arg("input", () => RemoveAttachmentInput, { description: "Record, file and reason." }) input: RemoveInput, @Ctx() ctx: Context): Promise<AttachmentPayload> {
    return toPayload(await removeAttachment(ctx, { ...input }), ctx);
  }

  @Cost({ reads: "records" })
  @FieldResolver(() => File, { nullable: true, description: "The file itself." })
  async file(@Root() { fileId }: Attachment, @Ctx() ctx: Context): Promise<File | null> {
    return ctx.maskedReference(await ctx.loader.load<File>(fileId));
  }
}
