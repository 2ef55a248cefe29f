/** Whether an order still expects goods. */
import { rule } from "../../../platform/problem/problem.ts";
import type { PurchaseOrder } from "./purchaseOrder.ts";

export const orderNotOpen = rule<{ number: string }>("ORDER_NOT_OPEN", {
  clause: "五(一)3",
  message: { zh: ({ number }) => `采购订单 ${number} 不在可收货状态`, en: ({ number }) => `The order ${number} does not expect goods` },
  remedy: { zh: () => "订单须已发送给供应商且未收完", en: () => "The order must be sent and not fully received", by: ["PurchaseOrder.send"] },
});

export const openOrder = ({ status }: PurchaseOrder): boolean => status === "SENT" || status === "PARTLY_RECEIVED";
