/**
 * What people say about a record. A comment is an entry of the record's own audit chain: it cannot be edited, and one
 * that is withdrawn stays where it is, marked as withdrawn by a later entry.
 */
import { ID } from "type-graphql";
import { Attribute } from "../../table/attribute.ts";
import { entityOf, type NodeClass } from "../../table/entity.ts";
import { Node } from "../../table/node.ts";
import { accessDenied, mayRead } from "../access/access.ts";
import { contributors } from "../access/roleGroups.ts";
import { principalOf, rolesOf, usableRoles, type Account } from "../access/principal.ts";
import { readEntries } from "../audit/entries.ts";
import type { Context } from "../context.ts";
import { cleanInput, inputFindings } from "../entity/validate.ts";
import { File } from "../file/file.ts";
import { change, loadForChange, type ChangeInput, type Outcome } from "../lifecycle/change.ts";
import { Refusal, refuseIfAny, rule, type Finding } from "../problem/problem.ts";

/** What a comment consists of. */
export class OptionalCommentInput {
  @Attribute(() => String, { zh: "评论", en: "Comment", about: "Text of the comment; it stays in the record's history.", text: true, input: { required: true, maxLength: 4000 } })
  text!: string;

  @Attribute(() => [ID], { zh: "提到的人", en: "Mentioned", about: "Employees who are notified of it; only people who may see the record.", nullable: true, input: { maxItems: 20 } })
  mentionedIds?: string[];

  @Attribute(() => [ID], { zh: "附件", en: "Files", about: "Attached files; must be uploaded.", nullable: true, input: { maxItems: 10 } })
  fileIds?: string[];
}

export interface CommentInput extends ChangeInput {
  id: string;
  version?: number | null;
  text?: string | null;
  mentionedIds?: string[] | null;
  fileIds?: string[] | null;
}

export interface WithdrawInput extends ChangeInput {
  id: string;
  /** Version that the comment's entry made. */
  entry?: number | null;
}

const noTrail = rule("NO_TRAIL", {
  message: { zh: () => "台账记录本身即为历史，不能评论", en: () => "Entries of a ledger are their own history and take no comments" },
  remedy: { zh: () => "请在其来源单据上评论", en: () => "Comment on the document that it came from" },
});

const cannotSeeRecord = rule<{ name: string }>("CANNOT_SEE_RECORD", {
  message: { zh: ({ name }) => `${name}无权查看此记录，不能提到`, en: ({ name }) => `${name} may not see this record and cannot be mentioned` },
  remedy: { zh: () => "请提到有权查看的同事", en: () => "Mention colleagues who may see it" },
});

const nobody = rule("UNKNOWN_REFERENCE", {
  message: { zh: () => "提到的人不存在或已停用", en: () => "There is no active person of this id" },
});

const noSuchFile = rule("UNKNOWN_REFERENCE", {
  message: { zh: () => "文件不存在或尚未上传完成", en: () => "The file does not exist or has not been uploaded" },
  remedy: { zh: () => "请重新上传", en: () => "Upload it again" },
});

const noSuchComment = rule("NO_SUCH_COMMENT", {
  message: { zh: () => "此处没有可撤回的评论", en: () => "There is no comment here that could be withdrawn" },
});

const onlyItsAuthor = rule("ONLY_ITS_AUTHOR", {
  message: { zh: () => "只有评论人本人可以撤回", en: () => "Only the person who wrote it may withdraw it" },
});

function commenterFindings({ principal }: Context): Finding[] {
  const may = usableRoles(principal).some(({ role }) => contributors.includes(role));
  return may ? [] : [accessDenied({ needed: contributors, held: rolesOf(principal) })];
}

const trailFindings = (record: Node): Finding[] => (entityOf(record.constructor).audited === false ? [noTrail()] : []);

/** Whether the caller, who may read the record, may comment on it. */
export const mayComment = (ctx: Context, record: Node): boolean => [...commenterFindings(ctx), ...trailFindings(record)].length === 0;

async function mentionFindings(record: Node, id: string, field: string, ctx: Context): Promise<Finding[]> {
  const account = await ctx.loader.load<Account>(id);
  // A person whom the caller may not see counts as unknown.
  if (!account?.heldRoles || account.status !== "ACTIVE" || !ctx.reveal(account)) return [nobody(undefined, { field })];
  const person = await principalOf(ctx.loader, account, ctx.today);
  return mayRead(person, record) ? [] : [cannotSeeRecord(person, { field })];
}

async function fileFindings(id: string, field: string, ctx: Context): Promise<Finding[]> {
  const file = ctx.reveal(await ctx.loader.load(id));
  return file instanceof File && file.status === "STORED" ? [] : [noSuchFile(undefined, { field })];
}

/** Adds a comment to the record's trail. Everybody who may read the record can read it; mentioned people are notified. */
export const addComment = (ctx: Context, input: CommentInput): Promise<Outcome<Node>> =>
  change(ctx, { entity: "Node", action: "comment" }, input, async (uow) => {
    const record = await loadForChange(ctx, Node as unknown as NodeClass<Node>, input);
    refuseIfAny(commenterFindings(ctx));
    const wrongInput = await inputFindings(OptionalCommentInput, input, ctx);
    // With too many mentions, none of them is looked up.
    if (wrongInput.some(({ code }) => code === "TOO_MANY")) throw new Refusal(wrongInput);
    const { text, mentionedIds, fileIds } = cleanInput(OptionalCommentInput, { ...input }) as Partial<OptionalCommentInput>;
    const mentioned = [...new Set(mentionedIds)];
    const files = [...new Set(fileIds)];
    const wrong = await Promise.all([
      ...mentioned.map((id, i) => mentionFindings(record, id, `mentionedIds.${i}`, ctx)),
      ...files.map((id, i) => fileFindings(id, `fileIds.${i}`, ctx)),
    ]);
    refuseIfAny([...trailFindings(record), ...wrongInput, ...wrong.flat()]);
    return uow.comment(record, { text: text!, mentionedIds: mentioned, fileIds: files });
  });

/** Marks a comment of one's own as withdrawn. What was said stays in the chain. */
export const withdrawComment = (ctx: Context, input: WithdrawInput): Promise<Outcome<Node>> =>
  change(ctx, { entity: "Node", action: "withdrawComment" }, input, async (uow) => {
    const record = await loadForChange(ctx, Node as unknown as NodeClass<Node>, { id: input.id });
    refuseIfAny(commenterFindings(ctx));
    const version = input.entry ?? 0;
    const [entry] = await readEntries(ctx.table, record.id, { from: version, to: version });
    if (!entry?.comment || record.withdrawnComments?.includes(version)) refuseIfAny([noSuchComment(undefined, { field: "entry" })]);
    if (entry!.actorId !== ctx.principal.id) refuseIfAny([onlyItsAuthor()]);
    const edited = uow.edit(record);
    edited.withdrawnComments = [...(record.withdrawnComments ?? []), version];
    return edited;
  });

