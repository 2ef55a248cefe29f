import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { Node } from "../../../table/node.ts";
import { LocalDate, SafeInt } from "../../../table/scalars.ts";
import { deciCelsius } from "../../../table/unit.ts";
import { isAccount } from "../../../platform/access/accountClasses.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { SharedWith, sharesWith } from "../../../platform/entity/sharedWith.ts";
import { PostingProgress, type Posting } from "../../../platform/posting/posting.ts";
import { Freight } from "../../catalogue/api.ts";
import { goodsReceiptLifecycle, GoodsReceiptStatus } from "./goodsReceiptLifecycle.ts";
import { Location } from "../places/location.ts";
import { Product } from "../../catalogue/product/product.ts";
import { PurchaseOrder } from "../ordering/purchaseOrder.ts";
import { ShipmentNotice } from "../ordering/shipmentNotice.ts";
import { printedExpiryPattern } from "../stock/printedExpiry.ts";
import { Supplier } from "../supplier/supplier.ts";
import { receiptFigures } from "../supplier/supplierFigures.ts";

/** One delivered batch of an ordered product. */
@ObjectType("GoodsReceiptLine", { description: "One delivered batch of an ordered product." })
export class GoodsReceiptLine {
  @Attribute(() => Int, { zh: "订单行", en: "Order line", about: "Number of the order's line, from 1.", input: { required: true, min: 1, max: 200 } })
  orderLine!: number;

  @Reference(() => Product, { zh: "商品", en: "Product", about: "The order line's product." })
  productId!: string;

  @Attribute(() => String, { zh: "批号", en: "Batch number", about: "Batch number printed on the pack; empty for historical receipts.", nullable: true, input: { required: true, maxLength: 60, pattern: "[A-Za-z0-9./-]{1,60}" } })
  batchNumber?: string;

  @Attribute(() => LocalDate, { zh: "生产日期", en: "Produced on", about: "Date of production.", nullable: true, input: { required: true, when: "past" } })
  producedOn?: string;

  @Attribute(() => String, { zh: "印刷有效期", en: "Printed expiry", also: ["包装有效期"], about: "Expiry as it is printed on the pack, \"2027-11\" or \"2027-11-30\": usable until the end of that month or day. The date of expiry is derived from it.", help: { zh: "按包装印刷填写，例如 2027-11 或 2027-11-30；有效期至由此得出。", en: "As printed on the pack, such as 2027-11 or 2027-11-30; the date of expiry follows from it." }, nullable: true, input: { maxLength: 12, pattern: printedExpiryPattern } })
  printedExpiry?: string;

  @Attribute(() => LocalDate, { zh: "有效期至", en: "Expires on", about: "First day on which it may no longer be sold; derived from the printed expiry if that is given.", help: { zh: "从这一天起不得销售；填写印刷有效期后自动得出。", en: "From this day on it may not be sold; follows from the printed expiry." }, nullable: true, input: { when: "any" } })
  expiresOn?: string;

  @Attribute(() => Boolean, { zh: "日期已核对", en: "Dates compared", about: "Both dates were compared with the pack, although the same lot was received before with others.", help: { zh: "同一批号此前收货的日期不同；请与实物核对后勾选。", en: "The same lot came with other dates before: tick once compared with the pack." }, nullable: true, input: true })
  datesCompared?: boolean;

  @Attribute(() => SafeInt, { zh: "到货数量", en: "Delivered", about: "Delivered packs.", input: { required: true, min: 1, max: 100_000_000 } })
  deliveredQuantity!: number;

  @Attribute(() => SafeInt, { zh: "破损数量", en: "Damaged", about: "Damaged packs, refused.", nullable: true, input: { min: 0, max: 100_000_000 } })
  damagedQuantity?: number;

  @Attribute(() => SafeInt, { zh: "拒收数量", en: "Refused", about: "Packs refused for another reason than damage; never stocked.", help: { zh: "破损以外原因拒收的盒数，不入库。", en: "Packs refused for another reason than damage; they are never stocked." }, nullable: true, input: { min: 0, max: 100_000_000 } })
  refusedQuantity?: number;

  @Attribute(() => String, { zh: "拒收原因", en: "Reason for refusal", about: "Why they are refused; required with a refused quantity.", nullable: true, input: { minLength: 2, maxLength: 200 } })
  refusalReason?: string;

  @Attribute(() => SafeInt, { zh: "超量", en: "Over", about: "Undamaged packs in excess of the order; refused and returned." })
  overQuantity!: number;

  @Attribute(() => SafeInt, { zh: "实收数量", en: "Accepted", about: "Accepted packs: delivered less damaged, refused and excess." })
  acceptedQuantity!: number;

  @Attribute(() => SafeInt, { zh: "欠量", en: "Short", about: "Packs that the order line still expects after this receipt." })
  shortQuantity!: number;
}

