/** What a partner's client is admitted for: whose machine it is, and what it asked to do. */
import { enumeration, type ValueOf } from "../../table/enumeration.ts";

/** An entity whose records can be such a party names its kind (`party`), and so a client's party says which it is. */
export const PartyKind = enumeration("PartyKind", "What kind of party a partner's client is bound to.", {
  SUPPLIER: { zh: "供应商", en: "Supplier" },
  CUSTOMER: { zh: "客户", en: "Customer" },
  CARRIER: { zh: "承运商", en: "Carrier" },
});
export type PartyKind = ValueOf<typeof PartyKind>;

export const Scope = enumeration("Scope", "Permission of a partner's client; in OAuth ORDERS_READ is written orders:read.", {
  ORDERS_READ: { zh: "查看订单", en: "Read orders", about: "orders:read: orders that were sent to a supplier or placed by a customer, and their prices." },
  ORDERS_CONFIRM: { zh: "确认订单", en: "Confirm orders", about: "orders:confirm: confirm, change or decline the supplier's orders line by line." },
  SHIPMENTS_ANNOUNCE: { zh: "登记发货通知", en: "Announce shipments", about: "shipments:announce: announce shipments batch by batch, and read announced shipments." },
  ORDERS_PLACE: { zh: "下单", en: "Place orders", about: "orders:place: enter, confirm and cancel the customer's own orders." },
  DELIVERIES_READ: { zh: "查看发货", en: "Read deliveries", about: "deliveries:read: deliveries to a customer; for carriers the deliveries they carry, without prices." },
  DELIVERIES_SIGN: { zh: "签收发货", en: "Sign for deliveries", about: "deliveries:sign: sign for the customer's own deliveries, refuse what is not accepted, and hand in the proof." },
  TRACKING_WRITE: { zh: "上报轨迹", en: "Write tracking", about: "tracking:write: report tracking events of the carrier's deliveries, and record signatures." },
  RECEIVABLES_READ: { zh: "查看往来账", en: "Read receivables", about: "receivables:read: receivables and payments of the customer." },
  STATEMENTS_ANSWER: { zh: "回复对账单", en: "Answer statements", about: "statements:answer: read, confirm and dispute statements of account of the customer." },
  CONTRACTS_READ: { zh: "查看合同", en: "Read contracts", about: "contracts:read: contracts that were signed with the party." },
  RECEIPTS_READ: { zh: "查看收货", en: "Read receipts", about: "receipts:read: goods receipts of the party's deliveries." },
  INVOICES_READ: { zh: "查看发票与付款", en: "Read invoices", about: "invoices:read: the supplier's own invoices, what agrees of them, what is owed for them and when it was paid." },
  INVOICES_WRITE: { zh: "提交发票", en: "Write invoices", about: "invoices:write: hand in the supplier's own invoices, blue and red." },
  QUALIFICATIONS_READ: { zh: "查看资质", en: "Read qualifications", about: "qualifications:read: licences and certificates of the party, and whom it has authorised." },
  SERVICE_READ: { zh: "查看服务单", en: "Read service cases", about: "service:read: inquiries and complaints of the customer, with what was written about them." },
  SERVICE_WRITE: { zh: "提交服务单", en: "Write service cases", about: "service:write: open inquiries and complaints of the customer, write to them, confirm answers and reopen them." },
  READINGS_WRITE: { zh: "上报温湿度", en: "Write readings", about: "readings:write: send temperature and humidity readings of the party's own monitoring points." },
  RECALLS_REQUEST: { zh: "申请召回", en: "Request recalls", about: "recalls:request: ask for a recall of lots that the supplier delivered, and read its totals." },
  RECALLS_ANSWER: { zh: "答复召回", en: "Answer recalls", about: "recalls:answer: read recall notices of the customer, and state what it holds, has used and sends back." },
  QUALITY_READ: { zh: "查看质量案", en: "Read quality cases", about: "quality:read: quality cases of batches that the supplier delivered, without the customers." },
  WEBHOOKS_MANAGE: { zh: "管理 Webhook", en: "Manage webhooks", about: "webhooks:manage: register endpoints, read their deliveries, and resend them." },
  QUALIFICATIONS_WRITE: { zh: "提交资质", en: "Write qualifications", about: "qualifications:write: upload files, submit renewals, and propose authorised persons." },
});
export type Scope = ValueOf<typeof Scope>;

export const allScopes = Object.keys(Scope) as Scope[];

/** As OAuth writes it: "orders:read". */
export const scopeName = (scope: Scope): string => scope.toLowerCase().replace("_", ":");

/** The scopes that a space-separated list names; what is none of ours is left out. */
export const scopesNamed = (names: string): Scope[] => allScopes.filter((scope) => names.split(" ").includes(scopeName(scope)));
