import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { SafeInt } from "../../../table/scalars.ts";
import { deciCelsius } from "../../../table/unit.ts";
import { approval } from "../../../platform/approval/actions.ts";
import { cancel } from "../../../platform/lifecycle/cancel.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { heldFindings } from "../../../platform/posting/hold.ts";
import { posting } from "../../../platform/posting/posting.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { Location } from "../../supply/places/location.ts";
import type { Delivery } from "../deliveries/delivery.ts";
import { countPacks } from "../orders/orderProgress.ts";
import type { SalesOrder } from "../orders/salesOrder.ts";
import type { SalesReturn } from "./salesReturn.ts";
import { assignedRepOrLead } from "../../../platform/access/limitedRules.ts";
import { approvalRoute } from "../../../platform/approval/routes.ts";
import { salesLeadStep } from "../../../platform/approval/standardSteps.ts";

export const SalesReturnStatus = enumeration("SalesReturnStatus", "Status of a sales return.", {
  DRAFT: { zh: "草稿", en: "Draft" },
  SUBMITTED: { zh: "审批中", en: "Submitted", tone: "warning" },
  APPROVED: { zh: "待收货", en: "Awaiting receipt", tone: "info", about: "The customer may return the goods." },
  RETURN_IN_TRANSIT: { zh: "退回途中", en: "On its way back", tone: "info", about: "The goods are on their way back to us." },
  RECEIVED: { zh: "待验收", en: "To inspect", tone: "warning", about: "Received and stored separately; not available." },
  ...posting,
  INSPECTED: { zh: "已验收", en: "Inspected", tone: "good", about: "Qualified goods are restocked, the rest is rejected; the customer is credited." },
  CANCELLED: { zh: "已取消", en: "Cancelled", tone: "bad" },
});
export type SalesReturnStatus = ValueOf<typeof SalesReturnStatus>;

export class ArrivalInput {
  @Reference(() => Location, { zh: "待验货位", en: "Location", about: "Location in a returns zone, where the goods await inspection.", input: { required: true } })
  locationId!: string;

  @Attribute(() => Int, { zh: "到货温度", en: "Arrival temperature", unit: deciCelsius, about: "Temperature of the goods when they came back, in tenths of a degree; required for cold and frozen goods.", help: { zh: "冷藏、冷冻商品必填。", en: "Required for cold and frozen goods." }, nullable: true, input: { min: -1_000, max: 600 } })
  arrivalTemperature?: number;
}

@ObjectType("ReturnInspectionLine", { description: "Inspection result of one return line." })
export class ReturnInspectionLine {
  @Attribute(() => Int, { zh: "退回行", en: "Line", about: "Number of the return's line, from 1.", input: { required: true, min: 1, max: 200 } })
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

export class ReturnInspectionInput {
  @Attribute(() => [ReturnInspectionLine], { zh: "验收结果", en: "Findings", about: "Inspection result of every line; a line at several places has several.", input: { required: true, minItems: 1, maxItems: 400 } })
  findings!: ReturnInspectionLine[];

  @Attribute(() => String, { zh: "验收说明", en: "Remark", about: "Findings.", nullable: true, text: true, input: { maxLength: 1000 } })
  remark?: string;
}

const clause = "四(四)2 · GSP 销后退回";

const moreThanSold = rule<{ line: number; batchNumber: string; left: number; quantity: number }>("MORE_THAN_WAS_SOLD", {
  clause,
  message: {
    zh: ({ line, batchNumber, left, quantity }) => `发货行 ${line} 批号 ${batchNumber} 最多可退 ${left}，要退 ${quantity}`,
    en: ({ line, batchNumber, left, quantity }) => `At most ${left} of batch ${batchNumber} (delivery line ${line}) can come back, not ${quantity}`,
  },
  remedy: { zh: () => "退回不得多于售出且未退的数量", en: () => "Return at most the quantity that was delivered and not yet returned" },
});

/** Packs of a delivery line that may still be returned. */
const returnable = ({ lines }: Delivery, deliveryLine: number): number => {
  const line = lines[deliveryLine - 1];
  return line ? line.quantity - line.returnedQuantity - (line.lostQuantity ?? 0) : 0;
};

/** At most what was sold, of the batch that was sold. */
export function returnFindings({ lines, creditedBefore }: SalesReturn, delivery: Delivery, field?: (line: number) => string): Finding[] {
  // It was counted as returned when it was credited.
  if (creditedBefore) return [];
  return lines.flatMap(({ deliveryLine: line, quantity }, i) => {
    const left = returnable(delivery, line);
    const batchNumber = delivery.lines[line - 1]?.batchNumber ?? "?";
    return quantity > left ? [moreThanSold({ line, batchNumber, left, quantity }, { field: field?.(i), record: delivery })] : [];
  });
}

/** Another return may have been received since this one was written. */
const stillReturnable: Guard<SalesReturn> = async (record, ctx) => {
  const delivery = (await ctx.loader.load<Delivery>(record.deliveryId))!;
  return [...returnFindings(record, delivery), ...(await heldFindings(delivery, ctx))];
};

/** What has come back counts as returned, for the delivery and for the order. Its stock is posted before (returnLines.ts). */
async function receive({ record, uow, ctx }: Step<SalesReturn>): Promise<void> {
  Object.assign(record, { receivedOn: ctx.today, receivedAt: ctx.now.toISOString() });
  if (record.creditedBefore) return;
  const delivery = uow.edit((await ctx.loader.load<Delivery>(record.deliveryId))!);
  const order = uow.edit((await ctx.loader.load<SalesOrder>(record.salesOrderId))!);
  for (const { deliveryLine, quantity } of record.lines) {
    const sold = delivery.lines[deliveryLine - 1]!;
    sold.returnedQuantity += quantity;
    countPacks(order, [{ orderLine: sold.orderLine, quantity }], { returnedQuantity: 1 });
  }
}

/** 销后退回: the sales side accepts it, inspection decides what becomes of it. 四(四)2, GSP */
const salesReturnRoute = approvalRoute("salesReturn", [{ steps: [salesLeadStep] }], { label: { zh: "销后退回", en: "Sales return" } });

export const salesReturnLifecycle = lifecycle<SalesReturn, SalesReturnStatus>({
  states: SalesReturnStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  moves: { POSTING: ["RECEIVED", "INSPECTED"] },
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
    dispatch: {
      label: { zh: "登记退回发出", en: "Record dispatch" },
      about: "Records that the customer has sent the goods back.",
      from: "APPROVED",
      to: "RETURN_IN_TRANSIT",
    },
    receive: {
      label: { zh: "收货", en: "Receive" },
      about: "Receives the goods separately until they are inspected.",
      from: ["APPROVED", "RETURN_IN_TRANSIT"],
      to: "RECEIVED",
      reaches: ["POSTING"],
      tone: "primary",
      duty: "receiver",
      input: ArrivalInput,
      guards: [stillReturnable],
      effect: receive,
    },
    inspect: {
      label: { zh: "验收", en: "Inspect" },
      about: "Records qualified and rejected quantities and locations of every line. Credits the customer, unless it was credited before.",
      from: "RECEIVED",
      to: "INSPECTED",
      reaches: ["POSTING"],
      tone: "primary",
      duty: "inspector",
      input: ReturnInspectionInput,
    },
    cancel: cancel({ about: "Cancels a return before receipt.", from: ["DRAFT", "APPROVED"] }),
  },
});
