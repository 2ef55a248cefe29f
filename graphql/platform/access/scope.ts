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
  TRACKING_WRITE: { zh: "上报轨迹", en: "Write tracking", about: "tracking:write: report tracking events of the carrier's deliveries, and record signatures." },
  RECEIVABLES_READ: { zh: "查看往来账", en: "Read receivables", about: "receivables:read: receivables and payments of the customer." },
  CONTRACTS_READ: { zh: "查看合同", en: "Read contracts", about: "contracts:read: contracts that were signed with the party." },
  RECEIPTS_READ: { zh: "查看收货", en: "Read receipts", about: "receipts:read: goods receipts of the party's deliveries." },
  QUALIFICATIONS_READ: { zh: "查看资质", en: "Read qualifications", about: "qualifications:read: licences and certificates of the party." },
  WEBHOOKS_MANAGE: { zh: "管理 Webhook", en: "Manage webhooks", about: "webhooks:manage: register endpoints, read their deliveries, and resend them." },
  QUALIFICATIONS_WRITE: { zh: "提交资质", en: "Write qualifications", about: "qualifications:write: upload files and submit renewals." },
});
export type Scope = ValueOf<typeof Scope>;

export const allScopes = Object.keys(Scope) as Scope[];

/** As OAuth writes it: "orders:read". */
export const scopeName = (scope: Scope): string => scope.toLowerCase().replace("_", ":");

/** The scopes that a space-separated list names; what is none of ours is left out. */
export const scopesNamed = (names: string): Scope[] => allScopes.filter((scope) => names.split(" ").includes(scopeName(scope)));
