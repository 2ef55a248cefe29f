import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import { ReasonAsked } from "../../../platform/approval/actions.ts";
import type { Context } from "../../../platform/context.ts";
import { lifecycle, type Guard } from "../../../platform/lifecycle/lifecycle.ts";
import { openOrder, orderNotOpen } from "../receiving/goodsReceiptLifecycle.ts";
import type { OrderConfirmation } from "./orderConfirmation.ts";
import type { PurchaseOrder } from "./purchaseOrder.ts";

export const OrderConfirmationStatus = enumeration("OrderConfirmationStatus", "Whether an order confirmation counts.", {
  PROPOSED: { zh: "待采购确认", en: "Proposed", tone: "warning", about: "It differs from the order; the purchaser decides." },
  ACCEPTED: { zh: "已确认", en: "Accepted", tone: "good", about: "What it says is what is expected." },
  REFUSED: { zh: "已拒绝", en: "Refused", tone: "bad", about: "The order stands as it was; the supplier confirms it anew." },
});
export type OrderConfirmationStatus = ValueOf<typeof OrderConfirmationStatus>;

const orderStillOpen: Guard<OrderConfirmation> = async ({ purchaseOrderId }, ctx) => {
  const order = (await ctx.loader.load<PurchaseOrder>(purchaseOrderId))!;
  return openOrder(order) ? [] : [orderNotOpen({ number: order.number }, { record: order })];
};

/** The order remembers what was agreed on beside what was ordered; what was approved is not touched. */
export function agree(order: PurchaseOrder, { lines }: OrderConfirmation, uow: UnitOfWork): void {
  const edited = uow.edit(order);
  for (const { orderLine, quantity, expectedOn } of lines) {
    Object.assign(edited.lines[orderLine - 1]!, { confirmedQuantity: quantity, confirmedFor: quantity > 0 ? expectedOn : null });
  }
}

export const orderConfirmationLifecycle = lifecycle<OrderConfirmation, OrderConfirmationStatus>({
  states: OrderConfirmationStatus,
  initial: "PROPOSED",
  editable: [],
  actions: {
    accept: {
      label: { zh: "接受", en: "Accept" },
      about: "Agrees to what the supplier proposes.",
      from: "PROPOSED",
      to: "ACCEPTED",
      tone: "primary",
      guards: [orderStillOpen],
      effect: async ({ record, uow, ctx }) => agree(await orderOf(record, ctx), record, uow),
    },
    refuse: {
      label: { zh: "拒绝", en: "Refuse" },
      about: "Insists on the order as it was sent, with a reason that the supplier reads.",
      from: "PROPOSED",
      to: "REFUSED",
      tone: "danger",
      input: ReasonAsked,
      effect: ({ record, input }) => {
        record.refusal = input.reason;
      },
    },
  },
});

const orderOf = async ({ purchaseOrderId }: OrderConfirmation, ctx: Context): Promise<PurchaseOrder> => (await ctx.loader.load<PurchaseOrder>(purchaseOrderId))!;
