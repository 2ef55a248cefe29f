/** Causes of complaints, by the month of the conclusion. 六(一)3, 七 */
import { measures } from "../../../platform/kpi/measures.ts";
import { Investigation, type ComplaintCause } from "./investigation.ts";

const isOf = (cause: string) => (one: Investigation): boolean => one.cause === cause;

/** The series that counts the complaints of each cause. */
export const causeSeries = { PRODUCT: "ofProduct", STORAGE: "ofStorage", TRANSPORT: "ofTransport", SERVICE: "ofService", DOCUMENT: "ofDocuments", USE: "ofUse", UNFOUNDED: "unfounded" } as const satisfies Record<ComplaintCause, string>;

measures(Investigation, {
  series: {
    concluded: { by: "month", on: "concludedOn", zh: "已出结论的调查", en: "Investigations concluded" },
    unfounded: { by: "month", on: "concludedOn", when: isOf("UNFOUNDED"), zh: "不成立的投诉", en: "Unfounded complaints" },
    ofProduct: { by: "month", on: "concludedOn", when: isOf("PRODUCT"), zh: "商品质量问题", en: "Caused by products" },
    ofTransport: { by: "month", on: "concludedOn", when: isOf("TRANSPORT"), zh: "运输问题", en: "Caused by transport" },
    ofStorage: { by: "month", on: "concludedOn", when: isOf("STORAGE"), zh: "储存问题", en: "Caused by storage" },
    ofService: { by: "month", on: "concludedOn", when: isOf("SERVICE"), zh: "服务问题", en: "Caused by service" },
    ofDocuments: { by: "month", on: "concludedOn", when: isOf("DOCUMENT"), zh: "单据资料问题", en: "Caused by documents" },
    ofUse: { by: "month", on: "concludedOn", when: isOf("USE"), zh: "使用不当", en: "Caused by use" },
  },
  kpis: {
    complaintsOfProducts: { share: ["ofProduct", "concluded"], direction: "LOWER", cadence: "MONTH", owner: "headOfQuality", least: 5, clause: "六(一)3", zh: "商品质量原因占比", en: "Complaints caused by products", about: "Share of investigated complaints caused by the product." },
    complaintsOfTransport: { share: ["ofTransport", "concluded"], direction: "LOWER", cadence: "MONTH", owner: "serviceLead", least: 5, clause: "六(一)3", zh: "运输原因占比", en: "Complaints caused by transport", about: "Share of investigated complaints caused by transport." },
    complaintsUnfounded: { share: ["unfounded", "concluded"], direction: "LOWER", cadence: "MONTH", owner: "serviceLead", least: 5, clause: "六(一)3", zh: "不成立投诉占比", en: "Complaints unfounded", about: "Share of investigated complaints that were unfounded." },
  },
});
