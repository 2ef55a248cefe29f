import type { Operation } from "../../../api/operation.ts";

const fields = "open { amount currency } overdue { amount currency } overdueShare daysSalesOutstanding buckets { fromDays toDays dueFrom dueTo open { amount currency } }";

export const ageingOperation: Operation = {
  name: "ReceivablesAgeing",
  text: `query ReceivablesAgeing($customerId: ID) { cny: receivablesAgeing(customerId: $customerId, currency: "CNY") { ${fields} } usd: receivablesAgeing(customerId: $customerId, currency: "USD") { ${fields} } }`,
};
