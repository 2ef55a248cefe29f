import { enumeration, type ValueOf } from "../../../table/enumeration.ts";

export const AlertKind = enumeration("AlertKind", "How an alert rule judges.", {
  THRESHOLD: { zh: "阈值", en: "Threshold", about: "A value worse than a limit; equal is not worse." },
  BAND: { zh: "区间", en: "Band", about: "A value below a lower or above an upper limit; equal is within them." },
  SWING: { zh: "波动", en: "Swing", about: "A change against the mean of the periods before. While a month runs, equal numbers of working days are compared." },
  SEASONAL: { zh: "同比", en: "Seasonal", about: "A change against the same month of the year before." },
  MISSING: { zh: "数据中断", en: "Missing data", about: "A source of figures that is stale." },
  CONTROL_CHART: { zh: "控制图", en: "Control chart", about: "A value that differs from the others by more than chance (Nelson's rules 1, 2, 3 and 5)." },
});
export type AlertKind = ValueOf<typeof AlertKind>;
