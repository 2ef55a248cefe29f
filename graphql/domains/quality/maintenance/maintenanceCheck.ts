import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Node } from "../../../table/node.ts";
import { DateTime, LocalDate, SafeInt } from "../../../table/scalars.ts";
import { deciCelsius, deciPercent } from "../../../table/unit.ts";
import { isAccount } from "../../../platform/access/accountClasses.ts";
import type { Context } from "../../../platform/context.ts";
import { Document } from "../../../platform/entity/document.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { refuseIfAny, rule, type Finding } from "../../../platform/problem/problem.ts";
import { settingValues } from "../../../platform/setting/setting.ts";
import { isWithin } from "../../catalogue/api.ts";
import { Product } from "../../catalogue/product/product.ts";
import { loadBalance, openBatchHold } from "../../supply/api.ts";
import { Location } from "../../supply/places/location.ts";
import type { Zone } from "../../supply/places/zone.ts";
import { Batch } from "../../supply/stock/batch.ts";
import { KeyGoodsReason } from "./keyGoods.ts";
import { MaintenanceTerms } from "./maintenanceTerms.ts";

export const MaintenanceResult = enumeration("MaintenanceResult", "What was found of a batch.", {
  IN_ORDER: { zh: "正常", en: "In order", tone: "good" },
  SUSPECT: { zh: "质量可疑", en: "Suspicious", tone: "bad", about: "Held at once; only a QA officer releases it." },
});
export type MaintenanceResult = ValueOf<typeof MaintenanceResult>;

export const MaintenanceCheckStatus = enumeration("MaintenanceCheckStatus", "Whether a batch was looked at.", {
  OPEN: { zh: "待检查", en: "To check", tone: "warning" },
  DONE: { zh: "已检查", en: "Checked", tone: "good" },
  GONE: { zh: "已无库存", en: "Gone", about: "Nothing of it was left there." },
});
export type MaintenanceCheckStatus = ValueOf<typeof MaintenanceCheckStatus>;

const clause = "五(二) · GSP 养护";

const notInOrder = rule("DEFECT_IN_ORDER", {
  clause,
  message: { zh: () => "外观或包装异常的批次不能登记为正常", en: () => "A batch whose appearance or packaging is not as it should be is not in order" },
  remedy: { zh: () => "请登记为质量可疑", en: () => "Enter it as suspicious" },
});

const findingsMissing = rule("MAINTENANCE_FINDINGS_MISSING", {
  clause,
  message: { zh: () => "质量可疑的批次须写明发现了什么", en: () => "It must be said what is suspicious" },
  remedy: { zh: () => "请填写检查发现", en: () => "Enter what was found" },
});

const measuresMissing = rule<{ humidity: boolean }>("MAINTENANCE_MEASURES_MISSING", {
  clause,
  message: {
    zh: ({ humidity }) => `${humidity ? "湿度" : "温度"}超出允许范围，须写明采取的措施`,
    en: ({ humidity }) => `The ${humidity ? "humidity" : "temperature"} is not as permitted: it must be said what was done about it`,
  },
  remedy: { zh: () => "请填写调控措施，如通风、除湿、降温", en: () => "Enter what was done, for example airing, drying or cooling" },
});

const stillThere = rule<{ onHand: number }>("MAINTENANCE_STILL_THERE", {
  clause,
  message: { zh: ({ onHand }) => `该货位还有 ${onHand} 盒`, en: ({ onHand }) => `${onHand} packs of it are still there` },
  remedy: { zh: () => "请检查后登记结果", en: () => "Look at them and enter what was found", by: [] },
});

class CheckInput {
  @Attribute(() => Boolean, { zh: "外观正常", en: "Appearance OK", about: "Whether the goods look as they should.", input: { required: true } })
  appearanceOk!: boolean;

  @Attribute(() => Boolean, { zh: "包装完好", en: "Packaging in order", about: "Whether the packaging is whole, clean and dry.", input: { required: true } })
  packagingOk!: boolean;

  @Attribute(() => Int, { zh: "温度", en: "Temperature", unit: deciCelsius, about: "Measured there, in tenths of a degree.", input: { required: true, min: -1_000, max: 1_000 } })
  temperature!: number;

