/** Value of near-expiry stock, by the month in which it was found. 五(二)3, 七 */
import { measures } from "../../../platform/kpi/measures.ts";
import { NearExpiry } from "./nearExpiry.ts";

measures(NearExpiry, {
  series: {
    near: { by: "month", on: "foundOn", when: ({ kind }) => kind === "NEAR", amount: "value", zh: "近效期库存金额", en: "Value near expiry" },
    expired: { by: "month", on: "foundOn", when: ({ kind }) => kind === "EXPIRED", amount: "value", zh: "过期库存金额", en: "Value expired" },
  },
  kpis: {
    nearExpiryValue: { sum: "near", direction: "LOWER", cadence: "MONTH", owner: "supplyLead", zh: "近效期库存金额", en: "Value near expiry", about: "Cost of the stock that came near its expiry in the month." },
    expiredValue: { sum: "expired", direction: "LOWER", cadence: "MONTH", owner: "supplyLead", zh: "过期库存金额", en: "Value expired", about: "Cost of the stock that expired in the warehouse in the month." },
  },
});
