import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { readAll } from "../../../table/list.ts";
import { businessDate } from "../../../platform/businessDate.ts";
import { approval } from "../../../platform/approval/actions.ts";
import { approvalRoute } from "../../../platform/approval/routes.ts";
import { headOfQualityStep, qaOfficerStep } from "../../../platform/approval/standardSteps.ts";
import type { Context } from "../../../platform/context.ts";
import { scanFindings } from "../../../platform/file/scan.ts";
import { cancel } from "../../../platform/lifecycle/cancel.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { expiresBeforeProduction } from "../receiving/receiptLines.ts";
import type { Batch } from "../stock/batch.ts";
import { firstBadDay, notADate } from "../stock/printedExpiry.ts";
import { StockMovement } from "../stock/stockMovement.ts";
import type { BatchCorrection, BatchCorrectionDelivery } from "./batchCorrection.ts";

export const BatchCorrectionStatus = enumeration("BatchCorrectionStatus", "Status of a batch correction.", {
  DRAFT: { zh: "草稿", en: "Draft" },
  SUBMITTED: { zh: "审批中", en: "Submitted", tone: "warning" },
  POSTED: { zh: "已更正", en: "Corrected", tone: "good", about: "The batch says what its packs say; stock, papers and warnings follow." },
  CANCELLED: { zh: "已取消", en: "Cancelled", tone: "bad" },
});
export type BatchCorrectionStatus = ValueOf<typeof BatchCorrectionStatus>;

const clause = "五(二)1 · GSP";

const nothingCorrected = rule("NOTHING_CORRECTED", {
  clause,
  message: { zh: () => "没有要更正的内容", en: () => "Nothing differs from what was recorded" },
});

const needsEvidence = rule("NEEDS_EVIDENCE", {
  clause,
  message: { zh: () => "缺少包装照片或检验报告", en: () => "A photo of the pack or the test report is missing" },
  remedy: { zh: () => "请上传证据", en: () => "Attach the evidence", by: ["BatchCorrection.update"] },
});

const changedSince = rule<{ batchNumber: string }>("BATCH_CHANGED_SINCE", {
  clause,
  message: { zh: ({ batchNumber }) => `批次 ${batchNumber} 在此期间已更正`, en: ({ batchNumber }) => `Batch ${batchNumber} has been corrected meanwhile` },
  remedy: { zh: () => "请驳回后重新填写", en: () => "Reject it and enter it anew", by: [] },
});

const differs = (correct: string | null | undefined, recorded: string): boolean => Boolean(correct) && correct !== recorded;

/** What the batch will say. */
function corrected({ batchNumber, producedOn, printedExpiry, batchNumberBefore, producedOnBefore, printedExpiryBefore }: BatchCorrection) {
  const printed = printedExpiry || printedExpiryBefore;
  return { batchNumber: batchNumber || batchNumberBefore, producedOn: producedOn || producedOnBefore, printedExpiry: printed, expiresOn: firstBadDay(printed) };
}

export function correctionFindings(correction: BatchCorrection): Finding[] {
  const { batchNumberBefore, producedOnBefore, printedExpiryBefore } = correction;
  const { expiresOn, producedOn, printedExpiry } = corrected(correction);
  const isSame = !differs(correction.batchNumber, batchNumberBefore) && !differs(correction.producedOn, producedOnBefore) && !differs(correction.printedExpiry, printedExpiryBefore);
  if (isSame) return [nothingCorrected()];
  if (!expiresOn) return [notADate({ printed: printedExpiry }, { field: "printedExpiry" })];
  return expiresOn <= producedOn ? [expiresBeforeProduction(undefined, { field: "printedExpiry" })] : [];
}

const hasEvidence: Guard<BatchCorrection> = ({ evidenceFileId }, ctx) => (evidenceFileId ? scanFindings(evidenceFileId, ctx, { field: "evidenceFileId" }) : [needsEvidence()]);

/** Another correction may have been decided since this one was written. */
const stillRecorded: Guard<BatchCorrection> = async ({ batchId, batchNumberBefore, producedOnBefore, printedExpiryBefore }, ctx) => {
  const batch = (await ctx.loader.load<Batch>(batchId))!;
  const isSame = batch.batchNumber === batchNumberBefore && batch.producedOn === producedOnBefore && batch.printedExpiry === printedExpiryBefore;
  return isSame ? [] : [changedSince({ batchNumber: batch.batchNumber }, { record: batch })];
};

/** As many as a record can hold; how many packs left is counted whatever their number. */
const mostListed = 1_000;

/** What has left the warehouse with the wrong text, newest first; one delivery may take it from several locations. */
async function listShipped(record: BatchCorrection, ctx: Context): Promise<void> {
  const shipped = new Map<string, BatchCorrectionDelivery>();
  let packs = 0;
  for await (const { kind, sourceId, quantity, createdAt } of readAll(ctx.table, StockMovement, { filter: { batchId: { eq: record.batchId } }, orderBy: { sort: "createdAt", descending: true } })) {
    if (kind !== "SALE") continue;
    packs += quantity;
    const listed = shipped.get(sourceId);
    if (listed) listed.quantity += quantity;
    else if (shipped.size < mostListed) shipped.set(sourceId, { deliveryId: sourceId, shippedOn: businessDate(new Date(createdAt)), quantity });
  }
  Object.assign(record, { shipped: [...shipped.values()], shippedQuantity: packs });
}

/** Balances, holds of the lot and allocatability are derived from the batch (allocatable.ts, hold.ts). */
async function post({ record, uow, ctx }: Step<BatchCorrection>): Promise<void> {
  Object.assign(uow.edit((await ctx.loader.load<Batch>(record.batchId))!), corrected(record));
  await listShipped(record, ctx);
}

/** Quality decides twice, regardless of the requester. GSP */
const batchCorrectionRoute = approvalRoute("batchCorrection", [{ steps: [qaOfficerStep, headOfQualityStep] }], { label: { zh: "批次更正单", en: "Batch correction" }, always: ["qaOfficer", "headOfQuality"] });

export const batchCorrectionLifecycle = lifecycle<BatchCorrection, BatchCorrectionStatus>({
  states: BatchCorrectionStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  actions: {
    ...approval<BatchCorrection, BatchCorrectionStatus>({
      route: batchCorrectionRoute,
      submitters: ["receiver", "inspector", "warehouseKeeper", "qaOfficer"],
      draft: "DRAFT",
      pending: "SUBMITTED",
      approved: "POSTED",
      submit: { about: "Submits the correction to quality.", guards: [hasEvidence, stillRecorded] },
      guards: [stillRecorded],
      onApproved: post,
    }),
    cancel: cancel({ from: "DRAFT" }),
  },
});
