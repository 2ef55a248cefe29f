import { enumeration, type ValueOf } from "../../../table/enumeration.ts";

/** 五(一)1 */
export const SupplierRating = enumeration("SupplierRating", "Rating of a supplier.", {
  A: { zh: "A 级", en: "A", tone: "good" },
  B: { zh: "B 级", en: "B", tone: "info" },
  C: { zh: "C 级", en: "C", tone: "warning" },
  D: { zh: "D 级", en: "D", tone: "bad", about: "Its orders are decided by the head of quality and the department manager." },
  NOT_RATED: { zh: "未评级", en: "Not rated", about: "Too little was observed." },
});
export type SupplierRating = ValueOf<typeof SupplierRating>;
