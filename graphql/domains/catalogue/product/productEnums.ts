import { enumeration, type ValueOf } from "../../../table/enumeration.ts";

export const StorageClass = enumeration("StorageClass", "Temperature that a product is kept at, and a zone is kept at.", {
  AMBIENT: { zh: "常温(10–30℃)", en: "Ambient (10–30 °C)" },
  COOL: { zh: "阴凉(≤20℃)", en: "Cool (≤ 20 °C)" },
  COLD: { zh: "冷藏(2–8℃)", en: "Cold (2–8 °C)", tone: "info" },
  FROZEN: { zh: "冷冻(≤−15℃)", en: "Frozen (≤ −15 °C)", tone: "info" },
});
export type StorageClass = ValueOf<typeof StorageClass>;

export const PrescriptionClass = enumeration("PrescriptionClass", "Who may hand a product out.", {
  RX: { zh: "处方药", en: "Prescription" },
  OTC_A: { zh: "甲类非处方药", en: "OTC class A" },
  OTC_B: { zh: "乙类非处方药", en: "OTC class B" },
  NONE: { zh: "不适用", en: "Not applicable" },
});
export type PrescriptionClass = ValueOf<typeof PrescriptionClass>;

/** What a licence's scope is stated in. */
export const ProductCategory = enumeration("ProductCategory", "Kind of product that a licence must cover.", {
  CHEMICAL: { zh: "化学药制剂", en: "Chemical medicine" },
  ANTIBIOTIC: { zh: "抗生素", en: "Antibiotic" },
  BIOLOGICAL: { zh: "生物制品", en: "Biological product" },
  TRADITIONAL: { zh: "中成药", en: "Traditional Chinese medicine" },
  DIAGNOSTIC: { zh: "体外诊断试剂", en: "In-vitro diagnostic" },
  DEVICE: { zh: "医疗器械", en: "Medical device" },
});
export type ProductCategory = ValueOf<typeof ProductCategory>;

/** Between which tenths of a degree goods must be when they arrive and when they leave, where that is recorded. GSP */
export const recordedRange: Partial<Record<StorageClass, { low: number; high: number }>> = { COLD: { low: 20, high: 80 }, FROZEN: { low: -1000, high: -150 } };
