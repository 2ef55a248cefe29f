import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { permitted } from "./storageRange.ts";

const [ambient, cool, cold, frozen] = [permitted("AMBIENT"), permitted("COOL"), permitted("COLD"), permitted("FROZEN")];

export const StorageClass = enumeration("StorageClass", "Storage temperature of a product or a zone.", {
  AMBIENT: { zh: `常温（${ambient.zh}）`, en: `Ambient (${ambient.en})`, also: ["常温库", "室温", "10-30℃", "10~30℃", "room temperature"] },
  COOL: { zh: `阴凉（${cool.zh}）`, en: `Cool (${cool.en})`, also: ["阴凉库", "阴凉处", "凉暗处", "不超过20℃", "20℃以下"] },
  COLD: { zh: `冷藏（${cold.zh}）`, en: `Cold (${cold.en})`, also: ["冷藏库", "冷处", "冷链", "2-8℃", "2~8℃", "refrigerated"], tone: "info" },
  FROZEN: { zh: `冷冻（${frozen.zh}）`, en: `Frozen (${frozen.en})`, also: ["冷冻库", "-15℃以下", "freezer"], tone: "info" },
});
export type StorageClass = ValueOf<typeof StorageClass>;

export const PrescriptionClass = enumeration("PrescriptionClass", "Who may dispense a product.", {
  RX: { zh: "处方药", en: "Prescription", also: ["处方", "RX药", "prescription only"] },
  OTC_A: { zh: "甲类非处方药", en: "OTC class A", also: ["甲类OTC", "OTC甲类", "甲类", "OTC甲"] },
  OTC_B: { zh: "乙类非处方药", en: "OTC class B", also: ["乙类OTC", "OTC乙类", "乙类", "OTC乙"] },
  NONE: { zh: "不适用", en: "Not applicable", also: ["无", "N/A"] },
});
export type PrescriptionClass = ValueOf<typeof PrescriptionClass>;

/** Categories that licence scopes are stated in. */
export const ProductCategory = enumeration("ProductCategory", "Product category that a licence must cover.", {
  CHEMICAL: { zh: "化学药制剂", en: "Chemical medicine", also: ["化学药", "化学药品", "化药", "西药", "化学制剂", "chemical", "chemical drug"] },
  ANTIBIOTIC: { zh: "抗生素", en: "Antibiotic", also: ["抗生素制剂", "抗菌药", "抗感染药"] },
  BIOLOGICAL: { zh: "生物制品", en: "Biological product", also: ["生物药", "生物制剂", "biological", "biologic"] },
  VACCINE: { zh: "疫苗", en: "Vaccine", also: ["预防用生物制品", "vaccines"] },
  BLOOD_PRODUCT: { zh: "血液制品", en: "Blood product", also: ["血制品", "plasma product"] },
  TRADITIONAL: { zh: "中成药", en: "Traditional Chinese medicine", also: ["中药", "中药制剂", "中成药制剂", "TCM"] },
  DECOCTION: { zh: "中药饮片", en: "Prepared herb", also: ["饮片", "decoction pieces", "herbal slices"] },
  NARCOTIC: { zh: "麻醉药品", en: "Narcotic", also: ["麻药", "麻醉药", "麻醉", "narcotic drug"] },
  PSYCHOTROPIC_1: { zh: "第一类精神药品", en: "First-class psychotropic", also: ["精神一类", "一类精神药品", "精一", "psychotropic I"] },
  PSYCHOTROPIC_2: { zh: "第二类精神药品", en: "Second-class psychotropic", also: ["精神二类", "二类精神药品", "精二", "psychotropic II"] },
  TOXIC: { zh: "医疗用毒性药品", en: "Toxic medicine", also: ["毒性药品", "医用毒性药品", "toxic"] },
  RADIOACTIVE: { zh: "放射性药品", en: "Radiopharmaceutical", also: ["放射药品", "放射", "radioactive"] },
  DIAGNOSTIC: { zh: "体外诊断试剂", en: "In-vitro diagnostic", also: ["诊断试剂", "IVD", "检测试剂"] },
  DEVICE: { zh: "医疗器械", en: "Medical device", also: ["器械", "医用耗材", "耗材", "device"] },
});
export type ProductCategory = ValueOf<typeof ProductCategory>;
