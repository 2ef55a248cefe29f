/**
 * Which case a Message-ID belongs to: of every mail that was filed or sent, and of those that it refers to, so that mails
 * of one thread meet in whatever order they arrive. Two that arrive at once meet at the id, and the later is tried again.
 */
import { createHash } from "node:crypto";
import { Entity, Reference } from "../../../table/entity.ts";
import { Node } from "../../../table/node.ts";
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import type { Context } from "../../../platform/context.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { ServiceCase } from "../cases/serviceCase.ts";

const prefix = "mthr";

@Entity<MailThread>({
  prefix,
  domain: "service",
  label: { zh: "邮件会话标识", en: "Mail thread" },
  about: "A Message-ID by which further mail finds its service case.",
  clause: "六(一)",
  representation: "caseId",
  lists: { all: ["createdAt"] },
  audited: false,
})
export class MailThread extends Node {
  @Reference(() => ServiceCase, { zh: "服务单", en: "Service case", about: "The case that mail of this thread belongs to." })
  caseId!: string;
}

const threadId = (messageId: string): string => `${prefix}_${createHash("sha256").update(messageId).digest("hex").slice(0, 26)}`;

/** Notes that mails with or about these Message-IDs belong to a case; what is noted already stays. */
export async function joinThread(caseId: string, messageIds: readonly string[], { uow, ctx }: { uow: UnitOfWork; ctx: Context }): Promise<void> {
  const ids = [...new Set(messageIds.map(threadId))];
  const known = await ctx.loader.loadAll<MailThread>(ids);
  const missing = ids.filter((id) => !known.some((one) => one?.id === id) && !uow.find(id));
  for (const id of missing) uow.create(MailThread, { id, caseId });
}

/** The case in which a case goes on that was merged. */
export async function survivor(record: ServiceCase | null, ctx: Context): Promise<ServiceCase | undefined> {
  let current = record;
  for (let steps = 0; current?.status === "MERGED" && current.mergedIntoId && steps < 20; steps++) current = await ctx.loader.load<ServiceCase>(current.mergedIntoId);
  return current ?? undefined;
}

/** The cases that mails with or about these Message-IDs belong to, oldest first. */
export async function casesOfThread(messageIds: readonly string[], ctx: Context): Promise<ServiceCase[]> {
  const links = await ctx.loader.loadAll<MailThread>([...new Set(messageIds.map(threadId))]);
  const found = new Map<string, ServiceCase>();
  for (const caseId of new Set(links.flatMap((link) => (link ? [link.caseId] : [])))) {
    const record = await survivor(await ctx.loader.load<ServiceCase>(caseId), ctx);
    if (record) found.set(record.id, record);
  }
  return [...found.values()].sort((a, b) => (a.createdAt === b.createdAt ? (a.id < b.id ? -1 : 1) : a.createdAt < b.createdAt ? -1 : 1));
}

export const MailThreadResolver = EntityResolver(MailThread);
