import type { FlowStep } from "../entityPage.ts";

/** From the customer's first word to the end. 六(一) */
export default [
  { title: { zh: "待甄别来信", en: "Mail in quarantine" }, entity: "ReceivedMail", filter: { status: "QUARANTINED" } },
  { title: { zh: "待受理", en: "To accept" }, entity: "ServiceCase", filter: { status: "OPEN" } },
  { title: { zh: "办理中", en: "In work" }, entity: "ServiceCase", filter: { status: ["ACCEPTED", "INVESTIGATING"] } },
  { title: { zh: "等待客户", en: "Awaiting customer" }, entity: "ServiceCase", filter: { status: "AWAITING_CUSTOMER" } },
  { title: { zh: "已答复", en: "Answered" }, entity: "ServiceCase", filter: { status: "ANSWERED" } },
  { title: { zh: "待决定的质量案", en: "Quality cases to decide" }, entity: "QualityCase", filter: { status: "OPENED" } },
] satisfies FlowStep[];