  @Attribute(() => Int, { zh: "湿度", en: "Humidity", unit: deciPercent, about: "Relative humidity measured there, in tenths of a percent.", input: { required: true, min: 0, max: 1_000 } })
  humidity!: number;

  @Attribute(() => MaintenanceResult, { zh: "检查结论", en: "Result", about: "What was found.", input: { required: true } })
  result!: MaintenanceResult;

  @Attribute(() => String, { zh: "检查发现", en: "Findings", about: "What is suspicious.", nullable: true, text: true, input: { maxLength: 1_000 } })
  findings?: string;

  @Attribute(() => String, { zh: "调控措施", en: "Measures", about: "What was done where temperature or humidity is not as permitted.", nullable: true, text: true, input: { maxLength: 1_000 } })
  measures?: string;
}

/** Which of temperature and humidity is not as the zone and the terms permit. */
async function outsideOf({ locationId }: MaintenanceCheck, { temperature, humidity }: CheckInput, ctx: Context): Promise<{ temperature: boolean; humidity: boolean }> {
  const { zoneId } = (await ctx.loader.load<Location>(locationId))!;
  const { storageClass } = (await ctx.loader.load<Zone>(zoneId))!;
  const { lowestHumidity, highestHumidity } = await settingValues(ctx, MaintenanceTerms);
  return { temperature: !isWithin(temperature, storageClass), humidity: humidity < lowestHumidity || humidity > highestHumidity };
}

function findingsAgainst({ appearanceOk, packagingOk, result, findings, measures }: CheckInput, outside: { temperature: boolean; humidity: boolean }): Finding[] {
  return [
    ...(result === "IN_ORDER" && !(appearanceOk && packagingOk) ? [notInOrder(undefined, { field: "result" })] : []),
    ...(result === "SUSPECT" && !findings ? [findingsMissing(undefined, { field: "findings" })] : []),
    ...((outside.temperature || outside.humidity) && !measures ? [measuresMissing({ humidity: !outside.temperature }, { field: "measures" })] : []),
  ];
}

/** What is suspicious is held in the transaction in which it is found. */
async function check({ record, input, uow, ctx }: Step<MaintenanceCheck, CheckInput>): Promise<void> {
  const outside = await outsideOf(record, input, ctx);
  refuseIfAny(findingsAgainst(input, outside));
  const { appearanceOk, packagingOk, temperature, humidity, result, findings, measures } = input;
  const balance = await loadBalance(ctx, record.batchId, record.locationId);
  Object.assign(record, { appearanceOk, packagingOk, temperature, humidity, result, findings, measures, quantity: balance?.onHand ?? 0, outside: outside.temperature || outside.humidity || undefined });
  Object.assign(record, { checkedById: ctx.principal.id, checkedAt: ctx.now.toISOString(), checkedOn: ctx.today });
  if (result !== "SUSPECT") return;
  const batch = (await ctx.loader.load<Batch>(record.batchId))!;
  record.holdId = batch.holds?.find(({ reason }) => reason === "MAINTENANCE")?.holdId ?? openBatchHold(batch, { reason: "MAINTENANCE", note: findings!, sourceId: record.id }, { uow, ctx }).id;
}

const nothingThere: Guard<MaintenanceCheck> = async ({ batchId, locationId }, ctx) => {
  const balance = await loadBalance(ctx, batchId, locationId);
  return balance && balance.onHand > 0 ? [stillThere({ onHand: balance.onHand })] : [];
};

/** One batch at one location, looked at in a round. GSP 养护 */
@Entity<MaintenanceCheck>({
  prefix: "mchk",
  domain: "quality",
  label: { zh: "养护检查", en: "Maintenance check" },
  about: "One batch at one location in a round of maintenance: how it looked, in which climate, and what follows.",
  clause,
  representation: "batchNumber",
  attachments: true,
  lists: { all: ["createdAt", "locationCode"], roundId: ["locationCode"], status: ["locationCode"], batchId: ["createdAt"], productId: ["createdAt"], result: ["checkedOn"] },
  lifecycle: lifecycle<MaintenanceCheck, MaintenanceCheckStatus>({
    states: MaintenanceCheckStatus,
    initial: "OPEN",
    editable: [],
    // Those of a round that goes on stay open as long as it does.
    rests: ["OPEN"],
    actions: {
      check: { label: { zh: "登记检查", en: "Record the check" }, about: "Records what was seen and measured; what is suspicious is held at once.", from: "OPEN", to: "DONE", tone: "primary", input: CheckInput, effect: check },
      markGone: { label: { zh: "登记无库存", en: "Nothing left" }, about: "Nothing of the batch is left at this location.", from: "OPEN", to: "GONE", guards: [nothingThere] },
    },
  }),
})
export class MaintenanceCheck extends Document {
  @Reference(() => Node, { zh: "养护记录", en: "Maintenance round", about: "Round that it is part of.", holds: ["MaintenanceRound"] })
  roundId!: string;

