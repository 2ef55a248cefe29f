import { enumeration, type ValueOf } from "../../../table/enumeration.ts";

/** 公告 92/2022: the danger of the defect decides how fast customers are notified. */
export const RecallClass = enumeration("RecallClass", "Class of a recall, by the danger of the defect.", {
  I: { zh: "一级", en: "Class I", tone: "bad", about: "May cause serious harm to health or death." },
  II: { zh: "二级", en: "Class II", tone: "warning", about: "May harm health temporarily or reversibly." },
  III: { zh: "三级", en: "Class III", tone: "info", about: "Not expected to harm health; recalled for other reasons." },
});
export type RecallClass = ValueOf<typeof RecallClass>;
