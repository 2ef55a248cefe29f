import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { Money } from "../../../table/money.ts";
import { Node } from "../../../table/node.ts";
import { DateTime, LocalDate, SafeInt } from "../../../table/scalars.ts";
import { isAccount, isPerson } from "../../../platform/access/accountClasses.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { Product } from "../../catalogue/product/product.ts";
import { balanceId, costOf, freeStock, loadBalance } from "../../supply/api.ts";
import { Location } from "../../supply/places/location.ts";
import { Batch } from "../../supply/stock/batch.ts";
import { InputVat, isUndecidedStock, NonconformingCause, NonconformingDecision, nonconformingLifecycle, NonconformingStatus } from "./nonconformingLifecycle.ts";

/**
 * Nonconforming packs, from discovery to disposition. The invariant: while the case is open its packs
 * are allocated to it on their balance, so they can be neither sold nor moved. 五(二), GSP 不合格品
 */
@Entity<NonconformingCase>({
  prefix: "ncc",
  domain: "quality",
  label: { zh: "不合格品处理单", en: "Nonconforming goods" },
  many: "nonconformingCases",
  about: "Nonconforming packs: assessed by quality, decided on by others, then released, returned, written off or destroyed.",
  clause: "五(二) · GSP 不合格品",
  number: "BH",
  representation: "number",
  attachments: true,
  search: ["number", "batchNumber"],
  lists: { all: ["createdAt"], status: ["createdAt"], batchId: ["createdAt"], productId: ["createdAt"], decision: ["createdAt"] },
  lifecycle: nonconformingLifecycle,
  addsTo: (one) => (isUndecidedStock(one) ? [{ to: balanceId(one.batchId, one.locationId), by: { allocated: one.quantity } }] : []),
})
export class NonconformingCase extends NumberedDocument {
  @Reference(() => Batch, { zh: "批次", en: "Batch", about: "Batch of the packs.", input: { required: true, once: true } })
  batchId!: string;

  @Reference(() => Product, { zh: "商品", en: "Product", about: "Product of the batch." })
  productId!: string;

  @Attribute(() => String, { zh: "批号", en: "Batch number", about: "Batch number printed on the pack." })
  batchNumber!: string;

  @Attribute(() => LocalDate, { zh: "有效期至", en: "Expires on", about: "First day on which it may no longer be sold." })
  expiresOn!: string;

  @Reference(() => Location, { zh: "货位", en: "Location", about: "Location of the packs.", input: { required: true, once: true } })
  locationId!: string;

  @Attribute(() => SafeInt, { zh: "数量", en: "Quantity", about: "Packs, reserved for this case.", input: { required: true, once: true, min: 1, max: 100_000_000 } })
  quantity!: number;

  @Attribute(() => NonconformingCause, { zh: "原因", en: "Cause", about: "Kind of nonconformity.", input: { required: true } })
  cause!: NonconformingCause;

  @Attribute(() => String, { zh: "情况说明", en: "Description", about: "What was found, where and by whom.", text: true, input: { required: true, minLength: 2, maxLength: 2_000 } })
  description!: string;

  @Attribute(() => String, { zh: "质量评估", en: "Assessment", about: "Findings of quality.", nullable: true, text: true })
  assessment?: string;

  @Attribute(() => NonconformingDecision, { zh: "处理意见", en: "Decision", about: "Disposition of the packs: proposed by quality, decided by others.", nullable: true })
  decision?: NonconformingDecision;

  @Attribute(() => InputVat, { zh: "进项税处理", en: "Input VAT", about: "Decision of finance about the input tax of a write-off.", nullable: true })
  inputVat?: InputVat;

  @Attribute(() => Money, { zh: "成本金额", en: "Cost", about: "Packs times net unit cost; empty where that is unknown.", nullable: true })
  cost?: Money;

  @Reference(() => Node, { zh: "执行人", en: "Executed by", about: "Who carried it out.", holds: isAccount, nullable: true })
  executedById?: string;

  @Attribute(() => LocalDate, { zh: "执行日期", en: "Executed on", about: "Date on which it was carried out.", nullable: true })
  executedOn?: string;

  @Reference(() => Node, { zh: "监销人", en: "Witness", about: "Who witnessed the destruction: neither the approver nor the executor.", holds: isPerson, nullable: true })
  witnessId?: string;

  @Attribute(() => DateTime, { zh: "销毁时间", en: "Destroyed at", about: "When they were destroyed (UTC).", nullable: true })
  destroyedAt?: string;

  @Attribute(() => String, { zh: "销毁地点", en: "Place", about: "Where they were destroyed.", nullable: true })
  place?: string;

  @Attribute(() => String, { zh: "销毁方式", en: "Method", about: "How they were destroyed.", nullable: true })
  method?: string;

  @Attribute(() => NonconformingStatus, { zh: "状态", en: "Status", about: "Status of the case." })
  override status!: NonconformingStatus;
}

const moreThanFree = rule<{ code: string; free: number; quantity: number }>("MORE_THAN_FREE", {
  clause: "五(二) · GSP 不合格品",
  message: { zh: ({ code, free, quantity }) => `货位 ${code} 未分配的只有 ${free}，登记 ${quantity}`, en: ({ code, free, quantity }) => `Only ${free} packs at ${code} are unallocated, not ${quantity}` },
  remedy: { zh: () => "请先为相关发货单改用其他批次", en: () => "Reallocate the deliveries concerned to other batches first", by: [] },
});

/** Reserves the packs when the case is recorded. */
async function prepare({ record, before, uow, ctx }: Preparation<NonconformingCase>): Promise<Finding[]> {
  if (before) return [];
  const { batchId, locationId, quantity } = record;
  const [batch, location, balance, free] = await Promise.all([ctx.loader.load<Batch>(batchId), ctx.loader.load<Location>(locationId), loadBalance(ctx, batchId, locationId), freeStock(ctx, batchId, locationId)]);
  const { productId, batchNumber, expiresOn } = batch!;
  Object.assign(record, { productId, batchNumber, expiresOn, cost: await costOf(ctx, batch!, quantity) });
  if (!balance || free < quantity) return [moreThanFree({ code: location!.code, free, quantity }, { field: "quantity" })];
  uow.shift(balance, { allocated: quantity }, { same: { onHand: balance.onHand }, atMost: { allocated: balance.onHand - quantity } });
  return [];
}

export const NonconformingCaseResolver = EntityResolver(NonconformingCase, { create: true, update: true, prepare });
