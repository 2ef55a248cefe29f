import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { money, Money } from "../../../table/money.ts";
import { LocalDate, SafeInt } from "../../../table/scalars.ts";
import type { Context } from "../../../platform/context.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { Product } from "../../catalogue/product/product.ts";
import { Location } from "../places/location.ts";
import { balanceId } from "../stock/allocatable.ts";
import { Batch } from "../stock/batch.ts";
import { moveStock, placeFindings } from "../stock/stock.ts";
import { completeExpiry, printedExpiryPattern } from "../stock/printedExpiry.ts";
import type { StockBalance } from "../stock/stockBalance.ts";
import { Supplier } from "../supplier/supplier.ts";
import { draftFindings, notApproved, OpeningLine, openingLineLists, openingLines, type LineStep } from "./openingLine.ts";

export const OpeningQuality = enumeration("OpeningQuality", "Quality of opening stock.", {
  QUALIFIED: { zh: "合格", en: "Qualified", tone: "good" },
  REJECTED: { zh: "不合格", en: "Rejected", tone: "bad", about: "Kept separate until it is returned or destroyed." },
});
export type OpeningQuality = ValueOf<typeof OpeningQuality>;

/** Stock of one batch at one location on the cut-over date. */
@Entity<OpeningStock>({
  prefix: "opst",
  domain: "supply",
  label: { zh: "期初库存", en: "Opening stock" },
  many: "openingStockLines",
  about: "Stock of one batch at one location on the cut-over date.",
  representation: "batchNumber",
  search: ["batchNumber"],
  lists: openingLineLists,
  unique: ["openingBalanceId+productId+batchNumber+locationId"],
  imports: true,
})
export class OpeningStock extends OpeningLine {
  @Reference(() => Product, { zh: "商品", en: "Product", about: "Product of the batch; approved.", input: { required: true } })
  productId!: string;

  @Attribute(() => String, { zh: "批号", en: "Batch number", about: "Batch number printed on the pack.", input: { required: true, maxLength: 60 } })
  batchNumber!: string;

  @Attribute(() => LocalDate, { zh: "生产日期", en: "Produced on", about: "Date of production.", input: { required: true, when: "past" } })
  producedOn!: string;

  @Attribute(() => String, { zh: "印刷有效期", en: "Printed expiry", also: ["包装有效期"], about: "Expiry as it is printed on the pack, \"2027-11\" or \"2027-11-30\": usable until the end of that month or day. The date of expiry is derived from it.", help: { zh: "按包装印刷填写，例如 2027-11 或 2027-11-30；有效期至由此得出。", en: "As printed on the pack, such as 2027-11 or 2027-11-30; the date of expiry follows from it." }, nullable: true, input: { maxLength: 12, pattern: printedExpiryPattern } })
  printedExpiry?: string;

  @Attribute(() => LocalDate, { zh: "有效期至", en: "Expires on", about: "First day on which it may no longer be sold; derived from the printed expiry if that is given.", help: { zh: "从这一天起不得销售；填写印刷有效期后自动得出。", en: "From this day on it may not be sold; follows from the printed expiry." }, input: { when: "any" } })
  expiresOn!: string;

  @Reference(() => Supplier, { zh: "供应商", en: "Supplier", about: "Supplier that delivered it; approved.", input: { required: true } })
  supplierId!: string;

  @Reference(() => Location, { zh: "货位", en: "Location", about: "Location of the packs.", input: { required: true } })
  locationId!: string;

  @Attribute(() => SafeInt, { zh: "数量", en: "Quantity", about: "Packs.", input: { required: true, min: 1, max: 100_000_000 } })
  quantity!: number;

  @Attribute(() => OpeningQuality, { zh: "质量状态", en: "Quality", about: "Quality of the packs.", input: { required: true } })
  quality!: OpeningQuality;

  @Attribute(() => Money, { zh: "不含税单位成本", en: "Net unit cost", about: "Cost of one pack without VAT.", input: { required: true, min: 0, max: 100_000_000_000 } })
  unitCost!: Money;

  @Attribute(() => Money, { zh: "成本金额", en: "Cost", about: "Quantity times net unit cost." })
  cost!: Money;

