/** A record's history as the API shows it: newest first, without what the caller may not see. */
import { Field, ID, Int, ObjectType } from "type-graphql";
import { auditKey, auditPrefix } from "../../table/keys.ts";
import { isErased, openedChange, type AuditItem } from "../../table/auditEntry.ts";
import { decodeCursor, encodeCursor } from "../../table/cursor.ts";
import { entityOf } from "../../table/entity.ts";
import { Cost } from "../../table/fieldCost.ts";
import type { Node } from "../../table/node.ts";
import { DateTime } from "../../table/scalars.ts";
import { toItem } from "../../table/table.ts";
import { hiddenPathsOf } from "../access/access.ts";
import type { Context } from "../context.ts";
import { mayComment } from "../comment/comment.ts";
import { PageInfo } from "../entity/connection.ts";
import { isRevertible } from "../revert/revertible.ts";

@ObjectType("FieldChange", { description: "One attribute that a change touched." })
export class FieldChange {
  @Field(() => String, { description: "Path of the attribute: \"lines.2.quantity\".", simple: true })
  path!: string;

  @Field(() => String, { nullable: true, description: "Value before, as JSON; null where there was none.", simple: true })
  before?: string;

  @Field(() => String, { nullable: true, description: "Value after, as JSON; null where there is none.", simple: true })
  after?: string;

  @Field(() => Boolean, { description: "Whether it was personal data that has been erased since: neither value can be read any more.", simple: true })
  erased!: boolean;
}

@ObjectType("Comment", { description: "A comment on a record." })
export class TimelineComment {
  @Field(() => String, { description: "Text of the comment.", simple: true })
  text!: string;

  @Field(() => Boolean, { description: "Whether its author has withdrawn it.", simple: true })
  withdrawn!: boolean;

  @Field(() => Boolean, { description: "Whether you wrote it and may withdraw it.", simple: true })
  mayWithdraw!: boolean;

  mentionedIds!: string[];
  fileIds!: string[];
}

@ObjectType("AuditEntry", { description: "One change of a record: who, when, why, field by field; chained by hash to the one before." })
export class AuditEntry {
  @Field(() => ID, { description: "Record and version.", simple: true })
  id!: string;

  @Field(() => Int, { description: "Version of the record that the change made.", simple: true })
  version!: number;

  @Field(() => DateTime, { description: "When (UTC).", simple: true })
  at!: string;

  @Field(() => ID, { description: "Employee or API client that made the change.", simple: true })
  actorId!: string;

  @Field(() => String, { description: "Their name at that time.", simple: true })
  actorName!: string;

  @Field(() => ID, { nullable: true, description: "Person whose role was used, under a delegation.", simple: true })
  onBehalfOfId?: string;

  @Field(() => String, { description: "Business verb: create, update, submit, …", simple: true })
  action!: string;

  @Field(() => String, { nullable: true, description: "Reason, if one was required.", simple: true })
  reason?: string;

  @Field(() => String, { description: "Id of the request that made the change.", simple: true })
  requestId!: string;

  @Field(() => [FieldChange], { description: "Changed attributes, without those that you may not see.", simple: true })
  changes!: FieldChange[];

  @Field(() => Int, { nullable: true, description: "Version of the edit that this entry reverts.", simple: true })
  reverts?: number;

  @Field(() => Boolean, { description: "Whether it is a field edit, which can be reverted if the record's state and your roles allow it.", simple: true })
  revertible!: boolean;

  @Field(() => TimelineComment, { nullable: true, description: "The comment, if the entry is one.", simple: true })
  comment?: TimelineComment;

  @Field(() => String, { description: "SHA-256 over this entry and the hash before it.", simple: true })
  hash!: string;

  @Field(() => String, { nullable: true, description: "Hash of the entry before; null for the first.", simple: true })
  previousHash?: string;
}

@ObjectType("AuditEntryEdge", { description: "An audit entry and its place in the history." })
export class AuditEntryEdge {
  @Field(() => String, { description: "Cursor of the entry.", simple: true })
  cursor!: string;

  @Field(() => AuditEntry, { description: "The entry.", simple: true })
  node!: AuditEntry;
}

