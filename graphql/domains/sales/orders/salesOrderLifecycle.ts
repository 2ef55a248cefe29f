import { Attribute } from "../../../table/attribute.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { ReasonAsked } from "../../../platform/approval/actions.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { refuseIfAny, rule } from "../../../platform/problem/problem.ts";
import { money } from "../../../table/money.ts";
import { allocateOrder } from "./allocateOrder.ts";
import { giveBackToContract, takeFromContract, termsOf } from "../gates/contractGate.ts";
import { commitCredit } from "../gates/credit.ts";
import type { Customer } from "../customers/customer.ts";
import { customerLicensed, gatesPassed, OrderGate, overrideFindings } from "../gates/orderGate.ts";
import { openQuantity, settleOrder } from "./orderProgress.ts";
import type { SalesOrder } from "./salesOrder.ts";

export const SalesOrderStatus = enumeration("SalesOrderStatus", "Where a sales order stands.", {
  DRAFT: { zh: "草稿", en: "Draft" },
  CONFIRMED: { zh: "已确认", en: "Confirmed", tone: "info", about: "It has passed every gate; stock may be promised to it." },
  PARTLY_SHIPPED: { zh: "部分发货", en: "Partly shipped", tone: "info" },
  SHIPPED: { zh: "已发货", en: "Shipped", tone: "info", about: "Nothing more is to leave; not everything is signed for." },
  COMPLETED: { zh: "已完成", en: "Completed", tone: "good", about: "Everything that left was signed for." },
  CANCELLED: { zh: "已取消", en: "Cancelled", tone: "bad" },
});
export type SalesOrderStatus = ValueOf<typeof SalesOrderStatus>;

const requestedInPast = rule<{ requestedOn: string }>("REQUESTED_IN_PAST", {
  clause: "四(四)2",
  message: { zh: ({ requestedOn }) => `要求到货日${requestedOn}已过`, en: ({ requestedOn }) => `The requested date ${requestedOn} has passed` },
  remedy: { zh: () => "请更正要求到货日", en: () => "Correct the requested date" },
});

const nothingOpen = rule("NOTHING_TO_ALLOCATE", {
  clause: "四(四)2",
  message: { zh: () => "所有数量均已分配、发货或取消", en: () => "Everything is allocated, shipped or cancelled" },
});

const stockPromised = rule("STOCK_IS_PROMISED", {
  clause: "四(四)2",
  message: { zh: () => "此订单已分配库存", en: () => "Stock is promised to this order" },
  remedy: { zh: () => "请先释放其发货单", en: () => "Release its deliveries first" },
});

const requestedInFuture: Guard<SalesOrder> = ({ requestedOn }, ctx) => (requestedOn < ctx.today ? [requestedInPast({ requestedOn })] : []);

const somethingOpen: Guard<SalesOrder> = ({ lines }) => (lines.some((line) => openQuantity(line) > 0) ? [] : [nothingOpen()]);

const nothingPromised: Guard<SalesOrder> = ({ lines }) => (lines.some(({ allocatedQuantity }) => allocatedQuantity > 0) ? [stockPromised()] : []);

class OverrideAsked extends ReasonAsked {
  @Attribute(() => [OrderGate], { zh: "控制项", en: "Gates", about: "Gates that the order may pass.", input: { required: true, minItems: 1, maxItems: 5 } })
  gates!: OrderGate[];
}

async function override({ record, input: { gates, reason }, ctx }: Step<SalesOrder, OverrideAsked>): Promise<void> {
  refuseIfAny(await overrideFindings(record, gates, ctx));
  record.overrides = [...record.overrides, ...[...new Set(gates)].map((gate) => ({ gate, reason, byId: ctx.principal.id, at: ctx.now.toISOString() }))];
}

/** The order takes over, as they are that day, whom its figures belong to and when it is to be paid; contract and credit are used. */
async function confirm({ record, uow, ctx }: Step<SalesOrder>): Promise<void> {
  const { regionId, representativeId, paymentDays: usual } = (await ctx.loader.load<Customer>(record.customerId))!;
  const paymentDays = [...(await termsOf(record, ctx)).values()][0]?.paymentDays ?? usual;
  Object.assign(record, { regionId, representativeId, paymentDays, orderedOn: ctx.today });
  await takeFromContract(record, uow, ctx);
  await commitCredit(uow, ctx, record.customerId, record.total);
}

/** What is open will not be delivered any more: contract and credit have it back. */
async function cancelOpen({ record, uow, ctx }: Step<SalesOrder>): Promise<void> {
  const { currency } = record.total;
  const amount = record.lines.reduce((sum, line) => sum + openQuantity(line) * line.unitPrice.amount, 0);
  for (const line of record.lines) line.cancelledQuantity += openQuantity(line);
  if (record.orderedOn) {
    await giveBackToContract(record, uow, ctx);
    await commitCredit(uow, ctx, record.customerId, money(-amount, currency));
  }
  settleOrder(record);
}

export const salesOrderLifecycle = lifecycle<SalesOrder, SalesOrderStatus>({
  states: SalesOrderStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  actions: {
    confirm: {
      label: { zh: "确认", en: "Confirm" },
      about: "Accepts the order: it has passed every gate, and stock may be promised to it.",
      from: "DRAFT",
      to: "CONFIRMED",
      tone: "primary",
      duty: "requester",
      guards: [requestedInFuture, gatesPassed],
      effect: confirm,
    },
    override: {
      label: { zh: "放行", en: "Override" },
      about: "Lets the order pass gates that are in its way, with a reason. Whoever does so neither sells, picks nor checks it.",
      from: "DRAFT",
      tone: "danger",
      duty: "releaser",
      input: OverrideAsked,
      effect: override,
    },
    allocate: {
      label: { zh: "分配库存", en: "Allocate" },
      about: "Promises stock to what is open, first expired first out, and begins a delivery for each storage class. What is missing stays open as a back order.",
      from: ["CONFIRMED", "PARTLY_SHIPPED"],
      tone: "primary",
      guards: [somethingOpen, customerLicensed],
      effect: ({ record, uow, ctx }) => allocateOrder(record, uow, ctx),
    },
    cancelRemainder: {
      label: { zh: "取消余量", en: "Cancel the remainder" },
      about: "Ends an order of which something has left: what stock is not promised for will not be delivered any more.",
      from: "PARTLY_SHIPPED",
      tone: "danger",
      input: ReasonAsked,
      guards: [somethingOpen],
      effect: cancelOpen,
    },
    cancel: {
      label: { zh: "取消", en: "Cancel" },
      about: "Ends an order of which nothing has left.",
      from: ["DRAFT", "CONFIRMED"],
      to: "CANCELLED",
      tone: "danger",
      input: ReasonAsked,
      guards: [nothingPromised],
      effect: cancelOpen,
    },
  },
});
