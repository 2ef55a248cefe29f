/** Kind, channel and severity of a case. 六(一) */
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";

export const CaseKind = enumeration("CaseKind", "What a customer wants.", {
  INQUIRY: { zh: "咨询", en: "Inquiry" },
  SUGGESTION: { zh: "建议", en: "Suggestion" },
  SERVICE_COMPLAINT: { zh: "服务投诉", en: "Service complaint", tone: "warning" },
  QUALITY_COMPLAINT: { zh: "质量投诉", en: "Quality complaint", tone: "bad", about: "About the quality of a product; quality investigates it." },
});
export type CaseKind = ValueOf<typeof CaseKind>;

export const CaseChannel = enumeration("CaseChannel", "Channel of a message.", {
  PHONE: { zh: "电话", en: "Phone" },
  MAIL: { zh: "邮件", en: "Mail" },
  API: { zh: "接口", en: "API" },
  ON_SITE: { zh: "现场", en: "On site" },
});
export type CaseChannel = ValueOf<typeof CaseChannel>;

export const Severity = enumeration("Severity", "Severity of a case; decides its response time.", {
  LOW: { zh: "低", en: "Low" },
  NORMAL: { zh: "一般", en: "Normal" },
  HIGH: { zh: "高", en: "High", tone: "warning" },
  CRITICAL: { zh: "严重", en: "Critical", tone: "bad" },
});
export type Severity = ValueOf<typeof Severity>;

const severities = Object.keys(Severity) as Severity[];

export const isGraver = (one: Severity, other: Severity): boolean => severities.indexOf(one) > severities.indexOf(other);

const complaints: readonly CaseKind[] = ["SERVICE_COMPLAINT", "QUALITY_COMPLAINT"];

export const isComplaint = ({ kind }: { kind: CaseKind }): boolean => complaints.includes(kind);
