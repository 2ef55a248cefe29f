/** Line checks shared by advance shipping notices and receipts. */
import { rule } from "../../../platform/problem/problem.ts";

export const noSuchLine = rule<{ lines: number }>("NO_SUCH_ORDER_LINE", {
  message: { zh: ({ lines }) => `采购订单只有 ${lines} 行`, en: ({ lines }) => `The order has only ${lines} lines` },
});

export const expiresBeforeProduction = rule("EXPIRES_BEFORE_PRODUCTION", {
  message: { zh: () => "有效期不晚于生产日期", en: () => "The expiry date is not after the production date" },
});
