import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { Node } from "../../../table/node.ts";
import { DateTime } from "../../../table/scalars.ts";
import { deciCelsius } from "../../../table/unit.ts";

/** The readings of a transport curve, in a record without a list. The invariant: it is written once and never changed. GSP 附录3 */
@Entity<CurveReadings>({
  prefix: "tcr",
  domain: "supply",
  label: { zh: "运输温度读数", en: "Readings of a transport curve" },
  about: "The readings of a transport curve.",
  clause: "GSP 附录3",
  representation: "startsAt",
  lists: {},
  audited: false,
})
export class CurveReadings extends Node {
  @Reference(() => Node, { zh: "运输温度记录", en: "Transport curve", about: "Curve that they are of.", holds: ["TransportCurve"] })
  curveId!: string;

  @Attribute(() => DateTime, { zh: "开始时间", en: "Starts at", about: "Time of the first reading (UTC)." })
  startsAt!: string;

  @Attribute(() => [Int], { zh: "秒数", en: "Seconds", about: "Seconds since the first reading, ascending." })
  seconds!: number[];

  @Attribute(() => [Int], { zh: "温度", en: "Temperatures", unit: deciCelsius, about: "In tenths of a degree, one for each second." })
  temperatures!: number[];
}

export const curveReadingsId = (curveId: string): string => `tcr_${curveId.slice(curveId.indexOf("_") + 1)}`;
