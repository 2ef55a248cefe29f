import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { ReasonInput } from "../../../platform/approval/actions.ts";
import { Document } from "../../../platform/entity/document.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { lifecycle } from "../../../platform/lifecycle/lifecycle.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { settingValues } from "../../../platform/setting/setting.ts";
import { Zone } from "../../supply/places/zone.ts";
import { MaintenanceTerms } from "./maintenanceTerms.ts";

export const MaintenanceScope = enumeration("MaintenanceScope", "Which goods a round of maintenance looks at.", {
  GENERAL: { zh: "一般养护", en: "All goods", about: "Everything that lies in the zone, key products too." },
  KEY: { zh: "重点养护", en: "Key products", tone: "warning", about: "Cold and frozen goods, near expiry, in the first year of a product, and what quality has named." },
});
export type MaintenanceScope = ValueOf<typeof MaintenanceScope>;

export const MaintenancePlanStatus = enumeration("MaintenancePlanStatus", "Whether rounds are made of a plan.", {
  ACTIVE: { zh: "执行中", en: "Active", tone: "good" },
  ENDED: { zh: "已终止", en: "Ended", about: "No rounds are made of it any more." },
});
export type MaintenancePlanStatus = ValueOf<typeof MaintenancePlanStatus>;

const clause = "五(二) · GSP 养护";

/** Rounds of a zone that the clock makes, again and again. GSP 养护 */
@Entity<MaintenancePlan>({
  prefix: "mplan",
  domain: "quality",
  label: { zh: "养护计划", en: "Maintenance plan" },
  about: "What is looked at in a zone and how often; the clock makes its rounds.",
  clause,
  representation: "name",
  search: ["name"],
  lists: { all: ["name", "createdAt"], status: ["name"], zoneId: ["name"] },
  unique: ["zoneId+scope"],
  claimsUnique: ({ status }) => status === "ACTIVE",
  lifecycle: lifecycle<MaintenancePlan, MaintenancePlanStatus>({
    states: MaintenancePlanStatus,
    initial: "ACTIVE",
    editable: ["ACTIVE"],
    rests: ["ACTIVE"],
    actions: {
      end: { label: { zh: "终止计划", en: "End the plan" }, about: "No further rounds are made; those that were made stay.", from: "ACTIVE", to: "ENDED", tone: "danger", input: ReasonInput },
    },
  }),
})
export class MaintenancePlan extends Document {
  @Attribute(() => String, { zh: "名称", en: "Name", about: "What it is called.", input: { required: true, maxLength: 80 } })
  name!: string;

  @Reference(() => Zone, { zh: "库区", en: "Zone", about: "Zone that is looked at.", input: { required: true, once: true } })
  zoneId!: string;

  @Attribute(() => MaintenanceScope, { zh: "养护范围", en: "Scope", about: "Which goods are looked at.", input: { required: true, once: true } })
  scope!: MaintenanceScope;

  @Attribute(() => LocalDate, { zh: "首次养护日期", en: "First round on", about: "Date of the first round; all others are counted from it.", input: { required: true, when: "any" } })
  startsOn!: string;

  @Attribute(() => Int, { zh: "间隔（天）", en: "Interval (days)", about: "Days from one round to the next; no more than the maintenance terms say.", input: { required: true, min: 1, max: 365 } })
  intervalDays!: number;

  @Attribute(() => Int, { zh: "完成期限（天）", en: "To be done in (days)", about: "Days that a round may take; after that it is overdue.", input: { required: true, min: 1, max: 60 } })
  roundDays!: number;

  @Attribute(() => MaintenancePlanStatus, { zh: "状态", en: "Status", about: "Whether rounds are made of it." })
  override status!: MaintenancePlanStatus;
}

const tooRare = rule<{ most: number }>("MAINTENANCE_TOO_RARE", {
  clause,
  message: { zh: ({ most }) => `养护间隔不得超过 ${most} 天`, en: ({ most }) => `At most ${most} days may lie between two rounds` },
  remedy: { zh: () => "请缩短间隔", en: () => "Enter a shorter interval" },
});

const longerThanInterval = rule("ROUND_LONGER_THAN_INTERVAL", {
  clause,
  message: { zh: () => "完成期限须短于间隔", en: () => "A round has to be done before the next one begins" },
  remedy: { zh: () => "请缩短完成期限", en: () => "Enter fewer days", by: [] },
});

async function findingsOf({ scope, intervalDays, roundDays }: MaintenancePlan, ctx: Preparation<MaintenancePlan>["ctx"]): Promise<Finding[]> {
  const { generalDays, keyDays } = await settingValues(ctx, MaintenanceTerms);
  const most = scope === "KEY" ? keyDays : generalDays;
  return [...(intervalDays > most ? [tooRare({ most }, { field: "intervalDays" })] : []), ...(roundDays > intervalDays ? [longerThanInterval(undefined, { field: "roundDays" })] : [])];
}

export const MaintenancePlanResolver = EntityResolver(MaintenancePlan, { create: true, update: true, prepare: ({ record, ctx }) => findingsOf(record, ctx) });