  @Reference(() => Location, { zh: "货位", en: "Location", about: "Where it lies." })
  locationId!: string;

  @Attribute(() => String, { zh: "货位号", en: "Location code", about: "Code on the shelf; the walk goes along it." })
  locationCode!: string;

  @Reference(() => Batch, { zh: "批次", en: "Batch", about: "Batch that is looked at." })
  batchId!: string;

  @Reference(() => Product, { zh: "商品", en: "Product", about: "Product of the batch." })
  productId!: string;

  @Attribute(() => String, { zh: "批号", en: "Batch number", about: "Lot number printed on the pack." })
  batchNumber!: string;

  @Attribute(() => LocalDate, { zh: "有效期至", en: "Expires on", about: "First day on which it may no longer be sold." })
  expiresOn!: string;

  @Attribute(() => KeyGoodsReason, { zh: "重点养护原因", en: "Key product because", about: "Why it is looked at more often; empty for general goods.", nullable: true })
  keyReason?: KeyGoodsReason;

  @Attribute(() => SafeInt, { zh: "数量", en: "Quantity", about: "Packs there when it was looked at; before that, when the round began." })
  quantity!: number;

  @Attribute(() => Boolean, { zh: "外观正常", en: "Appearance OK", about: "Whether the goods look as they should.", nullable: true })
  appearanceOk?: boolean;

  @Attribute(() => Boolean, { zh: "包装完好", en: "Packaging in order", about: "Whether the packaging is whole, clean and dry.", nullable: true })
  packagingOk?: boolean;

  @Attribute(() => Int, { zh: "温度", en: "Temperature", unit: deciCelsius, about: "Measured there.", nullable: true })
  temperature?: number;

  @Attribute(() => Int, { zh: "湿度", en: "Humidity", unit: deciPercent, about: "Relative humidity measured there.", nullable: true })
  humidity?: number;

  @Attribute(() => Boolean, { zh: "温湿度超限", en: "Out of bounds", about: "True where temperature or humidity was not as permitted; null otherwise.", nullable: true })
  outside?: true;

  @Attribute(() => MaintenanceResult, { zh: "检查结论", en: "Result", about: "What was found.", nullable: true })
  result?: MaintenanceResult;

  @Attribute(() => String, { zh: "检查发现", en: "Findings", about: "What is suspicious.", nullable: true, text: true })
  findings?: string;

  @Attribute(() => String, { zh: "调控措施", en: "Measures", about: "What was done where temperature or humidity was not as permitted.", nullable: true, text: true })
  measures?: string;

  @Reference(() => Node, { zh: "质量锁定", en: "Hold", about: "Hold that followed from it.", holds: ["Hold"], nullable: true })
  holdId?: string;

  @Reference(() => Node, { zh: "养护员", en: "Maintainer", about: "Who looked at it.", holds: isAccount, nullable: true })
  checkedById?: string;

  @Attribute(() => DateTime, { zh: "检查时间", en: "Checked at", about: "When it was looked at (UTC).", nullable: true })
  checkedAt?: string;

  @Attribute(() => LocalDate, { zh: "检查日期", en: "Checked on", about: "Business date on which it was looked at.", nullable: true })
  checkedOn?: string;

  @Attribute(() => MaintenanceCheckStatus, { zh: "状态", en: "Status", about: "Whether it was looked at." })
  override status!: MaintenanceCheckStatus;
}

export const MaintenanceCheckResolver = EntityResolver(MaintenanceCheck);
