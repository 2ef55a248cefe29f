/**
 * Time passes over scans: what belongs to a delivery that is picked anew is taken back, what has left or arrived becomes
 * bills, and bills go to the platform where that takes them by itself. The invariant: a code of a scan is in one bill,
 * however often the clock is cut short, because the ids of the bills follow from the first of the scans, and that one is
 * marked last. 药品管理法 §36
 */
import { groupBy } from "../../../table/groupBy.ts";
import { idFrom } from "../../../table/idFrom.ts";
import { readAll } from "../../../table/list.ts";
import type { Context } from "../../../platform/context.ts";
import type { NumberedDocument } from "../../../platform/entity/document.ts";
import { change } from "../../../platform/lifecycle/change.ts";
import { eachAlone, oncePerDay, registerClockWork } from "../../../platform/schedule/clock.ts";
import { scanSource, type ScanSource } from "./scanSources.ts";
import { mostCodesOfBill, TraceBill } from "./traceBill.ts";
import { BillRefused, PlatformUnreachable, platformInUse, type TracePlatform } from "./tracePlatform.ts";
import { TraceScan, undo } from "./traceScan.ts";

/** The codes of bills, in the order in which they were scanned. */
export function billsOf(codes: readonly string[], most = mostCodesOfBill): string[][] {
  const bills: string[][] = [];
  for (let from = 0; from < codes.length; from += most) bills.push(codes.slice(from, from + most));
  return bills;
}

const gone: ReadonlySet<string> = new Set(["SHIPPED", "SIGNED", "RETURNED", "LOST", "POSTING", "CREDITED"]);
const leaves: ReadonlySet<string> = new Set(["SHIP", "RETURN_SUPPLIER"]);

type Fate = "BILL" | "TAKE_BACK" | "WAIT";

/** What leaves is billed once it has left; where it is picked anew, or of another lot, it is as if nobody had scanned it. */
export function fateOf({ move, productId, batchNumber }: Pick<TraceScan, "move" | "productId" | "batchNumber">, { document: { status }, lots }: Pick<ScanSource, "document" | "lots">): Fate {
  if (!leaves.has(move)) return "BILL";
  if (gone.has(status)) return "BILL";
  const isThere = lots.some((lot) => lot.productId === productId && lot.batchNumber === batchNumber);
  return !isThere || status === "ALLOCATED" || status === "RELEASED" || status === "CANCELLED" || status === "APPROVED" ? "TAKE_BACK" : "WAIT";
}

/** Scans that one transaction marks. */
const marksAtOnce = 40;

async function bill(scans: readonly TraceScan[], { number, id: documentId }: NumberedDocument, ctx: Context): Promise<void> {
  const [first] = scans;
  const bills = billsOf(scans.flatMap(({ codes }) => codes));
  await change<TraceScan>(ctx, { entity: "TraceBill", action: "create" }, {}, async (uow) => {
    for (const [i, codes] of bills.entries()) {
      const id = idFrom(TraceBill, first!.id, i + 1);
      if (await ctx.loader.load(id)) continue;
      uow.create(TraceBill, { id, move: first!.move, documentId, documentNumber: bills.length > 1 ? `${number}-${i + 1}` : number, customerId: first!.customerId, codes, codeCount: codes.length, attempts: 0, status: "READY", duties: [] });
    }
    return first!;
  });
  const backwards = scans.toReversed();
  for (let from = 0; from < backwards.length; from += marksAtOnce) {
    await change<TraceScan>(ctx, { entity: "TraceScan", action: "bill" }, {}, async (uow) => {
      for (const scan of backwards.slice(from, from + marksAtOnce)) uow.edit((await ctx.loader.load<TraceScan>(scan.id))!).unbilled = undefined;
      return first!;
    });
  }
}