  @Reference(() => Batch, { zh: "批次", en: "Batch", about: "Batch that it was posted as.", nullable: true })
  batchId?: string;
}

const expiredInStorage = rule<{ expiresOn: string }>("OPENING_EXPIRED", {
  clause: "药品管理法 超过有效期",
  message: { zh: ({ expiresOn }) => `有效期至 ${expiresOn}，不得作为合格库存`, en: ({ expiresOn }) => `The batch expires on ${expiresOn} and cannot be qualified stock` },
  remedy: { zh: () => "请以不合格登记，并放在不合格区", en: () => "Enter it as rejected, in a zone for rejected goods", by: [] },
});

const producedAfterExpiry = rule("PRODUCED_AFTER_EXPIRY", {
  message: { zh: () => "生产日期不早于有效期", en: () => "The date of production is not before the expiry date" },
});

const zoneKindOf = { QUALIFIED: "STORAGE", REJECTED: "REJECTED" } as const;

async function check({ productId, supplierId, locationId, producedOn, expiresOn, quality }: OpeningStock, ctx: Context): Promise<Finding[]> {
  const [product, supplier, location] = await Promise.all([ctx.loader.load<Product>(productId), ctx.loader.load<Supplier>(supplierId), ctx.loader.load<Location>(locationId)]);
  return [
    ...(product!.status === "APPROVED" ? [] : [notApproved({ label: { zh: "商品", en: "The product" }, name: product!.name }, { field: "productId", record: product! })]),
    ...(supplier!.status === "APPROVED" ? [] : [notApproved({ label: { zh: "供应商", en: "The supplier" }, name: supplier!.name }, { field: "supplierId", record: supplier! })]),
    ...(producedOn < expiresOn ? [] : [producedAfterExpiry(undefined, { field: "producedOn" })]),
    ...(quality === "QUALIFIED" && expiresOn <= ctx.today ? [expiredInStorage({ expiresOn }, { field: "expiresOn" })] : []),
    ...(await placeFindings(ctx, location!, { kind: zoneKindOf[quality], storageClass: product!.storageClass }, "locationId")),
  ];
}

/** Posts it as a batch of its own; a later arrival of the same lot is another batch. */
async function post({ line, opening, uow, ctx }: LineStep<OpeningStock>): Promise<void> {
  const { productId, batchNumber, supplierId, producedOn, expiresOn, printedExpiry, quantity, quality } = line;
  const batch = uow.create(Batch, {
    batchNumber,
    productId,
    supplierId,
    receiptId: line.id,
    producedOn,
    expiresOn,
    printedExpiry,
    receivedQuantity: quantity,
    cost: line.cost,
    status: quality,
    duties: opening.duties,
  });
  line.batchId = batch.id;
  await moveStock(ctx, uow, { kind: "OPENING", batch, to: (await ctx.loader.load<Location>(line.locationId))!, quantity, sourceId: opening.id });
}

async function reverse({ line: { batchId, locationId, quantity }, opening, uow, ctx }: LineStep<OpeningStock>): Promise<boolean> {
  const [batch, balance] = await Promise.all([ctx.loader.load<Batch>(batchId!), ctx.loader.load<StockBalance>(balanceId(batchId!, locationId))]);
  // A batch records every location that it was ever at: with only this one, and all packs here unallocated, it is unused.
  const isUntouched = !batch!.held && batch!.locationIds?.length === 1 && balance?.onHand === quantity && balance.allocated === 0;
  if (!isUntouched) return false;
  await moveStock(ctx, uow, { kind: "OPENING", batch: batch!, from: (await ctx.loader.load<Location>(locationId))!, quantity, sourceId: opening.id });
  return true;
}

openingLines(OpeningStock, {
  kind: "STOCK",
  packs: ({ quantity }) => quantity,
  amount: ({ cost }) => cost,
  check: (line, _, ctx) => check(line, ctx),
  post,
  reverse,
});

export const OpeningStockResolver = EntityResolver(OpeningStock, {
  create: true,
  update: true,
  prepare: ({ record, ctx }) => {
    record.posted ??= false;
    record.cost = money(record.quantity * record.unitCost.amount, record.unitCost.currency);
    const missing = completeExpiry(record);
    return missing.length > 0 ? missing : draftFindings(record, ctx);
  },
});
