import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { SafeInt } from "../../../table/scalars.ts";
import { approval, ReasonInput } from "../../../platform/approval/actions.ts";
import type { Context } from "../../../platform/context.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { refuseIfAny, rule, type Finding } from "../../../platform/problem/problem.ts";
import type { Batch } from "../../supply/stock/batch.ts";
import { Location } from "../../supply/places/location.ts";
import type { Product } from "../../catalogue/product/product.ts";
import { moveStock, placeFindings } from "../../supply/api.ts";
import type { Delivery } from "../deliveries/delivery.ts";
import { countPacks } from "../orders/orderProgress.ts";
import type { SalesOrder } from "../orders/salesOrder.ts";
import type { SalesReturn, SalesReturnLine } from "./salesReturn.ts";
import { assignedRepOrLead } from "../../../platform/access/limitedRules.ts";
import { approvalRoute } from "../../../platform/approval/routes.ts";
import { salesLeadStep } from "../../../platform/approval/standardSteps.ts";

export const SalesReturnStatus = enumeration("SalesReturnStatus", "Status of a sales return.", {
  DRAFT: { zh: "草稿", en: "Draft" },
  SUBMITTED: { zh: "审批中", en: "Submitted", tone: "warning" },
  APPROVED: { zh: "待收货", en: "Awaiting receipt", tone: "info", about: "The customer may return the goods." },
  RECEIVED: { zh: "待验收", en: "To inspect", tone: "warning", about: "Received and stored separately; not available." },
  INSPECTED: { zh: "已验收", en: "Inspected", tone: "good", about: "Qualified goods are restocked, the rest is rejected; the customer is credited." },
  CANCELLED: { zh: "已取消", en: "Cancelled", tone: "bad" },
});
export type SalesReturnStatus = ValueOf<typeof SalesReturnStatus>;

const clause = "四(四)2 · GSP 销后退回";

const moreThanSold = rule<{ line: number; batchNumber: string; left: number; quantity: number }>("MORE_THAN_WAS_SOLD", {
  clause,
  message: {
    zh: ({ line, batchNumber, left, quantity }) => `发货行 ${line} 批号 ${batchNumber} 最多可退 ${left}，要退 ${quantity}`,
    en: ({ line, batchNumber, left, quantity }) => `At most ${left} of batch ${batchNumber} (delivery line ${line}) can come back, not ${quantity}`,
  },
  remedy: { zh: () => "退回不得多于售出且未退的数量", en: () => "Return at most the quantity that was delivered and not yet returned" },
});

const wrongSum = rule<{ line: number; quantity: number; given: number }>("INSPECTION_SUM_DIFFERS", {
  clause,
  message: {
    zh: ({ line, quantity, given }) => `第 ${line} 行退回 ${quantity}，验收合计 ${given}`,
    en: ({ line, quantity, given }) => `${quantity} of line ${line} came back, ${given} were inspected`,
  },
});

/** Packs of a delivery line that may still be returned. */
const returnable = ({ lines }: Delivery, deliveryLine: number): number => {
  const line = lines[deliveryLine - 1];
  return line ? line.quantity - line.returnedQuantity - (line.lostQuantity ?? 0) : 0;
};

/** At most what was sold, of the batch that was sold. */
export function returnFindings({ lines }: SalesReturn, delivery: Delivery, field?: (line: number) => string): Finding[] {
  return lines.flatMap(({ deliveryLine: line, quantity }, i) => {
    const left = returnable(delivery, line);
    const batchNumber = delivery.lines[line - 1]?.batchNumber ?? "?";
    return quantity > left ? [moreThanSold({ line, batchNumber, left, quantity }, { field: field?.(i), record: delivery })] : [];
  });
}

/** Another return may have been received since this one was written. */
const stillReturnable: Guard<SalesReturn> = async (record, ctx) => returnFindings(record, (await ctx.loader.load<Delivery>(record.deliveryId))!);

class ArrivalInput {
  @Reference(() => Location, { zh: "待验货位", en: "Location", about: "Receiving location for goods awaiting inspection.", input: { required: true } })
  locationId!: string;
}

