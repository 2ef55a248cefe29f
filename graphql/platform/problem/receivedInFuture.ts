import { rule } from "./problem.ts";

/** Goods, money and letters are received today at the latest. */
export const receivedInFuture = rule("RECEIVED_IN_FUTURE", {
  message: { zh: () => "收到日期晚于今天", en: () => "The date of receipt is in the future" },
  remedy: { zh: () => "请更正日期", en: () => "Correct the date" },
});
