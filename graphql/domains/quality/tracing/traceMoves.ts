/** What a scan does to packs, as data: which document it belongs to, and from where to where it takes them. */
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";

export const TraceState = enumeration("TraceState", "Where a pack with a traceability code is.", {
  EXPECTED: { zh: "待入库", en: "Expected", about: "Announced by its supplier; not here yet." },
  IN_STOCK: { zh: "在库", en: "In stock", tone: "good" },
  SHIPPED: { zh: "已出库", en: "Shipped", tone: "info", about: "With a customer, on its way there, or back with its supplier." },
  RETURNED: { zh: "已退回", en: "Returned", tone: "warning", about: "Came back from its customer; not restocked." },
  LOST: { zh: "已灭失", en: "Lost", tone: "bad", about: "Lost on its way." },
  DESTROYED: { zh: "已销毁", en: "Destroyed", tone: "bad", about: "Destroyed or written off." },
});
export type TraceState = ValueOf<typeof TraceState>;

export const TraceMove = enumeration("TraceMove", "What codes are scanned for.", {
  RECEIVE: { zh: "采购入库", en: "Receive", about: "Goods that arrived with a receipt." },
  SHIP: { zh: "销售出库", en: "Ship", about: "Goods that leave with a delivery; scanned when it is checked." },
  RETURN: { zh: "销后退回", en: "Take back", about: "Goods that a customer has returned." },
  RESTOCK: { zh: "退回重新入库", en: "Restock", about: "Returned goods that passed inspection." },
  RETURN_SUPPLIER: { zh: "购进退出", en: "Return to supplier", about: "Goods that go back to their supplier." },
  DESTROY: { zh: "销毁报损", en: "Destroy", about: "Goods that were destroyed or written off." },
  LOSE: { zh: "在途灭失", en: "Lose", about: "Goods that were declared lost on their way." },
});
export type TraceMove = ValueOf<typeof TraceMove>;

interface Moving {
  from: readonly TraceState[];
  to: TraceState;
  /** Only what this customer has. */
  ofCustomer?: true;
}

export const moves: Readonly<Record<TraceMove, Moving>> = {
  RECEIVE: { from: ["EXPECTED"], to: "IN_STOCK" },
  SHIP: { from: ["IN_STOCK"], to: "SHIPPED" },
  RETURN: { from: ["SHIPPED"], to: "RETURNED", ofCustomer: true },
  RESTOCK: { from: ["RETURNED"], to: "IN_STOCK" },
  RETURN_SUPPLIER: { from: ["IN_STOCK", "RETURNED"], to: "SHIPPED" },
  DESTROY: { from: ["IN_STOCK", "RETURNED"], to: "DESTROYED" },
  LOSE: { from: ["SHIPPED"], to: "LOST", ofCustomer: true },
};
