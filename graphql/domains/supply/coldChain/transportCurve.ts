import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Node } from "../../../table/node.ts";
import { DateTime, LocalDate } from "../../../table/scalars.ts";
import { deciCelsius } from "../../../table/unit.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { StorageClass } from "../../catalogue/api.ts";
import { Carrier } from "../carrier/carrier.ts";
import { CurveVerdict, transportCurveLifecycle, TransportCurveStatus } from "./transportCurveLifecycle.ts";

export const CurveKind = enumeration("CurveKind", "Where a logger has measured.", {
  TRANSPORT: { zh: "运输途中", en: "In transport", about: "A reading at least every 5 minutes." },
  CUSTOMER_STORE: { zh: "客户储存", en: "In the customer's store", about: "A reading at least every 30 minutes." },
});
export type CurveKind = ValueOf<typeof CurveKind>;

/**
 * What a logger has measured beside cold goods: what a carrier brings with a delivery, and what a customer gives with a
 * return. The invariant: recorded readings never change; a curve that belongs elsewhere is discarded by quality and
 * stays readable. GSP 附录3
 */
@Entity<TransportCurve>({
  prefix: "tcv",
  domain: "supply",
  label: { zh: "运输温度记录", en: "Transport curve" },
  about: "What a logger has measured beside cold goods on their way to us, to a customer or back.",
  clause: "五(二) · GSP 附录3",
  number: "WJ",
  representation: "number",
  attachments: true,
  search: ["number", "device"],
  lists: { all: ["createdAt"], status: ["createdAt"], sourceId: ["createdAt"], carrierId: ["createdAt"] },
  lifecycle: transportCurveLifecycle,
})
export class TransportCurve extends NumberedDocument {
  @Reference(() => Node, { zh: "单据", en: "Document", about: "Goods receipt, delivery or return whose goods it was beside.", holds: ["GoodsReceipt", "Delivery", "SalesReturn"], input: { required: true, once: true } })
  sourceId!: string;

  @Reference(() => Carrier, { zh: "承运商", en: "Carrier", about: "Carrier of the delivery; its API client sends the curve.", nullable: true })
  carrierId?: string;

  @Attribute(() => CurveKind, { zh: "类型", en: "Kind", about: "Where it was measured.", input: { required: true } })
  kind!: CurveKind;

  @Attribute(() => StorageClass, { zh: "储存条件", en: "Storage class", about: "Cold class of the goods, which sets the bounds; required only where the document has goods of two.", nullable: true, input: true })
  storageClass?: StorageClass;

  @Attribute(() => String, { zh: "记录仪编号", en: "Logger", about: "Serial number of the logger.", input: { required: true, maxLength: 60 } })
  device!: string;

  @Attribute(() => LocalDate, { zh: "校准有效至", en: "Calibrated until", about: "First day on which the logger's calibration is no longer valid.", input: { required: true, when: "any" } })
  calibratedUntil!: string;

  @Attribute(() => Int, { zh: "记录间隔（分钟）", en: "Interval (min)", about: "Minutes between readings: at most 5 in transport and 30 in a store.", input: { required: true, min: 1, max: 30 } })
  intervalMinutes!: number;

  @Attribute(() => DateTime, { zh: "开始时间", en: "Starts at", about: "Time of the first reading (UTC).", nullable: true })
  startsAt?: string;

  @Attribute(() => DateTime, { zh: "结束时间", en: "Ends at", about: "Time of the last reading (UTC).", nullable: true })
  endsAt?: string;

  @Attribute(() => Int, { zh: "读数条数", en: "Readings", about: "Number of readings.", nullable: true })
  readings?: number;

  @Attribute(() => Int, { zh: "下限", en: "Lower bound", unit: deciCelsius, about: "Lowest permitted temperature, inclusive; empty where there is none.", nullable: true })
  low?: number;

  @Attribute(() => Int, { zh: "上限", en: "Upper bound", unit: deciCelsius, about: "Highest permitted temperature, inclusive.", nullable: true })
  high?: number;

  @Attribute(() => Int, { zh: "最低", en: "Lowest", unit: deciCelsius, about: "Lowest reading.", nullable: true })
  lowest?: number;

  @Attribute(() => Int, { zh: "最高", en: "Highest", unit: deciCelsius, about: "Highest reading.", nullable: true })
  highest?: number;

  @Attribute(() => Int, { zh: "超限分钟", en: "Minutes outside", about: "Minutes out of range.", nullable: true })
  minutesOutside?: number;

  @Attribute(() => Int, { zh: "中断次数", en: "Gaps", about: "How often readings are missing.", nullable: true })
  gaps?: number;

  @Attribute(() => CurveVerdict, { zh: "结论", en: "Verdict", about: "What it shows.", nullable: true })
  verdict?: CurveVerdict;

  @Attribute(() => TransportCurveStatus, { zh: "状态", en: "Status", about: "Whether its readings are recorded." })
  override status!: TransportCurveStatus;
}
