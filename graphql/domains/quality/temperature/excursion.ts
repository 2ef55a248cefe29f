import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Node } from "../../../table/node.ts";
import { DateTime, LocalDate } from "../../../table/scalars.ts";
import { deciCelsius } from "../../../table/unit.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { lifecycle, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { closeHolds } from "../../supply/api.ts";
import { Zone } from "../../supply/places/zone.ts";

export const ExcursionStatus = enumeration("ExcursionStatus", "Status of a temperature excursion.", {
  OPEN: { zh: "超限中", en: "Out of range", tone: "bad" },
  ENDED: { zh: "待评估", en: "Ended", tone: "warning", about: "Back in range, or without readings; quality assesses the effect on the goods." },
  ASSESSED: { zh: "已评估", en: "Assessed", tone: "info" },
  CLOSED: { zh: "已关闭", en: "Closed", tone: "good" },
});
export type ExcursionStatus = ValueOf<typeof ExcursionStatus>;

export const ExcursionVerdict = enumeration("ExcursionVerdict", "Effect of an excursion on the goods.", {
  UNHARMED: { zh: "不影响质量", en: "Unharmed", tone: "good", about: "The goods are fit for use by their stability data; the holds end when the excursion is closed." },
  HARMED: { zh: "影响质量", en: "Harmed", tone: "bad", about: "The goods stay held and become nonconforming goods." },
});
export type ExcursionVerdict = ValueOf<typeof ExcursionVerdict>;

class AssessInput {
  @Attribute(() => String, { zh: "稳定性依据", en: "Stability data", about: "Temperatures that the goods tolerate, and the source of the data.", text: true, input: { required: true, minLength: 2, maxLength: 4_000 } })
  stability!: string;

  @Attribute(() => ExcursionVerdict, { zh: "评估结论", en: "Verdict", about: "Effect on the goods.", input: { required: true } })
  verdict!: ExcursionVerdict;
}

/** Ends the holds of unharmed goods; the others stay held. */
async function close({ record, uow, ctx }: Step<Excursion>): Promise<void> {
  record.holdDue = undefined;
  if (record.verdict === "UNHARMED") await closeHolds(record.holdIds ?? [], "超温评估：不影响质量", { uow, ctx });
}

/** A monitoring point out of range: from the first reading outside its bounds to the first inside. GSP 附录3 */
@Entity<Excursion>({
  prefix: "exc",
  domain: "quality",
  label: { zh: "超温记录", en: "Temperature excursion" },
  about: "A monitoring point out of range, the goods held because of it, and the assessment of quality.",
  clause: "五(二) · GSP 附录3",
  number: "CW",
  representation: "number",
  attachments: true,
  search: ["number"],
  lists: { all: ["startedAt"], status: ["startedAt"], pointId: ["startedAt"], zoneId: ["startedAt"], holdDue: ["startedAt"] },
  lifecycle: lifecycle<Excursion, ExcursionStatus>({
    states: ExcursionStatus,
    initial: "OPEN",
    editable: [],
    moves: { OPEN: ["ENDED"] },
    actions: {
      assess: {
        label: { zh: "评估影响", en: "Assess" },
        about: "Quality assesses the effect on the goods by their stability data.",
        from: ["ENDED", "ASSESSED"],
        to: "ASSESSED",
        tone: "primary",
        input: AssessInput,
        effect: ({ record, input: { stability, verdict } }: Step<Excursion, AssessInput>) => void Object.assign(record, { stability, verdict }),
      },
      close: { label: { zh: "关闭", en: "Close" }, about: "The head of quality agrees; the holds of unharmed goods end.", from: "ASSESSED", to: "CLOSED", tone: "primary", effect: close },
    },
  }),
})
export class Excursion extends NumberedDocument {
  @Reference(() => Node, { zh: "监测点", en: "Monitoring point", about: "Monitoring point that was out of range.", holds: ["MonitoringPoint"] })
  pointId!: string;

  @Reference(() => Zone, { zh: "库区", en: "Zone", about: "Zone that the point monitored at that time.", nullable: true })
  zoneId?: string;

  @Attribute(() => DateTime, { zh: "开始时间", en: "Started at", about: "First reading outside (UTC)." })
  startedAt!: string;

  @Attribute(() => DateTime, { zh: "结束时间", en: "Ended at", about: "First reading inside the bounds, or the last one before readings stopped (UTC).", nullable: true })
  endedAt?: string;

  @Attribute(() => Boolean, { zh: "结束不明", en: "End unknown", about: "Whether readings stopped while it was out of range.", nullable: true })
  endUnknown?: boolean;

  @Attribute(() => Int, { zh: "超限分钟", en: "Minutes", about: "Minutes out of range.", nullable: true })
  minutes?: number;

  @Attribute(() => LocalDate, { zh: "结束日期", en: "Ended on", about: "Business date of its end.", nullable: true })
  endedOn?: string;

  @Attribute(() => Int, { zh: "最低", en: "Lowest", unit: deciCelsius, about: "Lowest reading outside." })
  lowest!: number;

  @Attribute(() => Int, { zh: "最高", en: "Highest", unit: deciCelsius, about: "Highest reading outside." })
  highest!: number;

  @Attribute(() => Int, { zh: "最长间隔（分钟）", en: "Longest interval (min)", about: "Longest time between readings while outside; at most two minutes are permitted." })
  longestInterval!: number;

  @Attribute(() => Boolean, { zh: "超限时记录过疏", en: "Recorded too rarely", about: "Whether readings outside were more than two minutes apart.", nullable: true })
  tooRare?: true;

  @Attribute(() => Int, { zh: "锁定批次数", en: "Batches held", about: "Batches stored there and held because of it.", nullable: true })
  heldBatches?: number;

  @Attribute(() => Boolean, { zh: "待锁定", en: "Holds due", about: "Whether batches stored there still have to be held.", nullable: true })
  holdDue?: true;

  @Attribute(() => String, { zh: "稳定性依据", en: "Stability data", about: "Temperatures that the goods tolerate, and the source of the data.", nullable: true, text: true })
  stability?: string;

  @Attribute(() => ExcursionVerdict, { zh: "评估结论", en: "Verdict", about: "Effect on the goods.", nullable: true })
  verdict?: ExcursionVerdict;

  @Attribute(() => ExcursionStatus, { zh: "状态", en: "Status", about: "Status of the excursion." })
  override status!: ExcursionStatus;

  /** Holds on the batches stored there; each names this excursion as its source. */
  holdIds?: string[];
}

export const ExcursionResolver = EntityResolver(Excursion);