@ObjectType("ReturnInspectionLine", { description: "Inspection result of one return line." })
export class ReturnInspectionLine {
  @Attribute(() => Int, { zh: "退回行", en: "Line", about: "Number of the return's line, from 1.", input: { required: true, min: 1, max: 12 } })
  line!: number;

  @Attribute(() => SafeInt, { zh: "合格数量", en: "Qualified", about: "Qualified packs.", input: { required: true, min: 0, max: 100_000_000 } })
  qualifiedQuantity!: number;

  @Reference(() => Location, { zh: "合格货位", en: "Storage location", about: "Their location; required if there are any.", nullable: true, input: true })
  storageLocationId?: string;

  @Attribute(() => SafeInt, { zh: "不合格数量", en: "Rejected", about: "Rejected packs.", input: { required: true, min: 0, max: 100_000_000 } })
  rejectedQuantity!: number;

  @Reference(() => Location, { zh: "不合格货位", en: "Rejected location", about: "Their location; required if there are any.", nullable: true, input: true })
  rejectedLocationId?: string;
}

class ReturnInspectionInput {
  @Attribute(() => [ReturnInspectionLine], { zh: "验收结果", en: "Findings", about: "Inspection result of every line.", input: { required: true, minItems: 1, maxItems: 12 } })
  findings!: ReturnInspectionLine[];

  @Attribute(() => String, { zh: "验收说明", en: "Remark", about: "Findings.", nullable: true, text: true, input: { maxLength: 1000 } })
  remark?: string;
}

const batchesOf = (lines: readonly SalesReturnLine[], ctx: Context): Promise<Batch[]> => ctx.loader.loadAll<Batch>(lines.map(({ batchId }) => batchId));

/** Returned goods are stored separately: in a receiving zone with each product's storage class. */
async function arrivalFindings({ lines }: SalesReturn, location: Location, ctx: Context): Promise<Finding[]> {
  const products = await ctx.loader.loadAll<Product>([...new Set(lines.map(({ productId }) => productId))]);
  const classes = [...new Set(products.map(({ storageClass }) => storageClass))];
  return (await Promise.all(classes.map((storageClass) => placeFindings(ctx, location, { kind: "RECEIVING", storageClass }, "locationId")))).flat();
}

async function receive({ record, input: { locationId }, uow, ctx }: Step<SalesReturn, ArrivalInput>): Promise<void> {
  const location = (await ctx.loader.load<Location>(locationId))!;
  refuseIfAny(await arrivalFindings(record, location, ctx));
  const batches = await batchesOf(record.lines, ctx);
  const delivery = uow.edit((await ctx.loader.load<Delivery>(record.deliveryId))!);
  const order = uow.edit((await ctx.loader.load<SalesOrder>(record.salesOrderId))!);
  for (const [i, { deliveryLine, quantity }] of record.lines.entries()) {
    await moveStock(ctx, uow, { kind: "RETURN", batch: batches[i]!, to: location, quantity, sourceId: record.id });
    const sold = delivery.lines[deliveryLine - 1]!;
    sold.returnedQuantity += quantity;
    countPacks(order, [{ orderLine: sold.orderLine, quantity }], { returnedQuantity: 1 });
  }
  Object.assign(record, { locationId, receivedOn: ctx.today });
}

async function placedFindings(product: Product, { storageLocationId, rejectedLocationId, qualifiedQuantity, rejectedQuantity }: ReturnInspectionLine, at: string, ctx: Context): Promise<Finding[]> {
  const wanted = [
    { quantity: qualifiedQuantity, id: storageLocationId, kind: "STORAGE", field: `${at}.storageLocationId` },
    { quantity: rejectedQuantity, id: rejectedLocationId, kind: "REJECTED", field: `${at}.rejectedLocationId` },
  ] as const;
  const found = await Promise.all(
    wanted
      .filter(({ quantity }) => quantity > 0)
      .map(async ({ id, kind, field }) => {
        const place = id ? await ctx.loader.load<Location>(id) : null;
        return place ? placeFindings(ctx, place, { kind, storageClass: product.storageClass }, field) : [placeMissing(undefined, { field })];
      }),
  );
  return found.flat();
}

