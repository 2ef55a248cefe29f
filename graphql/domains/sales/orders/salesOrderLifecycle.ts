import { Attribute } from "../../../table/attribute.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { ReasonInput } from "../../../platform/approval/actions.ts";
import { cancel } from "../../../platform/lifecycle/cancel.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { refuseIfAny, rule } from "../../../platform/problem/problem.ts";
import { money } from "../../../table/money.ts";
import { termsOf } from "../gates/agreedPrice.ts";
import { returnToContract, takeUpContract } from "../gates/contractGate.ts";
import { commitCredit } from "../gates/credit.ts";
import type { Customer } from "../customers/customer.ts";
import { customerLicensed, gatesPassed, OrderGate, overrideFindings } from "../gates/orderGate.ts";
import { openQuantity, unshippedValue } from "./orderProgress.ts";
import type { SalesOrder } from "./salesOrder.ts";
import { applyTax } from "./orderTax.ts";

export const SalesOrderStatus = enumeration("SalesOrderStatus", "Status of a sales order.", {
  DRAFT: { zh: "草稿", en: "Draft" },
  CONFIRMED: { zh: "已确认", en: "Confirmed", tone: "info", about: "It has passed every gate; stock can be allocated." },
  PARTLY_SHIPPED: { zh: "部分发货", en: "Partly shipped", tone: "info" },
  SHIPPED: { zh: "已发货", en: "Shipped", tone: "info", about: "Everything was shipped, but not everything signed for." },
  COMPLETED: { zh: "已完成", en: "Completed", tone: "good", about: "All shipped packs were signed for." },
  CANCELLED: { zh: "已取消", en: "Cancelled", tone: "bad" },
});
export type SalesOrderStatus = ValueOf<typeof SalesOrderStatus>;

const requestedInPast = rule<{ requestedOn: string }>("REQUESTED_IN_PAST", {
  clause: "四(四)2",
  message: { zh: ({ requestedOn }) => `要求到货日 ${requestedOn} 已过`, en: ({ requestedOn }) => `The requested date ${requestedOn} has passed` },
  remedy: { zh: () => "请更正要求到货日", en: () => "Correct the requested date" },
});

const nothingOpen = rule("NOTHING_TO_ALLOCATE", {
  clause: "四(四)2",
  message: { zh: () => "所有数量均已分配、发货或取消", en: () => "Everything is allocated, shipped or cancelled" },
});

const stockPromised = rule("STOCK_IS_PROMISED", {
  clause: "四(四)2",
  message: { zh: () => "此订单已分配库存", en: () => "Stock is allocated to this order" },
  remedy: { zh: () => "请先取消其发货单的分配", en: () => "Release its deliveries first", by: ["Delivery.release"] },
});

const requestedInFuture: Guard<SalesOrder> = ({ requestedOn }, ctx) => (requestedOn < ctx.today ? [requestedInPast({ requestedOn })] : []);

const somethingOpen: Guard<SalesOrder> = ({ lines }) => (lines.some((line) => openQuantity(line) > 0) ? [] : [nothingOpen()]);

const nothingPromised: Guard<SalesOrder> = ({ lines }) => (lines.some(({ allocatedQuantity }) => allocatedQuantity > 0) ? [stockPromised()] : []);

class OverrideInput extends ReasonInput {
  @Attribute(() => [OrderGate], { zh: "控制项", en: "Gates", about: "Gates to override.", input: { required: true, minItems: 1, maxItems: 7 } })
  gates!: OrderGate[];
}

async function override({ record, input: { gates, reason }, ctx }: Step<SalesOrder, OverrideInput>): Promise<void> {
  refuseIfAny(await overrideFindings(record, gates, ctx));
  record.overrides = [...record.overrides, ...[...new Set(gates)].map((gate) => ({ gate, reason, byId: ctx.principal.id, at: ctx.now.toISOString() }))];
}

/** Fixes region, representative, payment term and tax as of today, and counts the order against contract and credit. */
async function confirm({ record, uow, ctx }: Step<SalesOrder>): Promise<void> {
  const { regionId, representativeId, paymentDays: usual } = (await ctx.loader.load<Customer>(record.customerId))!;
  const paymentDays = [...(await termsOf(record, ctx)).values()][0]?.paymentDays ?? usual;
  Object.assign(record, { regionId, representativeId, paymentDays, orderedOn: ctx.today });
  await applyTax(record, ctx);
  await takeUpContract(record, uow, ctx);
  await commitCredit(uow, ctx, record.customerId, record.total);
}

/** Cancels the open quantities and returns them to contract and credit. */
async function cancelOpen({ record, uow, ctx }: Step<SalesOrder>): Promise<void> {
  const { currency } = record.total;
  const before = unshippedValue(record);
  for (const line of record.lines) line.cancelledQuantity += openQuantity(line);
  if (record.orderedOn) {
    await returnToContract(record, uow, ctx);
    await commitCredit(uow, ctx, record.customerId, money(unshippedValue(record) - before, currency));
  }
}

export const salesOrderLifecycle = lifecycle<SalesOrder, SalesOrderStatus>({
  states: SalesOrderStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  moves: { CONFIRMED: ["PARTLY_SHIPPED", "SHIPPED"], PARTLY_SHIPPED: ["SHIPPED", "COMPLETED"], SHIPPED: ["COMPLETED"] },
  actions: {
    confirm: {
      label: { zh: "确认", en: "Confirm" },
      about: "Accepts the order once it passes every gate; stock can then be allocated.",
      from: "DRAFT",
      to: "CONFIRMED",
      tone: "primary",
      duty: "requester",
      guards: [requestedInFuture, gatesPassed],
      effect: confirm,
    },
    override: {
      label: { zh: "放行", en: "Override" },
      about: "Overrides gates that block the order, with a reason. The person who overrides may not sell, pick or check it.",
      from: "DRAFT",
      tone: "danger",
      duty: "releaser",
      input: OverrideInput,
      effect: override,
    },
    allocate: {
      label: { zh: "分配库存", en: "Allocate" },
      about: "Allocates stock to the open quantities, first expired first out, and creates a delivery per storage class. Missing quantities stay open as a back order.",
      from: ["CONFIRMED", "PARTLY_SHIPPED"],
      tone: "primary",
      // allocateOrder.ts acts alongside: the deliveries that it creates refer to the order.
      guards: [somethingOpen, customerLicensed],
    },
    cancelRemainder: {
      label: { zh: "取消余量", en: "Cancel remainder" },
      about: "Cancels the unallocated quantities of a partly shipped order.",
      from: "PARTLY_SHIPPED",
      reaches: ["SHIPPED", "COMPLETED"],
      tone: "danger",
      input: ReasonInput,
      guards: [somethingOpen],
      effect: cancelOpen,
    },
    cancel: cancel({
      about: "Cancels an order of which nothing was shipped.",
      from: ["DRAFT", "CONFIRMED"],
      guards: [nothingPromised],
      effect: cancelOpen,
    }),
  },
});
