/** What the company keeps data of persons for. PIPL on purpose limitation */
import { enumeration, type ValueOf } from "../../table/enumeration.ts";

export const PersonalPurpose = enumeration("PersonalPurpose", "What data of a person is kept for.", {
  SERVICE: { zh: "客户服务", en: "Customer service", about: "To answer people who call or write." },
  CONTACT: { zh: "业务联系", en: "Business contact", about: "To reach the people of customers and suppliers." },
  MARKETING: { zh: "市场推广", en: "Marketing", about: "To contact people who have asked for it." },
  MEDICINE_SAFETY: { zh: "用药安全", en: "Safety of medicines", about: "To report and follow up adverse reactions." },
  AUTHORISATION: { zh: "授权核验", en: "Authorisation", about: "To know who may deal for a party." },
  PAYMENT: { zh: "付款凭证", en: "Records of payments", about: "To prove whom the company has paid, what for, and who has benefited." },
  HEALTH: { zh: "岗位健康检查", en: "Health checks", about: "To know who may do work with direct contact to medicines." },
});
export type PersonalPurpose = ValueOf<typeof PersonalPurpose>;
