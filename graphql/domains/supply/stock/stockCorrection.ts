import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { SafeInt } from "../../../table/scalars.ts";
import { approval } from "../../../platform/approval/actions.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { rule } from "../../../platform/problem/problem.ts";
import { Batch } from "./batch.ts";
import { Location } from "../places/location.ts";
import { moveStock, standingFindings, stockFindings } from "./stock.ts";
import { warehouseStaff } from "../../../platform/access/roleGroups.ts";
import { approvalRoute } from "../../../platform/approval/routes.ts";
import { departmentManagerStep, qaOfficerStep } from "../../../platform/approval/standardSteps.ts";

export const StockCorrectionStatus = enumeration("StockCorrectionStatus", "Status of a stock adjustment.", {
  DRAFT: { zh: "草稿", en: "Draft" },
  SUBMITTED: { zh: "审批中", en: "Submitted", tone: "warning" },
  POSTED: { zh: "已过账", en: "Posted", tone: "good", about: "The difference is posted." },
});
export type StockCorrectionStatus = ValueOf<typeof StockCorrectionStatus>;

async function post({ record, uow, ctx }: Step<StockCorrection>): Promise<void> {
  const batch = (await ctx.loader.load<Batch>(record.batchId))!;
  const place = (await ctx.loader.load<Location>(record.locationId))!;
  const sides = record.difference > 0 ? { to: place } : { from: place };
  await moveStock(ctx, uow, { kind: "CORRECTION", batch, ...sides, quantity: Math.abs(record.difference), sourceId: record.id });
}

/** Refuses to take more than is on hand. */
const enoughThere: Guard<StockCorrection> = async ({ batchId, locationId, difference }, ctx) => (difference < 0 ? stockFindings(ctx, batchId, (await ctx.loader.load<Location>(locationId))!, -difference) : []);

/** An increase is posted only where the batch may be stored. */
const mayStandThere: Guard<StockCorrection> = async ({ batchId, locationId, difference }, ctx) => {
  if (difference < 0) return [];
  const [batch, location] = await Promise.all([ctx.loader.load<Batch>(batchId), ctx.loader.load<Location>(locationId)]);
  return standingFindings(ctx, batch!, location!);
};

/** Of adjustments and of spot counts. 五(二)1 */
export const stockCorrectionRoute = approvalRoute("stockCorrection", [{ steps: [qaOfficerStep, departmentManagerStep] }], { label: { zh: "库存调整单", en: "Stock adjustment" } });

const stockCorrectionLifecycle = lifecycle<StockCorrection, StockCorrectionStatus>({
  states: StockCorrectionStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  actions: {
    ...approval<StockCorrection, StockCorrectionStatus>({
      route: stockCorrectionRoute,
      submitters: warehouseStaff,
      draft: "DRAFT",
      pending: "SUBMITTED",
      approved: "POSTED",
      submit: { about: "Submits the adjustment for approval.", guards: [enoughThere, mayStandThere] },
      guards: [enoughThere, mayStandThere],
      onApproved: post,
    }),
  },
});

/** A difference between the stock ledger and the actual stock, posted with a reason and two approvals. 五(二)1 */
@Entity<StockCorrection>({
  prefix: "corr",
  domain: "supply",
  label: { zh: "库存调整单", en: "Stock adjustment" },
  about: "A difference between the stock ledger and the actual stock, posted with a reason.",
  clause: "五(二)1",
  number: "SC",
  representation: "number",
  search: ["number"],
  lists: { all: ["createdAt"], status: ["createdAt"], batchId: ["createdAt"] },
  lifecycle: stockCorrectionLifecycle,
})
export class StockCorrection extends NumberedDocument {
  @Reference(() => Batch, { zh: "批次", en: "Batch", about: "Adjusted batch.", input: { required: true } })
  batchId!: string;

  @Reference(() => Location, { zh: "货位", en: "Location", about: "Where.", input: { required: true } })
  locationId!: string;

  @Attribute(() => SafeInt, { zh: "差异", en: "Difference", about: "Packs: positive if more are present than in the ledger, negative if fewer.", help: { zh: "实物比账面多填正数，少填负数。", en: "Positive if more are there than in the ledger, negative if fewer." }, input: { required: true, min: -100_000_000, max: 100_000_000 } })
  difference!: number;

  @Attribute(() => String, { zh: "原因", en: "Reason", about: "Cause of the difference.", text: true, input: { required: true, minLength: 2, maxLength: 1000 } })
  reason!: string;

  @Attribute(() => StockCorrectionStatus, { zh: "状态", en: "Status", about: "Location of the stock." })
  override status!: StockCorrectionStatus;
}

const noDifference = rule("NO_DIFFERENCE", { message: { zh: () => "差异不能为零", en: () => "The difference is zero" } });

export const StockCorrectionResolver = EntityResolver(StockCorrection, {
  create: true,
  update: true,
  prepare: ({ record }) => (record.difference === 0 ? [noDifference(undefined, { field: "difference" })] : []),
});
