import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, labelOf, type ValueOf } from "../../../table/enumeration.ts";
import { Node } from "../../../table/node.ts";
import { SafeInt } from "../../../table/scalars.ts";
import { ReasonInput } from "../../../platform/approval/actions.ts";
import type { Context } from "../../../platform/context.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { Product } from "../../catalogue/product/product.ts";
import { Customer } from "../../sales/customers/customer.ts";
import { count, scannedUnits } from "./scanTally.ts";
import { scanSource } from "./scanSources.ts";
import { cleanCode, traceCodeId, withOuterPacks, type TraceCode } from "./traceCode.ts";
import { TraceMove, TraceState } from "./traceMoves.ts";
import { scan, type ScanFault } from "./traceTree.ts";

export const TraceScanStatus = enumeration("TraceScanStatus", "Whether a scan counts.", {
  POSTED: { zh: "有效", en: "Counts", tone: "good" },
  UNDONE: { zh: "已撤回", en: "Taken back", about: "Its codes are where they were before; what was broken stays broken." },
});
export type TraceScanStatus = ValueOf<typeof TraceScanStatus>;

const clause = "药品管理法 §§12, 36";

/** A code takes an action, and so may each pack around it; a transaction has a hundred. */
export const mostCodes = 60;

const otherDocument = rule("NOT_SCANNED_FOR_THAT", { clause, message: { zh: () => "此单据不是该扫码类型的单据", en: () => "Codes of this document are scanned for something else" } });

const notScannedNow = rule("NOT_SCANNED_NOW", {
  clause,
  message: { zh: () => "此单据当前的状态不能扫码", en: () => "Codes of this document are not scanned in its present state" },
  remedy: { zh: () => "出库在复核时扫码，入库与退回在收货后扫码", en: () => "Scan what leaves when it is checked, and what comes when it was received", by: [] },
});

const lotNotInDocument = rule<{ batchNumber: string }>("LOT_NOT_IN_DOCUMENT", {
  clause,
  message: { zh: ({ batchNumber }) => `单据中没有此商品的批号 ${batchNumber}`, en: ({ batchNumber }) => `The document has no lot ${batchNumber} of this product` },
});

const tooManyUnits = rule<{ quantity: number; units: number }>("SCANNED_TOO_MANY", {
  clause,
  message: { zh: ({ quantity, units }) => `单据数量为 ${quantity} 盒，扫码后将为 ${units} 盒`, en: ({ quantity, units }) => `The document is about ${quantity} packs; with these ${units} would be scanned` },
  remedy: { zh: () => "整包数量超出时请扫下一级的码", en: () => "Scan the codes of the next smaller packs" },
});

const faulty = rule<ScanFault>("CODE_REFUSED", {
  clause,
  message: {
    zh: (fault) => `${fault.code}：${whyZh(fault)}`,
    en: (fault) => `${fault.code}: ${whyEn(fault)}`,
  },
});

function whyZh(fault: ScanFault): string {
  switch (fault.why) {
    case "UNKNOWN": return "未登记";
    case "TWICE": return "重复扫描";
    case "BROKEN": return "包装已拆，须扫下一级的码";
    case "OTHER_CUSTOMER": return "不是售予该客户的";
    case "WRONG_LOT": return `是批号 ${fault.batchNumber} 的，或是其他商品`;
    case "ELSEWHERE": return `当前为“${labelOf(TraceState, fault.state).zh}”`;
  }
}

function whyEn(fault: ScanFault): string {
  switch (fault.why) {
    case "UNKNOWN": return "it is not known";
    case "TWICE": return "it is scanned twice";
    case "BROKEN": return "something was taken out of it; scan the smaller packs";
    case "OTHER_CUSTOMER": return "it was not sold to this customer";
    case "WRONG_LOT": return `it is of lot ${fault.batchNumber}, or of another product`;
    case "ELSEWHERE": return `it is "${labelOf(TraceState, fault.state).en}"`;
  }
}

/** A code before a scan, so that the scan can be taken back. */
interface CodeBefore {
  id: string;
  event?: TraceState;
  customerId?: string;
  scanId?: string;
}

/** Its codes are where they were before, and count for its document no more. */
export async function undo({ record, uow, ctx }: Pick<Step<TraceScan>, "record" | "uow" | "ctx">): Promise<void> {
  for (const { id, event, customerId, scanId } of record.before) Object.assign(uow.edit((await ctx.loader.load<TraceCode>(id))!), { event, customerId, scanId });
  record.unbilled = undefined;
  await count(record, -record.units, { uow, ctx });
}

const movedSince = rule<{ code: string }>("CODE_MOVED_SINCE", { clause, message: { zh: ({ code }) => `${code} 之后又被扫过`, en: ({ code }) => `${code} was scanned again since` } });
const alreadyBilled = rule("SCAN_BILLED", { clause, message: { zh: () => "已生成追溯单据，不能撤回", en: () => "A traceability bill was made of it" } });

const notMovedSince: Guard<TraceScan> = async ({ id, before }, ctx) => (await ctx.loader.loadAll<TraceCode>(before.map((one) => one.id))).flatMap(({ code, scanId }) => (scanId === id ? [] : [movedSince({ code })]));
const notBilled: Guard<TraceScan> = ({ unbilled }) => (unbilled ? [] : [alreadyBilled()]);

