import { enumeration, type ValueOf } from "../../../table/enumeration.ts";

/**
 * The value-added tax that a product is sold with; its rate on a day is in the tax rates. Classes are named by the law's
 * groups and not by their rates, because a rate changes for all products of its group. 增值税法 §§7, 10–12
 */
export const TaxClass = enumeration("TaxClass", "The group of value-added tax that a product is sold with.", {
  STANDARD: { zh: "基本税率", en: "Standard rate", also: ["13%", "13", "17%", "16%", "standard"], about: "Most goods. General method." },
  REDUCED: { zh: "低税率", en: "Reduced rate", also: ["9%", "9", "11%", "10%", "reduced"], about: "Goods that the law names, such as farm produce. General method." },
  SERVICE: { zh: "服务税率", en: "Service rate", also: ["6%", "6", "service"], about: "Services. General method." },
  SIMPLIFIED: { zh: "简易计税", en: "Simplified method", also: ["3%", "3", "简易征收", "simplified"], about: "Products that finance has assigned to the simplified method, such as biological products." },
});
export type TaxClass = ValueOf<typeof TaxClass>;
