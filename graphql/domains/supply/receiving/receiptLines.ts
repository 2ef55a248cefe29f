/** What is wrong with a line of what is delivered for an order, in its notice as in its receipt. */
import { rule } from "../../../platform/problem/problem.ts";

export const noSuchLine = rule<{ lines: number }>("NO_SUCH_ORDER_LINE", {
  message: { zh: ({ lines }) => `采购订单只有${lines}行`, en: ({ lines }) => `The order has ${lines} lines` },
});

export const expiresBeforeProduction = rule("EXPIRES_BEFORE_PRODUCTION", {
  message: { zh: () => "有效期不晚于生产日期", en: () => "It expires on or before its production" },
});
