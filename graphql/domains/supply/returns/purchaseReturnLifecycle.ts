import { Attribute } from "../../../table/attribute.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Money } from "../../../table/money.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { approval, ReasonInput } from "../../../platform/approval/actions.ts";
import { approvalRoute } from "../../../platform/approval/routes.ts";
import { qaOfficerStep, supplyLeadStep } from "../../../platform/approval/standardSteps.ts";
import { confirmedByTwo, witnessAction } from "../../catalogue/api.ts";
import type { Context } from "../../../platform/context.ts";
import { cancel } from "../../../platform/lifecycle/cancel.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { posting } from "../../../platform/posting/posting.ts";
import { refuseIfAny, rule, type Finding } from "../../../platform/problem/problem.ts";
import type { Location } from "../places/location.ts";
import type { Zone } from "../places/zone.ts";
import { loadBalance } from "../stock/allocatable.ts";
import { releaseAllocation } from "../stock/allocation.ts";
import type { Batch } from "../stock/batch.ts";
import { ConfirmedLinesInput, refuseUnlessAll } from "../stock/confirmedLines.ts";
import { stockFindings } from "../stock/stock.ts";
import type { PurchaseReturn, PurchaseReturnLine } from "./purchaseReturn.ts";

export const PurchaseReturnStatus = enumeration("PurchaseReturnStatus", "Status of a purchase return.", {
  DRAFT: { zh: "草稿", en: "Draft" },
  SUBMITTED: { zh: "审批中", en: "Submitted", tone: "warning" },
  APPROVED: { zh: "待拣货", en: "To pick", tone: "warning", about: "Quality and the supply lead agree; the packs are reserved for it." },
  PICKED: { zh: "待复核", en: "To check", tone: "warning" },
  CHECKED: { zh: "待发货", en: "To ship", tone: "info" },
  ...posting,
  SHIPPED: { zh: "待红冲", en: "To be credited", tone: "info", about: "The goods have left; the supplier's red invoice is awaited." },
  CREDITED: { zh: "已红冲", en: "Credited", tone: "good", about: "The supplier's red invoice was recorded." },
  SETTLED: { zh: "无需红冲", en: "Nothing to credit", tone: "good", about: "The returned packs were never invoiced." },
  CANCELLED: { zh: "已取消", en: "Cancelled", tone: "bad" },
});
export type PurchaseReturnStatus = ValueOf<typeof PurchaseReturnStatus>;

const clause = "五(二)1 · GSP 购进退出";

const anotherSupplier = rule<{ batchNumber: string }>("ORIGINAL_SUPPLIER_ONLY", {
  clause,
  message: { zh: ({ batchNumber }) => `批号 ${batchNumber} 不是该供应商供货`, en: ({ batchNumber }) => `Batch ${batchNumber} was not delivered by this supplier` },
  remedy: { zh: () => "只能退回原供应商", en: () => "Goods can only be returned to the supplier that delivered them", by: [] },
});

const notPutAway = rule<{ code: string }>("RETURNED_BEFORE_PUT_AWAY", {
  clause,
  message: { zh: ({ code }) => `货位 ${code} 的货物尚待验收或上架`, en: ({ code }) => `Goods at ${code} await inspection or put-away` },
  remedy: { zh: () => "请先完成验收与上架", en: () => "Have them inspected and put away first", by: ["PutAway.complete"] },
});

const sameTwice = rule("SAME_STOCK_TWICE", { clause, message: { zh: () => "同一货位的同一批次出现两次", en: () => "The same batch at the same location appears twice" } });

const moreThanReceived = rule<{ batchNumber: string; left: number; quantity: number }>("MORE_THAN_WAS_RECEIVED", {
  clause,
  message: {
    zh: ({ batchNumber, left, quantity }) => `批号 ${batchNumber} 最多可退 ${left}，要退 ${quantity}`,
    en: ({ batchNumber, left, quantity }) => `At most ${left} packs of batch ${batchNumber} can be returned, not ${quantity}`,
  },
  remedy: { zh: () => "退出不得多于收货且未退的数量", en: () => "Return at most the packs received and not returned yet", by: [] },
});

/** The name of an input's field of a line. */
type FieldOf = (field: string) => (line: number) => string;

/** Stock that awaits inspection or put-away is returned after that: the open task would have nothing to move. */
const inWork: ReadonlySet<string> = new Set(["RECEIVING", "RETURNS"]);

async function placeFindingsOf(locationId: string, ctx: Context, field?: string): Promise<Finding[]> {
  const location = (await ctx.loader.load<Location>(locationId))!;
  const { kind } = (await ctx.loader.load<Zone>(location.zoneId))!;
  return inWork.has(kind) ? [notPutAway({ code: location.code }, { field })] : [];
}