@ObjectType("AuditEntryConnection", { description: "A page of a record's history, newest first." })
export class AuditEntryConnection {
  @Field(() => [AuditEntryEdge], { description: "The entries with their cursors.", simple: true })
  @Cost({ ofPage: "records" })
  edges!: AuditEntryEdge[];

  @Field(() => [AuditEntry], { description: "The entries.", simple: true })
  @Cost({ ofPage: "records" })
  nodes!: AuditEntry[];

  @Field(() => PageInfo, { description: "Position of the page in the history.", simple: true })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: "Number of changes: the record's version; none for the entries of a ledger, which are their own history.", simple: true })
  totalCount!: number;

  @Field(() => Boolean, { description: "Whether you may comment on the record.", simple: true })
  mayComment!: boolean;
}

const maxEntries = 100;

/** A page of a record's history, newest first. */
export async function timeline(record: Node, ctx: Context, first = 25, after?: string | null): Promise<AuditEntryConnection> {
  const wanted = Math.min(Math.max(first, 0), maxEntries);
  const signature = `timeline ${record.id}`;
  const newest = after ? Number(decodeCursor(after, signature)) - 1 : record.version;
  const reserved = ctx.reads.reserve(wanted);
  const query = {
    KeyConditionExpression: "pk = :pk AND sk BETWEEN :low AND :high",
    ExpressionAttributeValues: toItem({ ":pk": record.id, ":low": auditPrefix, ":high": auditKey(record.id, newest).sk }),
    ScanIndexForward: false,
    ConsistentRead: true,
    Limit: reserved,
  };
  const { items } = reserved > 0 ? await ctx.table.query(query) : { items: [] };
  if (reserved > 0) ctx.reads.settle(reserved, items.length);
  const { audited } = entityOf(record.constructor);
  const isAudited = audited !== false;
  const hidden = hiddenPathsOf(ctx.principal, record);
  const nodes = (items as unknown as AuditItem[]).map((item) => toEntry(item, record, hidden, ctx.principal.id));
  const edges = nodes.map((node) => ({ node, cursor: encodeCursor(String(node.version), signature) }));
  const pageInfo = {
    hasNextPage: isAudited && (nodes.at(-1)?.version ?? newest + 1) > 1,
    hasPreviousPage: Boolean(after),
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? after ?? null,
    budgetSpent: reserved < wanted,
  };
  return { edges, nodes, pageInfo, totalCount: isAudited ? record.version : 0, mayComment: mayComment(ctx, record) };
}

/** "lines.2.unitPrice.amount" is hidden by the mask "lines.unitPrice". */
const isHidden = (path: string, hidden: readonly string[]): boolean => {
  const plain = path.replace(/\.\d+(?=\.|$)/g, "");
  return hidden.some((mask) => plain === mask || plain.startsWith(`${mask}.`));
};

/** A whole line that was added or removed is shown without its hidden attributes. */
function withoutHidden(json: string | undefined, path: string, hidden: readonly string[]): string | undefined {
  const plain = path.replace(/\.\d+(?=\.|$)/g, "");
  const inner = hidden.filter((mask) => mask.startsWith(`${plain}.`)).map((mask) => mask.slice(plain.length + 1));
  if (!json || inner.length === 0) return json;
  return JSON.stringify(JSON.parse(json), (key, value: unknown) => (inner.includes(key) ? undefined : value));
}

function toComment({ comment, version, actorId }: AuditItem, { withdrawnComments = [] }: Node, readerId: string): TimelineComment | undefined {
  if (!comment) return undefined;
  const withdrawn = withdrawnComments.includes(version);
  return Object.assign(new TimelineComment(), comment, { withdrawn, mayWithdraw: actorId === readerId && !withdrawn });
}

function toEntry(item: AuditItem, record: Node, hidden: readonly string[], readerId: string): AuditEntry {
  const { recordId, changes, ...entry } = item;
  const visible = changes
    .filter(({ path }) => !isHidden(path, hidden))
    .map((change) => {
      const { path, before, after } = openedChange(record, change);
      return { path, before: withoutHidden(before, path, hidden), after: withoutHidden(after, path, hidden), erased: isErased(record, change) };
    });
  return Object.assign(new AuditEntry(), entry, { id: `${recordId}:${entry.version}`, changes: visible, comment: toComment(item, record, readerId), revertible: isRevertible(record, item) });
}
