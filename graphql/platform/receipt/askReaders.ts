/**
 * Keeps the receipts of a document: one for each of its readers, who are those that hold its roles today. The invariant:
 * of one document and one person there is one receipt, whatever runs twice, because its id follows from both; it says
 * which revision is asked for, and a new revision asks again.
 */
import { idFrom } from "../../table/idFrom.ts";
import { readAll } from "../../table/list.ts";
import type { Node } from "../../table/node.ts";
import { displayName } from "../../table/record.ts";
import type { UnitOfWork } from "../../table/unitOfWork.ts";
import { activeHolders } from "../access/activeHolders.ts";
import type { Context } from "../context.ts";
import { change } from "../lifecycle/change.ts";
import { eachAlone, oncePerDay, registerClockWork } from "../schedule/clock.ts";
import { goesOnWith } from "../schedule/goOn.ts";
import { declaredReaderships, readershipOf } from "./readership.ts";
import { ReadReceipt } from "./readReceipt.ts";

const work = "readReceipts";

interface DocumentWork {
  documentId: string;
}

/** Notes in the transaction that publishes, revises or withdraws a document that its receipts follow. */
export const receiptsFollow = ({ id }: Node, uow: UnitOfWork): void => uow.leaveOver(work, id, { documentId: id } satisfies DocumentWork);

const receiptIdOf = (documentId: string, personId: string): string => idFrom(ReadReceipt, documentId, personId);

/** What a receipt says of its document as it now is. */
function factsOf(document: Node): Pick<ReadReceipt, "title" | "publisherId" | "revision" | "confirmBy"> {
  const { publisher, revision, confirmBy } = readershipOf(document)!;
  return { title: displayName(document), publisherId: publisher(document), revision: revision(document), confirmBy: confirmBy?.(document) };
}

/** Whether the receipt asks the reader for what the document now is, or holds their confirmation of it. */
const isCurrent = (receipt: ReadReceipt, facts: ReturnType<typeof factsOf>): boolean => receipt.status !== "LAPSED" && receipt.revision === facts.revision && receipt.title === facts.title && receipt.confirmBy === facts.confirmBy;

async function ask(document: Node, personId: string, ctx: Context): Promise<boolean> {
  const id = receiptIdOf(document.id, personId);
  const facts = factsOf(document);
  const known = await ctx.loader.load<ReadReceipt>(id);
  if (known && isCurrent(known, facts)) return false;
  await change<ReadReceipt>(ctx, { entity: "ReadReceipt", action: known ? "askAgain" : "create" }, {}, async (uow) => {
    const receipt = await ctx.loader.load<ReadReceipt>(id);
    if (!receipt) return uow.create(ReadReceipt, { ...facts, id, documentId: document.id, personId, status: "WAITING", duties: [] });
    const confirmed = receipt.status === "CONFIRMED" && receipt.revision === facts.revision;
    return Object.assign(uow.edit(receipt), facts, confirmed ? {} : { status: "WAITING", confirmedAt: undefined });
  });
  return true;
}

async function endQuestion({ id }: ReadReceipt, ctx: Context): Promise<void> {
  await change<ReadReceipt>(ctx, { entity: "ReadReceipt", action: "lapse" }, {}, async (uow) => {
    const receipt = (await ctx.loader.load<ReadReceipt>(id))!;
    return receipt.status === "WAITING" ? Object.assign(uow.edit(receipt), { status: "LAPSED" }) : receipt;
  });
}

/** Asks those who are to confirm and withdraws other requests; returns whether there was anything to do. */
export async function followReaders(document: Node, ctx: Context): Promise<boolean> {
  const { asks, roles } = readershipOf(document)!;
  const readers = new Set(asks(document) ? (await activeHolders(roles(document), ctx)).map(({ id }) => id) : []);
  let changed = false;
  await eachAlone(readers, (id) => id, async (personId) => {
    if (await ask(document, personId, ctx)) changed = true;
  });
  const waiting = readAll(ctx.table, ReadReceipt, { filter: { documentId: { eq: document.id }, status: { eq: "WAITING" } }, orderBy: { sort: "createdAt", descending: false } });
  await eachAlone(waiting, ({ id }) => id, async (receipt) => {
    if (readers.has(receipt.personId)) return;
    await endQuestion(receipt, ctx);
    changed = true;
  });
  return changed;
}

goesOnWith<DocumentWork>(work, async ({ documentId }, ctx) => {
  const document = await ctx.loader.load(documentId);
  return document ? followReaders(document, ctx) : false;
});

/** People come and go: each day those who belong to the readers now are asked. */
registerClockWork("readers", (ctx) =>
  oncePerDay(ctx, "readers", async () => {
    for (const { target, filter, sort } of declaredReaderships()) {
      await eachAlone(readAll(ctx.table, target, { filter, orderBy: { sort, descending: false } }), ({ id }) => id, async (document) => void (await followReaders(document, ctx)));
    }
  }),
);
