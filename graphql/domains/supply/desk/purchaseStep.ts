import { enumeration, type ValueOf } from "../../../table/enumeration.ts";

/** The steps of a purchase, in their order. 五(一)2, 五(一)3 */
export const PurchaseStep = enumeration("PurchaseStep", "Step of a purchase, from need to payment.", {
  NEED: { zh: "需求", en: "Need", about: "What should be bought." },
  PLAN: { zh: "计划", en: "Plan", about: "What is planned to be bought." },
  RFQ: { zh: "询价", en: "RFQ", about: "Quotations that are asked for." },
  ORDER: { zh: "订单", en: "Order" },
  RECEIPT: { zh: "到货", en: "Receipt", about: "What was announced and has arrived." },
  INVOICE: { zh: "发票", en: "Invoice" },
  PAYMENT: { zh: "付款", en: "Payment", about: "What is owed, and the requests to pay it." },
});
export type PurchaseStep = ValueOf<typeof PurchaseStep>;
