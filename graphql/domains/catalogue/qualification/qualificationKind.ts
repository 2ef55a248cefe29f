import { enumeration, labelOf, type ValueOf } from "../../../table/enumeration.ts";
import type { Label } from "../../../schema/model.ts";

export const QualificationKind = enumeration("QualificationKind", "Kinds of licences, certificates and authorisations.", {
  BUSINESS_LICENCE: { zh: "营业执照", en: "Business licence" },
  MANUFACTURING_LICENCE: { zh: "药品生产许可证", en: "Drug manufacturing licence" },
  DISTRIBUTION_LICENCE: { zh: "药品经营许可证", en: "Drug distribution licence" },
  QUALITY_AGREEMENT: { zh: "质量保证协议", en: "Quality agreement" },
  SALES_AUTHORISATION: { zh: "销售人员授权书", en: "Authorisation of the salesperson" },
  GSP_CERTIFICATE: { zh: "GSP证书（历史）", en: "GSP certificate (historical)", about: "No longer required by the law of 2019." },
  MARKETING_AUTHORISATION: { zh: "药品注册证书", en: "Marketing authorisation", about: "Of a product." },
  QUALITY_STANDARD: { zh: "质量标准", en: "Quality standard", about: "Of a product." },
  MEDICAL_INSTITUTION_LICENCE: { zh: "医疗机构执业许可证", en: "Licence of a medical institution", about: "Of a hospital." },
  PURCHASE_AUTHORISATION: { zh: "采购人员授权书", en: "Authorisation of the buyer", about: "Of a customer: who may buy and take delivery for it." },
  ROAD_TRANSPORT_LICENCE: { zh: "道路运输经营许可证", en: "Road transport licence", about: "Of a carrier." },
  TRANSPORT_AGREEMENT: { zh: "委托运输质量保证协议", en: "Transport quality agreement", about: "With a carrier." },
  COLD_CHAIN_VALIDATION: { zh: "冷链验证报告", en: "Cold-chain validation report", about: "Of a carrier's vehicles and boxes." },
});
export type QualificationKind = ValueOf<typeof QualificationKind>;

/** What people call a qualification: its kind and its number. */
export const titleOf = ({ kind, number }: { kind: QualificationKind; number: string }): Label => {
  const { zh, en } = labelOf(QualificationKind, kind);
  return { zh: `${zh} ${number}`, en: `${en} ${number}` };
};