/** Codes that were scanned for one lot of a document: a step of their way. 药品管理法 §36 */
@Entity<TraceScan>({
  prefix: "tscan",
  domain: "quality",
  label: { zh: "扫码记录", en: "Code scan" },
  about: "Codes that were scanned for one lot of a document, and the packs that they come to.",
  clause,
  number: "SM",
  representation: "number",
  search: ["number"],
  lists: { all: ["createdAt"], documentId: ["createdAt"], "productId+batchNumber": ["createdAt"], customerId: ["createdAt"], unbilled: ["createdAt"] },
  lifecycle: lifecycle<TraceScan, TraceScanStatus>({
    states: TraceScanStatus,
    initial: "POSTED",
    editable: [],
    rests: ["POSTED"],
    actions: {
      takeBack: { label: { zh: "撤回扫码", en: "Take back" }, about: "The codes are where they were before. What was broken stays broken.", from: "POSTED", to: "UNDONE", tone: "danger", input: ReasonInput, guards: [notBilled, notMovedSince], effect: undo },
    },
  }),
})
export class TraceScan extends NumberedDocument {
  @Attribute(() => TraceMove, { zh: "扫码类型", en: "Scanned for", about: "What the codes are scanned for.", input: { required: true, once: true } })
  move!: TraceMove;

  @Reference(() => Node, { zh: "单据", en: "Document", about: "Document that they are scanned for.", holds: ["GoodsReceipt", "Delivery", "SalesReturn", "PurchaseReturn", "NonconformingCase", "DeliveryLoss"], input: { required: true, once: true } })
  documentId!: string;

  @Attribute(() => [String], { zh: "追溯码", en: "Traceability codes", about: "Codes of one lot, of packs of any level; each moves with all that is within.", input: { required: true, once: true, minItems: 1, maxItems: mostCodes, maxLength: 60 } })
  codes!: string[];

  @Reference(() => Product, { zh: "商品", en: "Product", about: "Product of the packs." })
  productId!: string;

  @Attribute(() => String, { zh: "批号", en: "Batch number", about: "Lot number printed on the packs." })
  batchNumber!: string;

  @Attribute(() => SafeInt, { zh: "盒数", en: "Packs", about: "Packs that the codes come to." })
  units!: number;

  @Reference(() => Customer, { zh: "客户", en: "Customer", about: "Customer that they go to, or come from.", nullable: true })
  customerId?: string;

  @Attribute(() => Boolean, { zh: "待生成追溯单据", en: "Not billed", about: "True until a traceability bill has its codes; null otherwise.", nullable: true })
  unbilled?: true;

  @Attribute(() => TraceScanStatus, { zh: "状态", en: "Status", about: "Whether it counts." })
  override status!: TraceScanStatus;

  /** The codes as they were. */
  before!: CodeBefore[];
}

/** The lot of the first code that is known: all others must be of it. */
const lotOf = (codes: readonly string[], packs: Map<string, TraceCode>): Pick<TraceCode, "productId" | "batchNumber"> | undefined => codes.map((code) => packs.get(traceCodeId(code))).find((pack) => pack !== undefined);

async function quantityFindings(record: TraceScan, quantity: number | undefined, ctx: Context): Promise<Finding[]> {
  if (quantity === undefined) return [lotNotInDocument({ batchNumber: record.batchNumber }, { field: "codes" })];
  const units = (await scannedUnits(record, ctx)) + record.units;
  return units > quantity ? [tooManyUnits({ quantity, units }, { field: "codes" })] : [];
}

/** Everything that is wrong is said at once, and then no code has moved. */
async function prepare({ record, before, uow, ctx }: Preparation<TraceScan>): Promise<Finding[]> {
  if (before) return [];
  const source = await scanSource(record.move, record.documentId, ctx);
  if (!source) return [otherDocument(undefined, { field: "documentId" })];
  if (!source.isOpen) return [notScannedNow(undefined, { field: "documentId", record: source.document })];
  uow.relyOn(source.document);
  record.codes = record.codes.map(cleanCode);
  const packs = await withOuterPacks(record.codes, ctx);
  const lot = lotOf(record.codes, packs);
  if (!lot) return record.codes.map((code) => faulty({ code, why: "UNKNOWN" }, { field: "codes" }));
  const { productId, batchNumber } = lot;
  const asTheyWere = new Map([...packs].map(([id, { event, customerId, scanId }]) => [id, { id, event, customerId, scanId }]));
  const find = (id: string): TraceCode | undefined => (packs.has(id) ? uow.edit(packs.get(id)!) : undefined);
  const { units, faults, moved } = scan({ move: record.move, codes: record.codes, productId, batchNumber, customerId: source.customerId }, (code) => find(traceCodeId(code)), find);
  Object.assign(record, { productId, batchNumber, units, customerId: source.customerId, unbilled: true, before: moved.map(({ id }) => asTheyWere.get(id)!) });
  for (const { id } of moved) find(id)!.scanId = record.id;
  const findings = [...faults.map((fault) => faulty(fault, { field: "codes" })), ...(await quantityFindings(record, source.lots.find((one) => one.productId === productId && one.batchNumber === batchNumber)?.quantity, ctx))];
  if (findings.length === 0) await count(record, units, { uow, ctx });
  return findings;
}

export const TraceScanResolver = EntityResolver(TraceScan, { create: true, prepare });