/** A delivery for an order: counted, compared with the order, and received for inspection. 五(一)3, 五(二)1 */
@Entity<GoodsReceipt>({
  prefix: "gr",
  domain: "supply",
  label: { zh: "收货单", en: "Goods receipt" },
  about: "A delivery for a purchase order, compared with the order.",
  clause: "五(一)3 · 五(二)1",
  number: "GR",
  representation: "number",
  attachments: true,
  search: ["number", "deliveryNote"],
  lists: { all: ["receivedOn", "createdAt"], purchaseOrderId: ["createdAt"], supplierId: ["receivedOn", "createdAt"], status: ["createdAt"], shipmentNoticeId: ["createdAt"], sharedWithId: ["receivedOn", "createdAt"] },
  lifecycle: goodsReceiptLifecycle,
  events: {
    confirmed: { on: "confirm", version: "2026-11-27", zh: "收货已确认", en: "Goods receipt confirmed", about: { zh: "到货中收下与未收下的部分。", en: "The accepted and refused quantities of a delivery." } },
    refused: { on: ["refuseAll", "rejectArrival"], to: "REFUSED", version: "2026-11-30", zh: "整单拒收", en: "Delivery refused", about: { zh: "到货全部拒收。", en: "Nothing of a delivery was accepted." } },
  },
  figures: receiptFigures,
  timeline: [{ of: "supplierId", kind: "RECEIPT", at: { RECEIVED: ({ status, receivedOn }) => (status === "CONFIRMED" ? receivedOn : undefined) } }],
})
export class GoodsReceipt extends NumberedDocument {
  @Reference(() => PurchaseOrder, { zh: "采购订单", en: "Purchase order", about: "Order of the delivery.", input: { required: true, once: true } })
  purchaseOrderId!: string;

  @Reference(() => ShipmentNotice, { zh: "发货通知", en: "Advance shipping notice", about: "Advance shipping notice of the supplier, if any.", nullable: true, input: { once: true } })
  shipmentNoticeId?: string | null;

  @Reference(() => Supplier, { zh: "供应商", en: "Supplier", about: "Supplier that delivered it." })
  supplierId!: string;

  @Reference(() => Location, { zh: "收货货位", en: "Receiving location", about: "Location of the goods awaiting inspection; empty for historical receipts.", help: { zh: "货物待验期间存放的收货区货位。", en: "Where the goods wait for their inspection." }, nullable: true, input: { required: true } })
  locationId?: string;

  @Attribute(() => LocalDate, { zh: "到货日期", en: "Received on", about: "Date of arrival.", input: { required: true, when: "any" } })
  receivedOn!: string;

  @Attribute(() => LocalDate, { zh: "要求到货日", en: "Required by", about: "Required date of the order." })
  expectedOn!: string;

  @Attribute(() => String, { zh: "送货单号", en: "Delivery note", about: "Number of the supplier's delivery note.", nullable: true, input: { maxLength: 100 } })
  deliveryNote?: string;

  @Attribute(() => Int, { zh: "到货温度", en: "Arrival temperature", unit: deciCelsius, about: "Arrival temperature in tenths of a degree; required for cold and frozen goods.", help: { zh: "冷藏、冷冻商品必填。", en: "Required for cold and frozen goods." }, nullable: true, input: { min: -1000, max: 600 } })
  arrivalTemperature?: number;

  @Attribute(() => String, { zh: "质量判定", en: "Quality's decision", about: "Why quality rejected what arrived outside its storage temperature.", nullable: true, text: true })
  qualityDecision?: string;

  @Attribute(() => [GoodsReceiptLine], { zh: "明细", en: "Lines", about: "Delivered goods, batch by batch.", input: { required: true, minItems: 1, maxItems: 200 } })
  lines!: GoodsReceiptLine[];

  @Attribute(() => Freight, { zh: "运费", en: "Freight", about: "Freight; known for historical receipts only.", nullable: true })
  freight?: Freight;

  @Reference(() => Node, { zh: "第二核对人", en: "Second person", about: "Who confirmed goods under special control beside the receiver; another person, and anew after each change.", holds: isAccount, nullable: true })
  witnessedById?: string;

  @SharedWith(() => Supplier, { party: { zh: "供应商", en: "supplier" }, once: "once the receipt is confirmed or everything was refused" })
  sharedWithId?: string;

  @PostingProgress()
  override posting?: Posting;

  @Attribute(() => GoodsReceiptStatus, { zh: "状态", en: "Status", about: "Status of the receipt." })
  override status!: GoodsReceiptStatus;

  /** Business date used for numbering historical documents. */
  numberedOn?: string;
}

sharesWith(GoodsReceipt, ({ supplierId }) => supplierId, ({ status }) => status === "CONFIRMED" || status === "REFUSED");
