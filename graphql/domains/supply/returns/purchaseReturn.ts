import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { money, Money, sum } from "../../../table/money.ts";
import { Node } from "../../../table/node.ts";
import { LocalDate, SafeInt } from "../../../table/scalars.ts";
import { isAccount } from "../../../platform/access/accountClasses.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { SharedWith, sharesWith } from "../../../platform/entity/sharedWith.ts";
import { PostingProgress, type Posting } from "../../../platform/posting/posting.ts";
import type { Finding } from "../../../platform/problem/problem.ts";
import { Product } from "../../catalogue/product/product.ts";
import { Location } from "../places/location.ts";
import { Batch } from "../stock/batch.ts";
import { balanceId } from "../stock/allocatable.ts";
import { purchaseCost } from "../stock/purchaseCost.ts";
import { Supplier } from "../supplier/supplier.ts";
import { purchaseReturnLifecycle, PurchaseReturnStatus, reservedLines, returnFindings, stockToReturnFindings } from "./purchaseReturnLifecycle.ts";

/** Each line is one write of the transaction that approves or cancels the return, as for a delivery. */
const linesPerReturn = 80;

/** Packs of one batch at one location to return. */
@ObjectType("PurchaseReturnLine", { description: "Packs of one batch at one location to return to the supplier." })
export class PurchaseReturnLine {
  @Reference(() => Batch, { zh: "批次", en: "Batch", about: "Batch to return; it identifies the receipt and its line.", input: { required: true } })
  batchId!: string;

  @Reference(() => Location, { zh: "货位", en: "Location", about: "Location of the packs.", input: { required: true } })
  locationId!: string;

  @Attribute(() => SafeInt, { zh: "数量", en: "Quantity", about: "Packs to return: at most the unallocated packs there, and at most those received and not returned.", help: { zh: "不超过该货位未占用、且已收未退的数量。", en: "At most what is free at the location and has not gone back." }, input: { required: true, min: 1, max: 100_000_000 } })
  quantity!: number;

  @Reference(() => Product, { zh: "商品", en: "Product", about: "Product of the batch." })
  productId!: string;

  @Attribute(() => String, { zh: "批号", en: "Batch number", about: "Batch number printed on the pack." })
  batchNumber!: string;

  @Attribute(() => LocalDate, { zh: "有效期至", en: "Expires on", about: "First day on which it may no longer be sold." })
  expiresOn!: string;

  @Attribute(() => Int, { zh: "收货行", en: "Receipt line", about: "Line of the receipt that the batch came with; empty for opening stock.", nullable: true })
  receiptLine?: number;

  @Attribute(() => Money, { zh: "单价", en: "Unit price", about: "Price of the order; empty if unknown.", nullable: true })
  unitPrice?: Money;

  @Attribute(() => Money, { zh: "金额", en: "Amount", about: "Quantity times price.", nullable: true })
  amount?: Money;
}

/** Goods in stock returned to the supplier that delivered them; holds do not prevent it. 五(二)1, GSP 购进退出 */
@Entity<PurchaseReturn>({
  prefix: "pret",
  domain: "supply",
  label: { zh: "购进退出单", en: "Purchase return" },
  about: "Goods in stock returned to the supplier that delivered them.",
  clause: "五(二)1 · GSP 购进退出",
  number: "PT",
  representation: "number",
  attachments: true,
  search: ["number", "creditNoteNumber"],
  lists: { all: ["createdAt"], status: ["createdAt"], supplierId: ["createdAt"], sharedWithId: ["createdAt"] },
  unique: ["supplierId+creditNoteNumber"],
  lifecycle: purchaseReturnLifecycle,
  events: {
    approved: { on: "approve", to: "APPROVED", version: "2026-11-30", zh: "购进退出已批准", en: "Purchase return approved", about: { zh: "部分货物将退回贵方，附批号、数量与原因。", en: "Goods will be returned to you: batches, quantities and the reason." } },
    shipped: { on: "ship", version: "2026-11-30", zh: "退货已发出", en: "Return shipped", about: { zh: "退回的货物已离库。", en: "The returned goods have left our warehouse." } },
    credited: { on: "credit", version: "2026-11-30", zh: "退货已红冲", en: "Return credited", about: { zh: "贵方的红字发票已登记。", en: "Your red invoice for the return was recorded." } },
    cancelled: { on: "revoke", version: "2026-11-30", zh: "购进退出已取消", en: "Purchase return cancelled", about: { zh: "货物不再退回。", en: "The goods will not be returned." } },
  },
  addsTo: (one) => reservedLines(one).map(({ batchId, locationId, quantity }) => ({ to: balanceId(batchId, locationId), by: { allocated: quantity } })),
  timeline: [{ of: "supplierId", kind: "RECEIPT", amount: "total", at: { RETURNED: "shippedOn" } }],
})
export class PurchaseReturn extends NumberedDocument {
  @Reference(() => Supplier, { zh: "供应商", en: "Supplier", about: "Supplier that delivered every batch of it.", input: { required: true } })
  supplierId!: string;

