import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { SafeInt } from "../../../table/scalars.ts";
import { approvalActions } from "../../../platform/approval/actions.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { rule } from "../../../platform/problem/problem.ts";
import { Batch } from "./batch.ts";
import { Location } from "../places/location.ts";
import { moveStock, stockFindings } from "./stock.ts";

export const StockCorrectionStatus = enumeration("StockCorrectionStatus", "Where a stock correction stands.", {
  DRAFT: { zh: "草稿", en: "Draft" },
  SUBMITTED: { zh: "审批中", en: "Submitted", tone: "warning" },
  POSTED: { zh: "已过账", en: "Posted", tone: "good", about: "The difference is in the ledger." },
});
export type StockCorrectionStatus = ValueOf<typeof StockCorrectionStatus>;

async function post({ record, uow, ctx }: Step<StockCorrection>): Promise<void> {
  const batch = (await ctx.loader.load<Batch>(record.batchId))!;
  const place = (await ctx.loader.load<Location>(record.locationId))!;
  const sides = record.difference > 0 ? { to: place } : { from: place };
  await moveStock(ctx, uow, { kind: "CORRECTION", batch, ...sides, quantity: Math.abs(record.difference), sourceId: record.id });
}

/** Nothing is taken that is not there. */
const enoughThere: Guard<StockCorrection> = async ({ batchId, locationId, difference }, ctx) => (difference < 0 ? stockFindings(ctx, batchId, (await ctx.loader.load<Location>(locationId))!, -difference) : []);

const stockCorrectionLifecycle = lifecycle<StockCorrection, StockCorrectionStatus>({
  states: StockCorrectionStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  actions: {
    submit: { label: { zh: "提交", en: "Submit" }, about: "Asks for the correction.", from: "DRAFT", to: "SUBMITTED", tone: "primary", duty: "requester", guards: [enoughThere], opens: () => ({ route: "stockCorrection" }) },
    ...approvalActions<StockCorrection, StockCorrectionStatus>({ from: "SUBMITTED", approved: "POSTED", returned: "DRAFT", guards: [enoughThere], onApproved: post }),
  },
});

/** A difference between what the ledger says and what stands there, booked with a reason and two approvals. 五(二)1 */
@Entity<StockCorrection>({
  prefix: "corr",
  domain: "supply",
  label: { zh: "库存更正单", en: "Stock correction" },
  about: "A difference between the ledger and what stands there, booked with a reason.",
  clause: "五(二)1",
  number: "SC",
  representation: "number",
  search: ["number"],
  lists: { all: ["createdAt"], status: ["createdAt"], batchId: ["createdAt"] },
  lifecycle: stockCorrectionLifecycle,
})
export class StockCorrection extends NumberedDocument {
  @Reference(() => Batch, { zh: "批次", en: "Batch", about: "What is corrected.", input: { required: true } })
  batchId!: string;

  @Reference(() => Location, { zh: "货位", en: "Location", about: "Where.", input: { required: true } })
  locationId!: string;

  @Attribute(() => SafeInt, { zh: "差异", en: "Difference", about: "Packs: above zero where more stands there than the ledger says, below where less.", input: { required: true, min: -100_000_000, max: 100_000_000 } })
  difference!: number;

  @Attribute(() => String, { zh: "原因", en: "Reason", about: "How the difference came about.", text: true, input: { required: true, minLength: 2, maxLength: 1000 } })
  reason!: string;

  @Attribute(() => StockCorrectionStatus, { zh: "状态", en: "Status", about: "Where it stands." })
  override status!: StockCorrectionStatus;
}

const noDifference = rule("NO_DIFFERENCE", { message: { zh: () => "差异不能为零", en: () => "The difference is zero" } });

export const StockCorrectionResolver = EntityResolver(StockCorrection, {
  create: true,
  update: true,
  prepare: ({ record }) => (record.difference === 0 ? [noDifference(undefined, { field: "difference" })] : []),
});