/** Only to the supplier that delivered it, and never more than was received. Holds permit this exit. */
export async function returnFindings({ supplierId, lines }: PurchaseReturn, ctx: Context, fieldOf?: FieldOf): Promise<Finding[]> {
  const alreadyListed = new Map<string, number>();
  const findings: Finding[] = [];
  for (const [i, { batchId, locationId, quantity }] of lines.entries()) {
    const at = (field: string) => fieldOf?.(field)(i);
    const batch = (await ctx.loader.load<Batch>(batchId))!;
    const { batchNumber, receivedQuantity, returnedQuantity = 0 } = batch;
    const left = receivedQuantity - returnedQuantity - (alreadyListed.get(batchId) ?? 0);
    alreadyListed.set(batchId, (alreadyListed.get(batchId) ?? 0) + quantity);
    if (batch.supplierId !== supplierId) findings.push(anotherSupplier({ batchNumber }, { field: at("batchId"), record: batch }));
    if (lines.findIndex((one) => one.batchId === batchId && one.locationId === locationId) < i) findings.push(sameTwice(undefined, { field: at("locationId") }));
    if (quantity > left) findings.push(moreThanReceived({ batchNumber, left: Math.max(0, left), quantity }, { field: at("quantity"), record: batch }));
    findings.push(...(await placeFindingsOf(locationId, ctx, at("locationId"))));
  }
  return findings;
}

/** Allocated packs cannot be returned. */
export async function stockToReturnFindings({ lines }: PurchaseReturn, ctx: Context, fieldOf?: (line: number) => string): Promise<Finding[]> {
  const findings = await Promise.all(lines.map(async ({ batchId, locationId, quantity }) => stockFindings(ctx, batchId, (await ctx.loader.load<Location>(locationId))!, quantity)));
  return findings.flatMap((found, i) => found.map((one) => ({ ...one, field: fieldOf?.(i) })));
}

const returnable: Guard<PurchaseReturn> = (record, ctx) => returnFindings(record, ctx);
const inStock: Guard<PurchaseReturn> = (record, ctx) => stockToReturnFindings(record, ctx);

const notShipped: readonly PurchaseReturnStatus[] = ["APPROVED", "PICKED", "CHECKED"];

/** Lines whose packs are reserved for it. While it is being shipped, some have left. */
export function reservedLines({ status, lines, posting: progress }: PurchaseReturn): readonly PurchaseReturnLine[] {
  if (status === "POSTING") return lines.slice(progress!.done);
  return notShipped.includes(status) ? lines : [];
}

/** Reserves the packs, so they cannot be allocated elsewhere. */
async function reserve({ record: { lines }, uow, ctx }: Step<PurchaseReturn>): Promise<void> {
  for (const { batchId, locationId, quantity } of lines) {
    const balance = (await loadBalance(ctx, batchId, locationId))!;
    const { onHand } = balance;
    uow.shift(balance, { allocated: quantity }, { same: { onHand }, atMost: { allocated: onHand - quantity } });
  }
}

const release = async ({ record: { lines }, uow, ctx }: Step<PurchaseReturn>): Promise<void> => releaseAllocation(ctx, uow, lines);

export class ReturnShipmentInput {
  @Attribute(() => String, { zh: "提货人", en: "Taken by", about: "Who takes the goods: the supplier's driver or a carrier.", input: { required: true, maxLength: 100 } })
  takenBy!: string;

  @Attribute(() => String, { zh: "运单号", en: "Tracking number", about: "The carrier's tracking number.", nullable: true, input: { maxLength: 100 } })
  trackingNumber?: string;
}

class CreditInput {
  @Attribute(() => String, { zh: "红字发票号", en: "Red invoice", about: "Number of the supplier's red invoice.", input: { required: true, pattern: "[A-Za-z0-9-]{4,40}" } })
  creditNoteNumber!: string;

  @Attribute(() => LocalDate, { zh: "红字发票日期", en: "Red invoice of", about: "Date of the supplier's red invoice.", input: { required: true, when: "any" } })
  creditedOn!: string;

  @Attribute(() => Money, { zh: "红冲金额", en: "Credited", about: "Amount of the red invoice, with tax; positive.", input: { required: true, min: 1 } })
  credited!: Money;

  @Attribute(() => String, { zh: "差额说明", en: "Difference explained", about: "Why it is another amount than what is to be credited; required where it is.", nullable: true, text: true, input: { minLength: 2, maxLength: 500 } })
  creditRemark?: string;
}

const creditedOutOfTime = rule("CREDITED_OUT_OF_TIME", { clause, message: { zh: () => "红字发票日期不能晚于今天", en: () => "The date of the red invoice lies in the future" } });

const creditDiffers = rule("CREDIT_DIFFERS", {
  clause,
  message: { zh: () => "红冲金额与应红冲金额不一致", en: () => "The red invoice is not over what is to be credited" },
  remedy: { zh: () => "请核对；属实的请填写差额说明", en: () => "Compare them; where it is right, explain the difference", by: [] },
});

