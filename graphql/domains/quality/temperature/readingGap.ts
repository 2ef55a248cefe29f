import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { Node } from "../../../table/node.ts";
import { DateTime } from "../../../table/scalars.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";

/** Missing readings of a point: from when a reading was due to the next one. GSP 附录3 */
@Entity<ReadingGap>({
  prefix: "gap",
  domain: "quality",
  label: { zh: "监测中断", en: "Reading gap" },
  about: "Missing readings of a monitoring point, longer than its interval plus five minutes.",
  clause: "GSP 附录3",
  representation: "raisedAt",
  lists: { all: ["raisedAt"], pointId: ["raisedAt"], silent: ["raisedAt"] },
})
export class ReadingGap extends Node {
  @Reference(() => Node, { zh: "监测点", en: "Monitoring point", about: "Monitoring point without readings.", holds: ["MonitoringPoint"] })
  pointId!: string;

  @Attribute(() => DateTime, { zh: "最后读数", en: "Last reading", about: "Last reading before (UTC)." })
  since!: string;

  @Attribute(() => DateTime, { zh: "判定时间", en: "Raised at", about: "When missing readings became a gap (UTC)." })
  raisedAt!: string;

  @Attribute(() => DateTime, { zh: "恢复时间", en: "Ended at", about: "Next reading (UTC); empty until then.", nullable: true })
  endedAt?: string;

  @Attribute(() => Boolean, { zh: "仍中断", en: "No readings", about: "True until the next reading; null afterwards.", nullable: true })
  silent?: true;
}

export const ReadingGapResolver = EntityResolver(ReadingGap);
