import { enumeration, type ValueOf } from "../../../table/enumeration.ts";

/** By which means goods are carried. 五(三)4 */
export const FreightMode = enumeration("FreightMode", "By which means goods are carried.", {
  ROAD: { zh: "公路", en: "Road" },
  RAIL: { zh: "铁路", en: "Rail" },
  AIR: { zh: "航空", en: "Air" },
  WATER: { zh: "水运", en: "Water" },
});
export type FreightMode = ValueOf<typeof FreightMode>;

export const FreightService = enumeration("FreightService", "How a carrier runs on a lane.", {
  SHARED: { zh: "零担", en: "Shared", about: "Together with goods of others." },
  DEDICATED: { zh: "专车", en: "Dedicated", about: "A vehicle for these goods alone." },
  EXPRESS: { zh: "快运", en: "Express" },
});
export type FreightService = ValueOf<typeof FreightService>;

export const BandPricing = enumeration("BandPricing", "How a band of weights is priced.", {
  FLAT: { zh: "一口价", en: "Flat", about: "One price for each shipment of the band." },
  PER_KG: { zh: "按公斤", en: "Per kilogram", about: "A price for each kilogram of chargeable weight." },
});
export type BandPricing = ValueOf<typeof BandPricing>;
