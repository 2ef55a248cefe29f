import { enumeration, type ValueOf } from "../../../table/enumeration.ts";

export const DeliveryExceptionKind = enumeration("DeliveryExceptionKind", "What is wrong with a delivery on its way.", {
  LATE: { zh: "逾期未签收", en: "Late", tone: "bad", about: "The day that the customer wanted it by has passed without a signature." },
  SILENT: { zh: "轨迹中断", en: "Silent", tone: "warning", about: "Nothing was heard of it for 24 hours." },
  TEMPERATURE: { zh: "温度超限", en: "Temperature", tone: "bad", about: "It was outside the temperatures of its storage class on the way." },
  REPORTED: { zh: "承运商报告异常", en: "Reported", tone: "bad", about: "The carrier reports a failed attempt, a delay, damage or loss." },
});
export type DeliveryExceptionKind = ValueOf<typeof DeliveryExceptionKind>;
