import { enumeration, type ValueOf } from "../../../table/enumeration.ts";

/** Each reason has its own process that opens and ends the hold; no other process can end it. */
export const HoldReason = enumeration("HoldReason", "Why goods may not be sold.", {
  SUSPECT: { zh: "质量可疑", en: "Suspicion", tone: "bad", about: "The quality of the batch is in doubt; quality releases it." },
  NOTICE: { zh: "质量通知", en: "Quality notice", tone: "bad", about: "Notice of the authority, the manufacturer or our quality about a lot, including later arrivals; the head of quality ends it." },
  QUARANTINE: { zh: "来历不明", en: "Quarantine", tone: "warning", about: "Unknown stock found in a stocktake; quality releases it after clarification." },
  STOP_SALE: { zh: "停售", en: "Stop sale", tone: "warning", about: "Too little time is left before expiry; ends only if the expiry date is corrected." },
  EXPIRED: { zh: "已过期", en: "Expired", tone: "bad", about: "The batch has expired; ends only if the expiry date is corrected." },
  MAINTENANCE: { zh: "养护可疑", en: "Maintenance", tone: "bad", about: "Found suspicious in a maintenance check; only a QA officer can release it." },
  EXCURSION: { zh: "超温", en: "Temperature excursion", tone: "bad", about: "The batch was stored too warm or too cold; the head of quality ends it if the goods are unharmed." },
  RECALL: { zh: "召回", en: "Recall", tone: "bad", about: "The lot is recalled and may only be returned to its supplier or destroyed; ends only if the recall is withdrawn." },
  QUALITY_CASE: { zh: "质量案", en: "Quality case", tone: "bad", about: "A customer complains about the batch; the quality case ends it." },
});
export type HoldReason = ValueOf<typeof HoldReason>;
