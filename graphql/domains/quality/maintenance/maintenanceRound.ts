import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { readAll } from "../../../table/list.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { addDays } from "../../../platform/businessDate.ts";
import type { Context } from "../../../platform/context.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { rule } from "../../../platform/problem/problem.ts";
import { recurs } from "../../../platform/recurrence/recurs.ts";
import { Zone } from "../../supply/places/zone.ts";
import { MaintenanceCheck } from "./maintenanceCheck.ts";
import { MaintenancePlan, MaintenanceScope } from "./maintenancePlan.ts";

export const MaintenanceRoundStatus = enumeration("MaintenanceRoundStatus", "Status of a round of maintenance.", {
  PLANNED: { zh: "已计划", en: "Planned", about: "Made by the clock ahead of its date." },
  OPEN: { zh: "养护中", en: "Open", tone: "warning", about: "Every batch that lay there on its day is to be looked at." },
  OVERDUE: { zh: "已逾期", en: "Overdue", tone: "bad", about: "Not done in time; it is still to be done." },
  DONE: { zh: "已完成", en: "Done", tone: "good" },
});
export type MaintenanceRoundStatus = ValueOf<typeof MaintenanceRoundStatus>;

const clause = "五(二) · GSP 养护";

const checksLeft = rule<{ left: number }>("MAINTENANCE_CHECKS_LEFT", {
  clause,
  message: { zh: ({ left }) => `还有 ${left} 个批次未检查`, en: ({ left }) => `${left} batches have not been looked at` },
  remedy: { zh: () => "请逐批登记检查结果，已无库存的登记为无库存", en: () => "Enter what was found of each, or that nothing of it is left", by: [] },
});

/** Every check as it is now: the list may lag behind, the records do not. */
export async function checksOf(ctx: Context, { id }: Pick<MaintenanceRound, "id">): Promise<MaintenanceCheck[]> {
  const ids: string[] = [];
  for await (const check of readAll(ctx.table, MaintenanceCheck, { filter: { roundId: { eq: id } }, orderBy: { sort: "locationCode", descending: false } })) ids.push(check.id);
  return ctx.loader.loadAll<MaintenanceCheck>(ids);
}

const nothingLeft: Guard<MaintenanceRound> = async (round, ctx) => {
  const left = (await checksOf(ctx, round)).filter(({ status }) => status === "OPEN").length;
  return left > 0 ? [checksLeft({ left })] : [];
};

async function finish({ record, ctx }: Step<MaintenanceRound>): Promise<void> {
  const checked = (await checksOf(ctx, record)).filter(({ status }) => status === "DONE");
  Object.assign(record, {
    finishedOn: ctx.today,
    late: ctx.today >= record.overdueOn ? true : undefined,
    checkedBatches: checked.length,
    suspectBatches: checked.filter(({ result }) => result === "SUSPECT").length,
    outOfBounds: checked.filter(({ outside }) => outside).length,
  });
}

/** One walk through a zone: a check for each batch at each location. GSP 养护 */
@Entity<MaintenanceRound>({
  prefix: "mround",
  domain: "quality",
  label: { zh: "养护记录", en: "Maintenance round" },
  about: "One round of maintenance through a zone: what lay there, and what was found.",
  clause,
  number: "YH",
  representation: "number",
  attachments: true,
  search: ["number"],
  lists: { all: ["plannedOn", "createdAt", "overdueOn"], status: ["overdueOn", "plannedOn"], zoneId: ["plannedOn"], planId: ["plannedOn"] },
  lifecycle: lifecycle<MaintenanceRound, MaintenanceRoundStatus>({
    states: MaintenanceRoundStatus,
    initial: "PLANNED",
    editable: [],
    moves: { PLANNED: ["OPEN", "DONE"] },
    byDate: [{ from: ["OPEN"], to: ["OVERDUE"], on: "overdueOn", action: "runLate" }],
    actions: {
      finish: { label: { zh: "完成养护", en: "Finish" }, about: "Every batch was looked at; counts what was found.", from: ["OPEN", "OVERDUE"], to: "DONE", tone: "primary", guards: [nothingLeft], effect: finish },
    },
  }),
})
export class MaintenanceRound extends NumberedDocument {
  @Reference(() => MaintenancePlan, { zh: "养护计划", en: "Maintenance plan", about: "Plan that it was made of." })
  planId!: string;

  @Reference(() => Zone, { zh: "库区", en: "Zone", about: "Zone that is looked at." })
  zoneId!: string;

  @Attribute(() => MaintenanceScope, { zh: "养护范围", en: "Scope", about: "Which goods are looked at." })
  scope!: MaintenanceScope;

  @Attribute(() => LocalDate, { zh: "计划日期", en: "Planned on", about: "Date on which it begins: the plan's, or the next working day." })
  plannedOn!: string;

  @Attribute(() => LocalDate, { zh: "逾期日期", en: "Overdue on", about: "First day on which it is overdue." })
  overdueOn!: string;

  @Attribute(() => Int, { zh: "应查批次数", en: "Batches", about: "Batches, location by location, that lay there when it began.", nullable: true })
  batches?: number;

  @Attribute(() => LocalDate, { zh: "完成日期", en: "Finished on", about: "Date on which it was finished.", nullable: true })
  finishedOn?: string;

  @Attribute(() => Boolean, { zh: "逾期完成", en: "Late", about: "True where it was finished too late; null otherwise.", nullable: true })
  late?: true;

  @Attribute(() => Int, { zh: "已查批次数", en: "Looked at", about: "Batches that were looked at.", nullable: true })
  checkedBatches?: number;

  @Attribute(() => Int, { zh: "可疑批次数", en: "Suspicious", about: "Batches that are held for what was found.", nullable: true })
  suspectBatches?: number;

  @Attribute(() => Int, { zh: "温湿度超限次数", en: "Out of bounds", about: "Checks at which temperature or humidity was not as permitted.", nullable: true })
  outOfBounds?: number;

  @Attribute(() => MaintenanceRoundStatus, { zh: "状态", en: "Status", about: "Status of the round." })
  override status!: MaintenanceRoundStatus;
}

recurs(MaintenancePlan, {
  creates: MaintenanceRound,
  filter: { status: { eq: "ACTIVE" } },
  sort: "name",
  // The first round is on the plan's first day.
  rule: ({ startsOn, intervalDays }) => ({ from: addDays(startsOn, -intervalDays), every: intervalDays, unit: "DAY" }),
  aheadDays: 7,
  onDayOff: "NEXT",
  values: ({ id, zoneId, scope, roundDays }, on) => ({ planId: id, zoneId, scope, plannedOn: on, overdueOn: addDays(on, roundDays), status: "PLANNED" }),
});

export const MaintenanceRoundResolver = EntityResolver(MaintenanceRound);
