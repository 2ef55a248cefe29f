import { enumeration, type ValueOf } from "../../table/enumeration.ts";

export const PaperLanguage = enumeration("PaperLanguage", "Language of a paper.", {
  ZH: { zh: "中文", en: "Chinese" },
  EN: { zh: "英文", en: "English" },
});
export type PaperLanguage = ValueOf<typeof PaperLanguage>;
