import { enumeration, type ValueOf } from "../../../table/enumeration.ts";

export const TextEncoding = enumeration("TextEncoding", "How the bytes of a text file become characters.", {
  UTF_8: { zh: "UTF-8", en: "UTF-8" },
  GB18030: { zh: "GB18030（简体中文）", en: "GB18030 (simplified Chinese)" },
  BIG5: { zh: "Big5（繁体中文）", en: "Big5 (traditional Chinese)" },
  WINDOWS_1252: { zh: "Windows-1252（西欧）", en: "Windows-1252 (Western European)" },
  UTF_16LE: { zh: "UTF-16", en: "UTF-16" },
});
export type TextEncoding = ValueOf<typeof TextEncoding>;