async function takeBack(id: string, ctx: Context): Promise<void> {
  await change<TraceScan>(ctx, { entity: "TraceScan", action: "takeBack" }, { reason: "单据已重新拣货或取消" }, async (uow) => {
    const record = uow.edit((await ctx.loader.load<TraceScan>(id))!);
    if (record.status !== "POSTED" || !record.unbilled) return record;
    await undo({ record, uow, ctx });
    return Object.assign(record, { status: "UNDONE" });
  });
}

async function dealWith(scans: readonly TraceScan[], ctx: Context): Promise<void> {
  const { move, documentId } = scans[0]!;
  const source = (await scanSource(move, documentId, ctx))!;
  const fates = groupBy(scans, (scan) => fateOf(scan, source));
  for (const { id } of fates.get("TAKE_BACK") ?? []) await takeBack(id, ctx);
  const ready = fates.get("BILL") ?? [];
  if (ready.length > 0) await bill(ready, source.document as NumberedDocument, ctx);
}

registerClockWork("traceScans", async (ctx) => {
  const unbilled: TraceScan[] = [];
  for await (const scan of readAll(ctx.table, TraceScan, { filter: { unbilled: { eq: true } }, orderBy: { sort: "createdAt", descending: false } })) unbilled.push(scan);
  const byDocument = groupBy(unbilled, ({ move, documentId }) => `${move} ${documentId}`);
  await eachAlone(byDocument.values(), ([first]) => first!.documentId, (scans) => dealWith(scans, ctx));
});

async function noteOutcome(id: string, values: Partial<TraceBill>, ctx: Context): Promise<void> {
  await change<TraceBill>(ctx, { entity: "TraceBill", action: "send" }, {}, async (uow) => {
    const record = uow.edit((await ctx.loader.load<TraceBill>(id))!);
    return record.status === "READY" ? Object.assign(record, values, { attempts: record.attempts + 1 }) : record;
  });
}

/** Only what the network has swallowed is sent again by itself; a refusal waits for a person. */
export async function sendReady(platform: TracePlatform, ctx: Context): Promise<void> {
  const ready = readAll(ctx.table, TraceBill, { filter: { status: { eq: "READY" } }, orderBy: { sort: "createdAt", descending: false } });
  await eachAlone(ready, ({ id }) => id, async (one) => {
    try {
      await platform.send(one);
    } catch (error) {
      if (error instanceof PlatformUnreachable) return noteOutcome(one.id, {}, ctx);
      if (error instanceof BillRefused) return noteOutcome(one.id, { status: "REJECTED", rejectedBecause: error.message }, ctx);
      throw error;
    }
    await noteOutcome(one.id, { status: "SENT", sentAt: ctx.now.toISOString() }, ctx);
  });
}

/** What the platform has accepted is compared with what was sent; what differs is rejected, and waits for a person. */
export async function reconcileAccepted(platform: TracePlatform, ctx: Context): Promise<void> {
  const accepted = readAll(ctx.table, TraceBill, { filter: { status: { eq: "ACCEPTED" } }, orderBy: { sort: "createdAt", descending: false } });
  await eachAlone(accepted, ({ id }) => id, async ({ id, number, codeCount }) => {
    const there = await platform.codesOf(number);
    if (there === undefined) return;
    await change<TraceBill>(ctx, { entity: "TraceBill", action: "reconcile" }, {}, async (uow) => {
      const record = uow.edit((await ctx.loader.load<TraceBill>(id))!);
      if (record.status !== "ACCEPTED") return record;
      if (there === codeCount) return Object.assign(record, { status: "RECONCILED", reconciledAt: ctx.now.toISOString() });
      return Object.assign(record, { status: "REJECTED", rejectedBecause: `平台 ${there} 个码，本单 ${codeCount} 个` });
    });
  });
}

registerClockWork("traceBills", async (ctx) => {
  if (!platformInUse) return;
  await sendReady(platformInUse, ctx);
  await oncePerDay(ctx, "traceReconciliation", () => reconcileAccepted(platformInUse!, ctx));
});
