import { enumeration, type ValueOf } from "../../../table/enumeration.ts";

/** Each reason is opened and closed by a process of its own; no other one ends it. */
export const HoldReason = enumeration("HoldReason", "Why goods may not be sold.", {
  SUSPECT: { zh: "质量可疑", en: "Suspicion", tone: "bad", about: "Somebody doubts the quality of a batch; quality releases it." },
  NOTICE: { zh: "质量通知", en: "Quality notice", tone: "bad", about: "The authority, the manufacturer or our quality names a lot, whatever arrives of it and when; the head of quality lifts it." },
  QUARANTINE: { zh: "来历不明", en: "Quarantine", tone: "warning", about: "Found in a stocktake, and nobody knows of it; quality releases it once it has found out." },
  STOP_SALE: { zh: "停售", en: "Stop sale", tone: "warning", about: "Too little time is left before it expires; ends only where its date is corrected." },
  EXPIRED: { zh: "已过期", en: "Expired", tone: "bad", about: "It has expired; ends only where its date is corrected." },
  MAINTENANCE: { zh: "养护可疑", en: "Maintenance", tone: "bad", about: "Suspicious when it was looked at in storage; a QA officer alone releases it." },
  EXCURSION: { zh: "超温", en: "Temperature excursion", tone: "bad", about: "It lay where it was too warm or too cold; the head of quality ends it where the goods are unharmed." },
  RECALL: { zh: "召回", en: "Recall", tone: "bad", about: "The lot is recalled; it leaves only back to its supplier or to be destroyed. Only a recall that is withdrawn ends it." },
  QUALITY_CASE: { zh: "质量案", en: "Quality case", tone: "bad", about: "A customer complains of the batch; the quality case ends it." },
});
export type HoldReason = ValueOf<typeof HoldReason>;
