import { enumeration, type ValueOf } from "../../../table/enumeration.ts";

export const InvoiceKind = enumeration("InvoiceKind", "Whether a tax invoice charges a customer or takes back what another one charged.", {
  BLUE: { zh: "蓝字发票", en: "Invoice", tone: "info", about: "Charges what was shipped." },
  RED: { zh: "红字发票", en: "Red invoice", tone: "bad", about: "Takes back an issued invoice, in whole or in part." },
});
export type InvoiceKind = ValueOf<typeof InvoiceKind>;

export const RedReason = enumeration("RedReason", "Why a red invoice is issued.", {
  GOODS_RETURNED: { zh: "销货退回", en: "Goods returned", about: "The customer has returned the goods, or they were lost." },
  ISSUED_WRONGLY: { zh: "开票有误", en: "Issued wrongly", about: "The invoice is wrong, for example its title." },
});
export type RedReason = ValueOf<typeof RedReason>;

/** 红字发票信息确认单: the tax authority's confirmation, without which no red invoice is issued. */
export const RedConfirmation = enumeration("RedConfirmation", "State of the tax authority's confirmation of a red invoice.", {
  PENDING: { zh: "待对方确认", en: "Awaiting confirmation", tone: "warning", about: "The application is with the tax authority or the customer." },
  CONFIRMED: { zh: "已确认", en: "Confirmed", tone: "good", about: "The red invoice may be requested." },
  REFUSED: { zh: "已拒绝", en: "Refused", tone: "bad", about: "The customer or the tax authority has refused." },
});
export type RedConfirmation = ValueOf<typeof RedConfirmation>;