const isInvoiced = rule("RETURN_WAS_INVOICED", {
  clause,
  message: { zh: () => "退出的货物已开票，须取得供应商的红字发票", en: () => "The returned goods were invoiced: the supplier credits them" },
  remedy: { zh: () => "请登记红字发票", en: () => "Record the red invoice", by: ["PurchaseReturn.credit"] },
});

/** Only what was never invoiced is not credited. */
const neverInvoiced: Guard<PurchaseReturn> = ({ toCredit }) => (toCredit ? [isInvoiced()] : []);

function credit({ record, input, ctx }: Step<PurchaseReturn, CreditInput>): void {
  const { creditNoteNumber, creditedOn, credited, creditRemark } = input;
  const expected = record.toCredit ?? record.total;
  const agrees = expected?.amount === credited.amount && expected.currency === credited.currency;
  refuseIfAny([
    ...(creditedOn > ctx.today ? [creditedOutOfTime(undefined, { field: "creditedOn" })] : []),
    ...(expected && !agrees && !creditRemark ? [creditDiffers(undefined, { field: "creditRemark" })] : []),
  ]);
  Object.assign(record, { creditNoteNumber, creditedOn, credited, creditRemark });
}

/** Quality and those who buy decide; neither may be left out. GSP 购进退出 */
const purchaseReturnRoute = approvalRoute("purchaseReturn", [{ steps: [qaOfficerStep, supplyLeadStep] }], { label: { zh: "购进退出单", en: "Purchase return" }, always: ["qaOfficer", "supplyLead"] });

export const purchaseReturnLifecycle = lifecycle<PurchaseReturn, PurchaseReturnStatus>({
  states: PurchaseReturnStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  moves: { POSTING: ["SHIPPED"] },
  actions: {
    ...approval<PurchaseReturn, PurchaseReturnStatus>({
      route: purchaseReturnRoute,
      submitters: ["purchaser"],
      draft: "DRAFT",
      pending: "SUBMITTED",
      approved: "APPROVED",
      submit: { about: "Submits the return to quality and the supply lead.", guards: [returnable, inStock] },
      guards: [returnable, inStock],
      onApproved: reserve,
    }),
    pick: {
      label: { zh: "拣货完成", en: "Pick" },
      about: "Confirms that every line was picked from its location.",
      from: "APPROVED",
      to: "PICKED",
      tone: "primary",
      duty: "picker",
      input: ConfirmedLinesInput,
      effect: ({ record, input }) => {
        refuseUnlessAll(record, input.confirmedLines as number[]);
        record.witnessedById = undefined;
      },
    },
    witness: witnessAction<PurchaseReturn, PurchaseReturnStatus, ConfirmedLinesInput>("PICKED", { input: ConfirmedLinesInput, effect: ({ record, input }) => refuseUnlessAll(record, input.confirmedLines) }),
    check: {
      label: { zh: "复核通过", en: "Check" },
      about: "Confirms that every line is correct, by a person other than the picker.",
      from: "PICKED",
      to: "CHECKED",
      tone: "primary",
      duty: "outboundChecker",
      input: ConfirmedLinesInput,
      guards: [confirmedByTwo],
      effect: ({ record, input }) => refuseUnlessAll(record, input.confirmedLines as number[]),
    },
    sendBack: {
      label: { zh: "退回拣货", en: "Send back" },
      about: "Sends the return back to picking.",
      from: "PICKED",
      to: "APPROVED",
      duty: "outboundChecker",
      input: ReasonInput,
    },
    ship: {
      label: { zh: "发货", en: "Ship" },
      about: "Hands the goods to the supplier's driver or a carrier; they leave the stock.",
      from: "CHECKED",
      to: "SHIPPED",
      reaches: ["POSTING"],
      tone: "primary",
      input: ReturnShipmentInput,
      guards: [returnable],
      effect: ({ record, ctx }) => {
        record.shippedOn = ctx.today;
      },
    },
    credit: {
      label: { zh: "登记红字发票", en: "Record red invoice" },
      about: "Records the supplier's red invoice.",
      from: "SHIPPED",
      to: "CREDITED",
      tone: "primary",
      input: CreditInput,
      effect: credit,
    },
    closeWithoutInvoice: {
      label: { zh: "未开票结案", en: "Close without invoice" },
      about: "Ends a return of which nothing was invoiced: there is nothing to credit.",
      from: "SHIPPED",
      to: "SETTLED",
      guards: [neverInvoiced],
    },
    revoke: {
      label: { zh: "撤销", en: "Revoke" },
      about: "Cancels an approved return before shipping; its packs are available again.",
      from: notShipped,
      to: "CANCELLED",
      tone: "danger",
      input: ReasonInput,
      effect: release,
    },
    cancel: cancel({ from: "DRAFT" }),
  },
});
