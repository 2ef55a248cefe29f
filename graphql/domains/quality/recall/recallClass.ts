import { enumeration, type ValueOf } from "../../../table/enumeration.ts";

/** 公告 92/2022: how dangerous the defect is decides how fast everybody is told. */
export const RecallClass = enumeration("RecallClass", "Class of a recall, by the danger of the defect.", {
  I: { zh: "一级", en: "Class I", tone: "bad", about: "May seriously harm the health or kill." },
  II: { zh: "二级", en: "Class II", tone: "warning", about: "May harm the health for a time, or in a way that can be healed." },
  III: { zh: "三级", en: "Class III", tone: "info", about: "Harms nobody, as a rule, and is taken back for other reasons." },
});
export type RecallClass = ValueOf<typeof RecallClass>;
