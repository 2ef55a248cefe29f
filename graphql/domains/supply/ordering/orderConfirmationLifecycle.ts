import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import { ReasonInput } from "../../../platform/approval/actions.ts";
import type { Context } from "../../../platform/context.ts";
import { lifecycle, type Guard } from "../../../platform/lifecycle/lifecycle.ts";
import { openOrder, orderNotOpen } from "./openOrder.ts";
import type { OrderConfirmation } from "./orderConfirmation.ts";
import type { PurchaseOrder } from "./purchaseOrder.ts";

export const OrderConfirmationStatus = enumeration("OrderConfirmationStatus", "Status of an order confirmation.", {
  PROPOSED: { zh: "待采购确认", en: "Proposed", tone: "warning", about: "It differs from the order; the purchaser decides." },
  ACCEPTED: { zh: "已确认", en: "Accepted", tone: "good", about: "Its quantities and dates are now expected." },
  REFUSED: { zh: "已拒绝", en: "Refused", tone: "bad", about: "The order is unchanged; the supplier must confirm again." },
});
export type OrderConfirmationStatus = ValueOf<typeof OrderConfirmationStatus>;

const orderStillOpen: Guard<OrderConfirmation> = async ({ purchaseOrderId }, ctx) => {
  const order = (await ctx.loader.load<PurchaseOrder>(purchaseOrderId))!;
  return openOrder(order) ? [] : [orderNotOpen({ number: order.number }, { record: order })];
};

/** Records the agreed quantities and dates beside the ordered ones; the approved content does not change. */
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
      about: "Accepts the supplier's proposed changes.",
      from: "PROPOSED",
      to: "ACCEPTED",
      tone: "primary",
      guards: [orderStillOpen],
      effect: async ({ record, uow, ctx }) => agree(await orderOf(record, ctx), record, uow),
    },
    refuse: {
      label: { zh: "拒绝", en: "Refuse" },
      about: "Declines the supplier's changes, with a reason that the supplier can read.",
      from: "PROPOSED",
      to: "REFUSED",
      tone: "danger",
      input: ReasonInput,
      effect: ({ record, input }) => {
        record.refusal = input.reason;
      },
    },
  },
});

const orderOf = async ({ purchaseOrderId }: OrderConfirmation, ctx: Context): Promise<PurchaseOrder> => (await ctx.loader.load<PurchaseOrder>(purchaseOrderId))!;