  @Attribute(() => String, { zh: "退货原因", en: "Reason", about: "Reason for the return.", text: true, input: { required: true, minLength: 2, maxLength: 1000 } })
  returnReason!: string;

  @Attribute(() => [PurchaseReturnLine], { zh: "明细", en: "Lines", about: "Returned packs, batch by batch.", input: { required: true, minItems: 1, maxItems: linesPerReturn } })
  lines!: PurchaseReturnLine[];

  @Attribute(() => Money, { zh: "总金额", en: "Total", about: "Sum of the lines; empty if a price is unknown or currencies differ.", nullable: true })
  total?: Money;

  @Reference(() => Node, { zh: "第二核对人", en: "Second person", about: "Who checked goods under special control beside the outbound checker.", holds: isAccount, nullable: true })
  witnessedById?: string;

  @Attribute(() => String, { zh: "提货人", en: "Taken by", about: "Who took the goods: the supplier's driver or a carrier.", nullable: true })
  takenBy?: string;

  @Attribute(() => String, { zh: "运单号", en: "Tracking number", about: "The carrier's tracking number.", nullable: true })
  trackingNumber?: string;

  @Attribute(() => LocalDate, { zh: "发货日期", en: "Shipped on", about: "Date on which the goods left.", nullable: true })
  shippedOn?: string;

  @Attribute(() => Money, { zh: "应红冲金额", en: "To be credited", about: "What the returned packs were invoiced for, with tax; empty where none of them was.", nullable: true })
  toCredit?: Money;

  @Attribute(() => String, { zh: "红字发票号", en: "Red invoice", about: "Number of the supplier's red invoice.", nullable: true })
  creditNoteNumber?: string;

  @Attribute(() => LocalDate, { zh: "红字发票日期", en: "Red invoice of", about: "Date of the supplier's red invoice.", nullable: true })
  creditedOn?: string;

  @Attribute(() => Money, { zh: "红冲金额", en: "Credited", about: "Amount of the supplier's red invoice, with tax.", nullable: true })
  credited?: Money;

  @Attribute(() => String, { zh: "差额说明", en: "Difference explained", about: "Why the supplier credits an amount other than the total.", nullable: true, text: true })
  creditRemark?: string;

  @SharedWith(() => Supplier, { party: { zh: "供应商", en: "supplier" }, once: "once the return is approved" })
  sharedWithId?: string;

  @PostingProgress()
  override posting?: Posting;

  @Attribute(() => PurchaseReturnStatus, { zh: "状态", en: "Status", about: "Status of the return." })
  override status!: PurchaseReturnStatus;
}

const beforeApproval: ReadonlySet<PurchaseReturnStatus> = new Set(["DRAFT", "SUBMITTED", "CANCELLED"]);

sharesWith(PurchaseReturn, ({ supplierId }) => supplierId, ({ status }) => !beforeApproval.has(status));

/** Copies product, batch number and price from the batch. */
async function described({ batchId, locationId, quantity }: PurchaseReturnLine, { ctx }: Preparation<PurchaseReturn>): Promise<PurchaseReturnLine> {
  const batch = (await ctx.loader.load<Batch>(batchId))!;
  const unitPrice = await purchaseCost(ctx, batch);
  const { productId, batchNumber, expiresOn, receiptLine } = batch;
  return { batchId, locationId, quantity, productId, batchNumber, expiresOn, receiptLine, unitPrice, amount: unitPrice && money(quantity * unitPrice.amount, unitPrice.currency) };
}

function totalOf(lines: readonly PurchaseReturnLine[]): Money | undefined {
  const amounts = lines.flatMap(({ amount }) => amount ?? []);
  const isKnown = amounts.length === lines.length && new Set(amounts.map(({ currency }) => currency)).size === 1;
  return isKnown ? sum(amounts, amounts[0]!.currency) : undefined;
}

async function prepare(preparation: Preparation<PurchaseReturn>): Promise<Finding[]> {
  const { record, ctx } = preparation;
  const at = (field: string) => (line: number) => `lines.${line}.${field}`;
  const findings = [...(await returnFindings(record, ctx, at)), ...(await stockToReturnFindings(record, ctx, at("quantity")))];
  if (findings.length > 0) return findings;
  record.lines = await Promise.all(record.lines.map((line) => described(line, preparation)));
  record.total = totalOf(record.lines);
  return [];
}

export const PurchaseReturnResolver = EntityResolver(PurchaseReturn, { create: true, update: true, prepare });
