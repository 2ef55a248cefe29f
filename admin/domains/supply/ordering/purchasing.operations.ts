import type { Operation } from "../../../api/operation.ts";

export const purchasingMonths: Operation = {
  name: "PurchasingMonths",
  text: "query PurchasingMonths { purchasingMonths(last: 24) { month orders volume { amount currency } deliveredLines onTimeLines onTimeShare } }",
};
