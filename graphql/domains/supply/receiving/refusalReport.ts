import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { LocalDate, SafeInt } from "../../../table/scalars.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { lifecycle, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { refuseIfAny, rule } from "../../../platform/problem/problem.ts";
import { Product } from "../../catalogue/product/product.ts";
import { PurchaseOrder } from "../ordering/purchaseOrder.ts";
import { Supplier } from "../supplier/supplier.ts";
import { GoodsReceipt } from "./goodsReceipt.ts";

export const RefusalReportStatus = enumeration("RefusalReportStatus", "Where refused goods are.", {
  OPEN: { zh: "待退还", en: "To hand back", tone: "warning", about: "The goods are kept separate until the supplier's driver takes them; they are not stock." },
  HANDED_BACK: { zh: "已退还", en: "Handed back", tone: "good", about: "The driver, or another driver of the supplier, has taken the goods." },
});
export type RefusalReportStatus = ValueOf<typeof RefusalReportStatus>;

export const RefusalCause = enumeration("RefusalCause", "Why packs were refused at receipt.", {
  DAMAGED: { zh: "破损", en: "Damaged" },
  OVER: { zh: "超量", en: "Over", about: "More than the order expected." },
  REFUSED: { zh: "其他原因", en: "Other reason", about: "The reason is given on the line." },
});
export type RefusalCause = ValueOf<typeof RefusalCause>;

/** Refused packs of one line of the receipt. */
@ObjectType("RefusalReportLine", { description: "Refused packs of one line of the receipt." })
export class RefusalReportLine {
  @Attribute(() => Int, { zh: "收货行", en: "Receipt line", about: "Number of the receipt's line, from 1." })
  receiptLine!: number;

  @Reference(() => Product, { zh: "商品", en: "Product", about: "Refused product." })
  productId!: string;

  @Attribute(() => String, { zh: "批号", en: "Batch number", about: "Batch number printed on the pack." })
  batchNumber!: string;

  @Attribute(() => SafeInt, { zh: "拒收数量", en: "Refused", about: "Refused packs." })
  quantity!: number;

  @Attribute(() => RefusalCause, { zh: "拒收类别", en: "Cause", about: "Why they were refused." })
  cause!: RefusalCause;

  @Attribute(() => String, { zh: "拒收原因", en: "Reason for refusal", about: "Explanation, if neither damage nor excess.", nullable: true })
  reason?: string;
}

const handedBackOutOfTime = rule<{ refusedOn: string }>("HANDED_BACK_OUT_OF_TIME", {
  clause: "五(二)1 · GSP",
  message: { zh: ({ refusedOn }) => `退还日期须在 ${refusedOn} 与今天之间`, en: ({ refusedOn }) => `The date must be between ${refusedOn} and today` },
});

class HandBackInput {
  @Attribute(() => String, { zh: "提货人", en: "Taken by", about: "Who took the goods.", input: { required: true, maxLength: 60 } })
  takenBy!: string;

  @Attribute(() => LocalDate, { zh: "退还日期", en: "Handed back on", about: "Date on which they were taken.", input: { required: true, when: "any" } })
  takenOn!: string;
}

function handBack({ record, input: { takenBy, takenOn }, ctx }: Step<RefusalReport, HandBackInput>): void {
  refuseIfAny(takenOn < record.refusedOn || takenOn > ctx.today ? [handedBackOutOfTime({ refusedOn: record.refusedOn }, { field: "takenOn" })] : []);
  Object.assign(record, { takenBy, takenOn });
}

const refusalReportLifecycle = lifecycle<RefusalReport, RefusalReportStatus>({
  states: RefusalReportStatus,
  initial: "OPEN",
  editable: [],
  actions: {
    handBack: {
      label: { zh: "登记退还", en: "Hand back" },
      about: "Records who took the refused goods, and when.",
      from: "OPEN",
      to: "HANDED_BACK",
      tone: "primary",
      input: HandBackInput,
      effect: handBack,
    },
  },
});

/**
 * Refused goods of a delivery at receipt, line by line: created with the receipt (refusalReporting.ts), never entered by
 * hand. Refused goods are not stock: they are kept separate until the supplier takes them back. GSP §74
 */
@Entity<RefusalReport>({
  prefix: "refrep",
  domain: "supply",
  label: { zh: "拒收报告单", en: "Refusal report" },
  about: "Goods of a delivery refused at receipt, until the supplier has taken them back.",
  clause: "五(二)1 · GSP",
  number: "JS",
  representation: "number",
  attachments: true,
  search: ["number"],
  lists: { all: ["createdAt"], status: ["createdAt"], receiptId: ["createdAt"], supplierId: ["createdAt"] },
  lifecycle: refusalReportLifecycle,
  events: {
    created: { on: ["confirm", "refuseAll", "rejectArrival"], to: "OPEN", version: "2026-11-30", zh: "到货被拒收", en: "Goods refused", about: { zh: "到货中被拒收的部分及原因。", en: "Goods of a delivery were refused, with the reasons." } },
    handedBack: { on: "handBack", version: "2026-11-30", zh: "拒收货物已退还", en: "Refused goods handed back", about: { zh: "被拒收的货物已由贵方取走。", en: "The refused goods were taken back." } },
  },
})
export class RefusalReport extends NumberedDocument {
  @Reference(() => GoodsReceipt, { zh: "收货单", en: "Goods receipt", about: "Receipt of the delivery.", as: "receipt" })
  receiptId!: string;

  @Reference(() => PurchaseOrder, { zh: "采购订单", en: "Purchase order", about: "Order of the delivery." })
  purchaseOrderId!: string;

  @Reference(() => Supplier, { zh: "供应商", en: "Supplier", about: "Supplier that delivered it." })
  supplierId!: string;

  @Attribute(() => LocalDate, { zh: "拒收日期", en: "Refused on", about: "Date of the refusal." })
  refusedOn!: string;

  @Attribute(() => [RefusalReportLine], { zh: "明细", en: "Lines", about: "Refused goods, with the reasons." })
  lines!: RefusalReportLine[];

  @Attribute(() => String, { zh: "提货人", en: "Taken by", about: "Who took the goods.", nullable: true })
  takenBy?: string;

  @Attribute(() => LocalDate, { zh: "退还日期", en: "Handed back on", about: "Date on which they were taken.", nullable: true })
  takenOn?: string;

  @Attribute(() => RefusalReportStatus, { zh: "状态", en: "Status", about: "Where the goods are." })
  override status!: RefusalReportStatus;
}

export const RefusalReportResolver = EntityResolver(RefusalReport);
