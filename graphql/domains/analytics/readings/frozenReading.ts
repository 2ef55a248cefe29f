/**
 * What a KPI was when its period closed. The invariant: an edition is never changed, and what is booked later makes the
 * next one, so that what people have decided by stays readable. 七
 */
import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Money } from "../../../table/money.ts";
import { Node } from "../../../table/node.ts";
import { DateTime, SafeInt } from "../../../table/scalars.ts";
import { Role } from "../../../platform/access/role.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { KpiBand } from "../../../platform/kpi/kpiReadings.ts";
import { KpiName } from "../../../platform/kpi/measures.ts";
import { ReadingValue } from "./readingValue.ts";

export const ReadingStatus = enumeration("ReadingStatus", "How a frozen reading came about.", {
  CLOSED: { zh: "已冻结", en: "Closed", tone: "good", about: "Taken when the period closed." },
  CORRECTED: { zh: "已更正", en: "Corrected", tone: "warning", about: "Taken anew, because something was booked into the period after it had closed." },
});
export type ReadingStatus = ValueOf<typeof ReadingStatus>;

@Entity<FrozenReading>({
  prefix: "kread",
  domain: "analytics",
  label: { zh: "冻结读数", en: "Frozen reading" },
  about: "What a KPI was when its period closed, and each later correction of it.",
  clause: "七",
  representation: "period",
  lists: { all: ["period", "createdAt"], kpi: ["period"], current: ["period"], "kpi+current": ["period"], owner: ["period"], "kpi+owner": ["period"], status: ["createdAt"] },
})
export class FrozenReading extends Node {
  @Attribute(() => KpiName, { zh: "关键指标", en: "KPI", about: "The KPI." })
  kpi!: string;

  @Attribute(() => String, { zh: "周期", en: "Period", about: "2026-11-22 or 2026-11." })
  period!: string;

  @Attribute(() => Role, { zh: "负责角色", en: "Owner", about: "Role that answers for the KPI." })
  owner!: Role;

  @ReadingValue("share")
  share?: number;

  @ReadingValue("mean")
  mean?: number;

  @ReadingValue("amount")
  amount?: Money;

  @ReadingValue("number")
  number?: number;

  @Attribute(() => SafeInt, { zh: "分子", en: "Numerator", about: "What the part came to, or the sum; amounts in minor units." })
  numerator!: number;

  @Attribute(() => SafeInt, { zh: "分母", en: "Denominator", about: "What the whole came to; empty for a sum. Amounts in minor units.", nullable: true })
  denominator?: number;

  @Attribute(() => KpiBand, { zh: "判断", en: "Judgement", about: "How good it was by the thresholds of that time; empty without thresholds.", nullable: true })
  band?: KpiBand;

  @Attribute(() => String, { zh: "币种", en: "Currency", about: "Currency that was measured in; empty where no amounts are.", nullable: true })
  currency?: string;

  @Attribute(() => Int, { zh: "版次", en: "Edition", about: "1 when the period closed, one more with each correction." })
  edition!: number;

  @Attribute(() => Boolean, { zh: "现行", en: "Current", about: "Whether it is the newest edition; empty if not.", nullable: true })
  current?: true;

  @Reference(() => FrozenReading, { zh: "更正自", en: "Corrects", about: "The edition before.", nullable: true })
  correctsId?: string;

  @Attribute(() => DateTime, { zh: "读取时间", en: "As of", about: "When it was read (UTC)." })
  asOf!: string;

  @Attribute(() => ReadingStatus, { zh: "状态", en: "Status", about: "How it came about." })
  status!: ReadingStatus;
}

export const FrozenReadingResolver = EntityResolver(FrozenReading);
