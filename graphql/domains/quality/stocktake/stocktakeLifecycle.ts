import { Attribute } from "../../../table/attribute.ts";
import { Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { money } from "../../../table/money.ts";
import { LocalDate, SafeInt } from "../../../table/scalars.ts";
import { approval } from "../../../platform/approval/actions.ts";
import { approvalRoute } from "../../../platform/approval/routes.ts";
import { departmentManagerStep, financeStep, qaOfficerStep } from "../../../platform/approval/standardSteps.ts";
import type { Context } from "../../../platform/context.ts";
import { cancel } from "../../../platform/lifecycle/cancel.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { posting } from "../../../platform/posting/posting.ts";
import { refuseIfAny, rule } from "../../../platform/problem/problem.ts";
import { Product } from "../../catalogue/product/product.ts";
import { freeStock, zoneFindings } from "../../supply/api.ts";
import { Location } from "../../supply/places/location.ts";
import { Batch } from "../../supply/stock/batch.ts";
import { Supplier } from "../../supply/supplier/supplier.ts";
import type { FoundStock, Stocktake } from "./stocktake.ts";
import type { StocktakeLine } from "./stocktakeLine.ts";
import { createLine, lineId, linesOf } from "./stocktakeLines.ts";

export const StocktakeStatus = enumeration("StocktakeStatus", "Status of a stocktake.", {
  PLANNED: { zh: "已计划", en: "Planned" },
  ...posting,
  COUNTING: { zh: "盘点中", en: "Counting", tone: "warning", about: "The zone is being counted; sales continue." },
  RECOUNT: { zh: "复盘中", en: "Recount", tone: "warning", about: "Differences beyond the tolerance are recounted by another person." },
  REVIEW: { zh: "待提交", en: "Review", tone: "info", about: "Differences have been determined and valued." },
  SUBMITTED: { zh: "审批中", en: "Submitted", tone: "warning" },
  APPROVED: { zh: "待过账", en: "Approved", tone: "info" },
  POSTED: { zh: "已过账", en: "Posted", tone: "good", about: "The stock ledger agrees with the counts." },
  CANCELLED: { zh: "已取消", en: "Cancelled", tone: "bad" },
});
export type StocktakeStatus = ValueOf<typeof StocktakeStatus>;

const clause = "五(二)3";

const toRecountLeft = rule<{ lines: number }>("LINES_TO_RECOUNT", {
  clause,
  message: { zh: ({ lines }) => `还有 ${lines} 行待复盘`, en: ({ lines }) => `${lines} lines still have to be recounted` },
  remedy: { zh: () => "请由他人登记复盘", en: () => "Have another person recount them", by: ["StocktakeLine.recount"] },
});

const lineExists = rule("STOCKTAKE_LINE_EXISTS", {
  clause,
  message: { zh: () => "该批次在此货位已有盘点明细", en: () => "This batch already has a line at this location" },
});

const noneAllocated = rule<{ batchNumber: string; code: string; over: number }>("COUNT_BELOW_PROMISED", {
  clause,
  message: { zh: ({ batchNumber, code, over }) => `批号 ${batchNumber} 货位 ${code} 过账后不足已分配量，差 ${over}`, en: ({ batchNumber, code, over }) => `The count leaves ${over} packs of ${batchNumber} at ${code} fewer than are allocated` },
  remedy: { zh: () => "请先取消分配或改用其他批次", en: () => "First release a delivery or reallocate these packs", by: ["Delivery.release"] },
});

class AddLineInput {
  @Reference(() => Batch, { zh: "批次", en: "Batch", about: "Batch found there.", input: { required: true } })
  batchId!: string;

  @Reference(() => Location, { zh: "货位", en: "Location", about: "Location where it was found.", input: { required: true } })
  locationId!: string;
}

async function addLine({ record, input: { batchId, locationId }, uow, ctx }: Step<Stocktake, AddLineInput>): Promise<void> {
  refuseIfAny((await ctx.loader.load(lineId(record.id, batchId, locationId))) ? [lineExists(undefined, { field: "batchId" })] : []);
  const [batch, location] = await Promise.all([ctx.loader.load<Batch>(batchId), ctx.loader.load<Location>(locationId)]);
  createLine(record.id, batch!, location!, uow);
}

class AddFoundInput {
  @Reference(() => Product, { zh: "商品", en: "Product", about: "Product on the pack.", input: { required: true } })
  productId!: string;

  @Reference(() => Supplier, { zh: "供应商", en: "Supplier", about: "Presumed supplier.", input: { required: true } })
  supplierId!: string;

  @Attribute(() => String, { zh: "批号", en: "Batch number", about: "Batch number printed on the pack.", input: { required: true, maxLength: 40 } })
  batchNumber!: string;

  @Attribute(() => LocalDate, { zh: "生产日期", en: "Produced on", about: "Date of production.", input: { required: true, when: "past" } })
  producedOn!: string;

  @Attribute(() => LocalDate, { zh: "有效期至", en: "Expires on", about: "First day on which it may no longer be sold.", input: { required: true, when: "any" } })
  expiresOn!: string;

  @Attribute(() => SafeInt, { zh: "数量", en: "Quantity", about: "Packs found.", input: { required: true, min: 1, max: 100_000_000 } })
  quantity!: number;

  @Reference(() => Location, { zh: "隔离货位", en: "Location", about: "Location in a quarantine zone that they are moved to.", input: { required: true } })
  locationId!: string;
}

/** Posting turns unknown goods into a pending batch in quarantine, which quality clarifies. */
async function addFound({ record, input, ctx }: Step<Stocktake, AddFoundInput>): Promise<void> {
  const location = (await ctx.loader.load<Location>(input.locationId))!;
  refuseIfAny(await zoneFindings(ctx, location, "QUARANTINE", "locationId"));
  record.found = [...(record.found ?? []), { ...input } as FoundStock];
}

const nothingToRecount: Guard<Stocktake> = async (stocktake, ctx) => {
  const left = (await linesOf(ctx, stocktake)).filter(({ status }) => status === "TO_RECOUNT").length;
  return left > 0 ? [toRecountLeft({ lines: left })] : [];
};

const currency = "CNY";

/** Differences and their value, which decides who approves. */
async function value(stocktake: Stocktake, ctx: Context): Promise<void> {
  const lines = await linesOf(ctx, stocktake);
  const counted = lines.filter(({ status }) => status !== "OPEN");
  const differing = counted.filter(({ difference }) => difference);
  const known = differing.map(({ value: of }) => (of?.currency === currency ? of.amount : undefined));
  Object.assign(stocktake, {
    value: money(known.reduce<number>((sum, one) => sum + (one ?? 0), 0), currency),
    withoutCost: known.filter((one) => one === undefined).length + (stocktake.found ?? []).length,
    lineCount: lines.length,
    countedLines: counted.length,
    exactLines: counted.length - differing.length,
    differing: differing.map(({ id }) => id),
    counterIds: [...new Set(lines.flatMap(({ counterId, recounterId }) => [counterId, recounterId]).filter((id) => id !== undefined))],
  });
}

async function finishCounting({ record, ctx }: Step<Stocktake>): Promise<void> {
  const lines = await linesOf(ctx, record);
  record.status = lines.some(({ status }) => status === "TO_RECOUNT") ? "RECOUNT" : "REVIEW";
  if (record.status === "REVIEW") await value(record, ctx);
}

const upTo = (amount: number): Record<string, number> => ({ CNY: amount, USD: Math.floor(amount / 7) });

/** Counters may not approve; larger differences need more approvers. */
export const stocktakeRoute = approvalRoute("stocktake", [{ upTo: upTo(100_000), steps: [qaOfficerStep] }, { upTo: upTo(1_000_000), steps: [qaOfficerStep, departmentManagerStep] }, { steps: [qaOfficerStep, departmentManagerStep, financeStep] }], {
  label: { zh: "盘点单", en: "Stocktake" },
});

/** A difference of unknown cost is approved like the largest. */
const uncostedRoute = approvalRoute("stocktakeUncosted", [{ steps: [qaOfficerStep, departmentManagerStep, financeStep] }]);

/** The lines that would leave fewer packs than are allocated, with the shortfall. */
export const enoughLeft: Guard<Stocktake> = async ({ differing = [] }, ctx) => {
  const lines = await ctx.loader.loadAll<StocktakeLine>(differing);
  const found = lines.map(async ({ batchNumber, locationCode: code, difference = 0, batchId, locationId }) => {
    const free = await freeStock(ctx, batchId, locationId);
    return difference + free < 0 ? [noneAllocated({ batchNumber, code, over: -difference - free })] : [];
  });
  return (await Promise.all(found)).flat();
};

export const stocktakeLifecycle = lifecycle<Stocktake, StocktakeStatus>({
  states: StocktakeStatus,
  initial: "PLANNED",
  editable: ["PLANNED"],
  moves: { POSTING: ["COUNTING", "POSTED"] },
  actions: {
    start: {
      label: { zh: "开始盘点", en: "Begin counting" },
      about: "Lists every batch that the ledger has in the zone; sales continue during the count.",
      from: "PLANNED",
      to: "COUNTING",
      reaches: ["POSTING"],
      tone: "primary",
    },
    addLine: {
      label: { zh: "添加批次", en: "Add a batch" },
      about: "Adds a known batch that was found where the ledger has none of it.",
      from: ["COUNTING", "RECOUNT"],
      input: AddLineInput,
      effect: addLine,
    },
    addFound: {
      label: { zh: "登记未知批次", en: "Record unknown goods" },
      about: "Records goods without a known batch; they are moved to quarantine for quality to clarify.",
      from: ["COUNTING", "RECOUNT"],
      input: AddFoundInput,
      effect: addFound,
    },
    finishCounting: {
      label: { zh: "结束初盘", en: "Finish counting" },
      about: "Ends the count. Differences beyond the tolerance are recounted; uncounted lines are listed.",
      from: "COUNTING",
      reaches: ["RECOUNT", "REVIEW"],
      tone: "primary",
      effect: finishCounting,
    },
    finishRecount: {
      label: { zh: "结束复盘", en: "Finish recount" },
      about: "Ends the recount; every difference beyond the tolerance was recounted.",
      from: "RECOUNT",
      to: "REVIEW",
      tone: "primary",
      guards: [nothingToRecount],
      effect: ({ record, ctx }) => value(record, ctx),
    },
    ...approval<Stocktake, StocktakeStatus>({
      route: { among: [stocktakeRoute, uncostedRoute], choose: ({ withoutCost = 0 }) => (withoutCost > 0 ? uncostedRoute : stocktakeRoute) },
      amount: "value",
      submitters: ["supplyLead"],
      draft: "REVIEW",
      pending: "SUBMITTED",
      approved: "APPROVED",
      benefits: ({ counterIds = [] }) => counterIds,
      submit: { about: "Submits the differences for approval according to their value." },
    }),
    post: {
      label: { zh: "过账", en: "Post" },
      about: "Posts the differences as of the instants of their counts.",
      from: "APPROVED",
      to: "POSTED",
      reaches: ["POSTING"],
      tone: "primary",
      guards: [enoughLeft],
    },
    cancel: cancel({ about: "Cancels the stocktake without posting.", from: ["PLANNED", "COUNTING", "RECOUNT", "REVIEW", "APPROVED"] }),
  },
});
