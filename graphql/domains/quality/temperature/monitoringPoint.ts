import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Node } from "../../../table/node.ts";
import { DateTime, LocalDate } from "../../../table/scalars.ts";
import { deciCelsius } from "../../../table/unit.ts";
import { Document } from "../../../platform/entity/document.ts";
import { keeps } from "../../../platform/lifecycle/keeps.ts";
import { Zone } from "../../supply/places/zone.ts";
import { gapRaisedAt, type RunningExcursion } from "../../supply/api.ts";
import { monitoringPointLifecycle, MonitoringPointStatus } from "./monitoringPointLifecycle.ts";

export const PointKind = enumeration("PointKind", "What a monitoring point monitors.", {
  ZONE: { zh: "库区", en: "Zone" },
  VEHICLE: { zh: "车辆", en: "Vehicle" },
  BOX: { zh: "保温箱", en: "Insulated box" },
});
export type PointKind = ValueOf<typeof PointKind>;

/** A device that measures temperature and humidity at one place. GSP 附录3 */
@Entity<MonitoringPoint>({
  prefix: "mpt",
  domain: "quality",
  label: { zh: "监测点", en: "Monitoring point" },
  about: "A device that monitors a zone, a vehicle or a box, with its temperature bounds.",
  clause: "五(二) · GSP 附录3",
  representation: "name",
  search: ["name", "device"],
  lists: { all: ["name", "createdAt"], status: ["name"], zoneId: ["name"], vendorId: ["name"], watched: ["nextGapAt"] },
  unique: ["device"],
  lifecycle: monitoringPointLifecycle,
})
export class MonitoringPoint extends Document {
  @Attribute(() => String, { zh: "名称", en: "Name", about: "Position of the device.", input: { required: true, maxLength: 60 } })
  name!: string;

  @Attribute(() => String, { zh: "设备编号", en: "Device", about: "Serial number of the device.", input: { required: true, once: true, maxLength: 60 } })
  device!: string;

  @Attribute(() => PointKind, { zh: "对象", en: "Kind", about: "What it monitors.", input: { required: true, once: true } })
  kind!: PointKind;

  @Reference(() => Zone, { zh: "库区", en: "Zone", about: "Zone that it monitors.", nullable: true, input: true })
  zoneId?: string;

  @Reference(() => Node, { zh: "设备服务商", en: "Vendor", about: "Party whose API client sends its readings.", holds: ["Supplier", "Carrier"], nullable: true, input: true })
  vendorId?: string;

  @Attribute(() => Int, { zh: "温度下限", en: "Lower bound", unit: deciCelsius, about: "Lowest permitted temperature, inclusive.", input: { required: true, min: -1_000, max: 600 } })
  low!: number;

  @Attribute(() => Int, { zh: "温度上限", en: "Upper bound", unit: deciCelsius, about: "Highest permitted temperature, inclusive.", input: { required: true, min: -1_000, max: 600 } })
  high!: number;

  @Attribute(() => Int, { zh: "记录间隔（分钟）", en: "Interval (min)", about: "Minutes between readings: at most 30 in storage and 5 in transport.", input: { required: true, min: 1, max: 60 } })
  intervalMinutes!: number;

  @Attribute(() => Int, { zh: "超限几分钟后锁定", en: "Hold after (min)", about: "Minutes out of range after which the batches there are held; 0 holds them at once, as for refrigerated goods.", input: { required: true, min: 0, max: 1_440 } })
  holdAfterMinutes!: number;

  @Attribute(() => LocalDate, { zh: "校准有效至", en: "Calibrated until", about: "First day on which its calibration is no longer valid.", nullable: true, input: { when: "any" } })
  calibratedUntil?: string;

  @Attribute(() => LocalDate, { zh: "验证有效至", en: "Validated until", about: "First day on which its validation is no longer valid.", nullable: true, input: { when: "any" } })
  validatedUntil?: string;

  @Attribute(() => DateTime, { zh: "最近读数时间", en: "Last reading", about: "Time of the last reading (UTC).", nullable: true })
  lastAt?: string;

  @Attribute(() => Int, { zh: "最近温度", en: "Last temperature", unit: deciCelsius, about: "The last temperature.", nullable: true })
  lastTemperature?: number;

  @Attribute(() => Boolean, { zh: "监控中", en: "Watched", about: "Whether missing readings are detected.", nullable: true })
  watched?: true;

  @Attribute(() => DateTime, { zh: "下次应有读数", en: "Next expected", about: "When missing readings become a gap.", nullable: true })
  nextGapAt?: string;

  @Attribute(() => MonitoringPointStatus, { zh: "状态", en: "Status", about: "Whether the point is in use." })
  override status!: MonitoringPointStatus;

  /** The open excursion, with its record, and the open gap. */
  open?: RunningExcursion;
  excursionId?: string;
  gapId?: string;
}

keeps(MonitoringPoint, (point) => {
  point.nextGapAt = point.status === "ACTIVE" && point.lastAt && !point.gapId ? gapRaisedAt(point.lastAt, point.intervalMinutes) : undefined;
  point.watched = point.nextGapAt ? true : undefined;
});