const placeMissing = rule("PLACE_MISSING", { clause, message: { zh: () => "请选择存放的货位", en: () => "Enter their location" } });

async function inspectionFindings({ lines }: SalesReturn, findings: readonly ReturnInspectionLine[], ctx: Context): Promise<Finding[]> {
  const products = await ctx.loader.loadAll<Product>(lines.map(({ productId }) => productId));
  const found = lines.map(async ({ quantity }, i) => {
    const ofLine = findings.filter(({ line }) => line === i + 1);
    const given = ofLine.reduce((sum, { qualifiedQuantity, rejectedQuantity }) => sum + qualifiedQuantity + rejectedQuantity, 0);
    if (given !== quantity) return [wrongSum({ line: i + 1, quantity, given }, { field: "findings" })];
    return (await Promise.all(ofLine.map((one) => placedFindings(products[i]!, one, `findings.${findings.indexOf(one)}`, ctx)))).flat();
  });
  return (await Promise.all(found)).flat();
}

/** Moves qualified goods to storage and rejected goods to the rejected zone; receivables credit the customer for both. */
async function inspect({ record, input: { findings }, uow, ctx }: Step<SalesReturn, ReturnInspectionInput>): Promise<void> {
  refuseIfAny(await inspectionFindings(record, findings, ctx));
  const batches = await batchesOf(record.lines, ctx);
  const from = (await ctx.loader.load<Location>(record.locationId!))!;
  for (const { line, qualifiedQuantity, storageLocationId, rejectedQuantity, rejectedLocationId } of findings) {
    const batch = batches[line - 1]!;
    const put = async (quantity: number, locationId: string | undefined): Promise<void> => {
      if (quantity > 0) await moveStock(ctx, uow, { kind: "PUT_AWAY", batch, from, to: (await ctx.loader.load<Location>(locationId!))!, quantity, sourceId: record.id });
    };
    await put(qualifiedQuantity, storageLocationId);
    await put(rejectedQuantity, rejectedLocationId);
    const returned = record.lines[line - 1]!;
    returned.qualifiedQuantity = (returned.qualifiedQuantity ?? 0) + qualifiedQuantity;
    returned.rejectedQuantity = (returned.rejectedQuantity ?? 0) + rejectedQuantity;
  }
}

/** 销后退回: the sales side accepts it, inspection decides what becomes of it. 四(四)2, GSP */
const salesReturnRoute = approvalRoute("salesReturn", [{ steps: [salesLeadStep] }]);

export const salesReturnLifecycle = lifecycle<SalesReturn, SalesReturnStatus>({
  states: SalesReturnStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  actions: {
    ...approval<SalesReturn, SalesReturnStatus>({
      route: salesReturnRoute,
      amount: "total",
      submitters: assignedRepOrLead("representativeId"),
      draft: "DRAFT",
      pending: "SUBMITTED",
      approved: "APPROVED",
      submit: { about: "Submits the return for approval.", guards: [stillReturnable] },
      guards: [stillReturnable],
    }),
    receive: {
      label: { zh: "收货", en: "Receive" },
      about: "Receives the goods separately until they are inspected.",
      from: "APPROVED",
      to: "RECEIVED",
      tone: "primary",
      duty: "receiver",
      input: ArrivalInput,
      guards: [stillReturnable],
      effect: receive,
    },
    inspect: {
      label: { zh: "验收", en: "Inspect" },
      about: "Records qualified and rejected quantities and locations of every line. Credits the customer.",
      from: "RECEIVED",
      to: "INSPECTED",
      tone: "primary",
      duty: "inspector",
      input: ReturnInspectionInput,
      effect: inspect,
    },
    cancel: {
      label: { zh: "取消", en: "Cancel" },
      about: "Cancels a return before receipt.",
      from: ["DRAFT", "APPROVED"],
      to: "CANCELLED",
      tone: "danger",
      input: ReasonInput,
    },
  },
});
