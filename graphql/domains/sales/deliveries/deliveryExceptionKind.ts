import { enumeration, type ValueOf } from "../../../table/enumeration.ts";

export const DeliveryExceptionKind = enumeration("DeliveryExceptionKind", "Kind of problem with a delivery in transit.", {
  LATE: { zh: "逾期未签收", en: "Late", tone: "bad", about: "The requested delivery date has passed without a signature." },
  SILENT: { zh: "轨迹中断", en: "No tracking updates", tone: "warning", about: "No tracking event for 24 hours." },
  TEMPERATURE: { zh: "温度超限", en: "Temperature excursion", tone: "bad", about: "It left the temperature range of its storage class in transit." },
  RECALLED: { zh: "召回拦截", en: "Recalled", tone: "bad", about: "It carries a lot that was recalled after it left: stop it, and bring the recalled packs back." },
  PROOF: { zh: "缺签收凭证", en: "Proof missing", tone: "warning", about: "24 hours after the signature was recorded there is no scan or photo of it." },
  REPORTED: { zh: "承运商报告异常", en: "Reported by carrier", tone: "bad", about: "The carrier reports a failed attempt, a delay, damage or loss." },
});
export type DeliveryExceptionKind = ValueOf<typeof DeliveryExceptionKind>;
