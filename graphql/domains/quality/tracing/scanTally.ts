import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { idFrom } from "../../../table/idFrom.ts";
import { Node } from "../../../table/node.ts";
import { SafeInt } from "../../../table/scalars.ts";
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import type { Context } from "../../../platform/context.ts";
import { TraceMove } from "./traceMoves.ts";

/**
 * How many packs of a lot were scanned for a document. Every scan changes it in its transaction, so that two people who
 * scan at once do not together scan more than the document says.
 */
@Entity<ScanTally>({
  prefix: "ttally",
  domain: "quality",
  label: { zh: "扫码进度", en: "Scan tally" },
  many: "scanTallies",
  about: "How many packs of a lot were scanned for a document.",
  clause: "药品管理法 §36",
  representation: "batchNumber",
  lists: {},
  audited: false,
})
export class ScanTally extends Node {
  @Attribute(() => TraceMove, { zh: "扫码类型", en: "Scanned for", about: "What the codes are scanned for." })
  move!: TraceMove;

  @Reference(() => Node, { zh: "单据", en: "Document", about: "Document that they are scanned for.", holds: ["GoodsReceipt", "Delivery", "SalesReturn", "PurchaseReturn", "NonconformingCase", "DeliveryLoss"] })
  documentId!: string;

  @Attribute(() => String, { zh: "批号", en: "Batch number", about: "Lot number printed on the packs." })
  batchNumber!: string;

  @Attribute(() => SafeInt, { zh: "已扫盒数", en: "Packs scanned", about: "Packs that the scanned codes come to." })
  units!: number;
}

export interface Tallied {
  move: TraceMove;
  documentId: string;
  productId: string;
  batchNumber: string;
}

export const tallyId = ({ move, documentId, productId, batchNumber }: Tallied): string => idFrom(ScanTally, move, documentId, productId, batchNumber);

/** Packs scanned so far. */
export const scannedUnits = async (of: Tallied, ctx: Context): Promise<number> => (await ctx.loader.load<ScanTally>(tallyId(of)))?.units ?? 0;

/** Counts packs in, or out where a scan is taken back. */
export async function count(of: Tallied, units: number, { uow, ctx }: { uow: UnitOfWork; ctx: Context }): Promise<void> {
  const known = await ctx.loader.load<ScanTally>(tallyId(of));
  const { move, documentId, batchNumber } = of;
  if (known) uow.edit(known).units += units;
  else uow.create(ScanTally, { id: tallyId(of), move, documentId, batchNumber, units });
}
