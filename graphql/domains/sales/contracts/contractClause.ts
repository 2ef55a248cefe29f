import { enumeration, type ValueOf } from "../../../table/enumeration.ts";

/** What every sales contract must speak of. 四(四)1 */
export const ContractClause = enumeration("ContractClause", "A clause that a sales contract must cover.", {
  PARTIES: { zh: "双方主体与资质", en: "Parties and their licences" },
  GOODS: { zh: "品名、规格与数量", en: "Products, strengths and quantities" },
  QUALITY: { zh: "质量标准与质量责任", en: "Quality standard and responsibility" },
  PRICE_AND_PAYMENT: { zh: "价格与结算方式", en: "Prices and payment" },
  DELIVERY: { zh: "交货与运输条件", en: "Delivery and transport conditions" },
  ACCEPTANCE: { zh: "验收与异议期限", en: "Acceptance and objection period" },
  RETURNS_AND_RECALL: { zh: "退货与召回配合", en: "Returns and recall" },
  ANTI_BRIBERY: { zh: "反商业贿赂", en: "Anti-bribery" },
  LIABILITY: { zh: "违约责任", en: "Liability for breach" },
  TERM: { zh: "合同期限与解除", en: "Term and termination" },
  DISPUTES: { zh: "争议解决", en: "Settlement of disputes" },
  CONFIDENTIALITY: { zh: "保密", en: "Confidentiality" },
});
export type ContractClause = ValueOf<typeof ContractClause>;
