import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity } from "../../../table/entity.ts";
import type { Context } from "../../../platform/context.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { rule } from "../../../platform/problem/problem.ts";
import { declareSetting, settingLifecycle, settingLists, settingValues, SettingVersion } from "../../../platform/setting/setting.ts";
import type { DunningLevel } from "./dunning.ts";

const stagesOutOfOrder = rule("STAGES_OUT_OF_ORDER", {
  clause: "四(四)3",
  message: { zh: () => "每一步须晚于前一步", en: () => "Each stage must come later than the one before it" },
});

/** How long after its due date an unpaid receivable reaches each reminder stage. 四(四)3 */
@Entity<DunningSchedule>({
  prefix: "dunsch",
  domain: "sales",
  label: { zh: "催收时间表", en: "Reminder schedule" },
  about: "How many days after its due date an unpaid receivable reaches each reminder stage.",
  clause: "四(四)3",
  representation: "validFrom",
  lists: settingLists,
  unique: ["validFrom"],
  lifecycle: settingLifecycle<DunningSchedule>({ editors: ["finance", "salesLead"] }),
})
export class DunningSchedule extends SettingVersion {
  @Attribute(() => Int, { zh: "付款提醒（逾期天数）", en: "Payment reminder (days overdue)", about: "Days after the due date on which a payment reminder is due.", input: { required: true, min: 1, max: 365 } })
  reminderDays!: number;

  @Attribute(() => Int, { zh: "电话催收（逾期天数）", en: "Call (days overdue)", about: "Days after the due date on which a call is due.", input: { required: true, min: 1, max: 365 } })
  callDays!: number;

  @Attribute(() => Int, { zh: "催款函（逾期天数）", en: "Demand letter (days overdue)", about: "Days after the due date on which a demand letter is due.", input: { required: true, min: 1, max: 365 } })
  letterDays!: number;

  @Attribute(() => Int, { zh: "法务催收（逾期天数）", en: "Legal demand (days overdue)", about: "Days after the due date on which the legal demand is due.", input: { required: true, min: 1, max: 365 } })
  legalDays!: number;
}

/** A reminder stage, and how many days after the due date it is due. */
export interface DunningStage {
  level: DunningLevel;
  afterDays: number;
}

type StageDays = Pick<DunningSchedule, "reminderDays" | "callDays" | "letterDays" | "legalDays">;

declareSetting(DunningSchedule, { reminderDays: 1, callDays: 15, letterDays: 30, legalDays: 60 });

const stagesOf = ({ reminderDays, callDays, letterDays, legalDays }: StageDays): DunningStage[] => [
  { level: "REMINDER", afterDays: reminderDays },
  { level: "CALL", afterDays: callDays },
  { level: "LETTER", afterDays: letterDays },
  { level: "LEGAL", afterDays: legalDays },
];

/** The stages in their order, as they are in force today. */
export const dunningStages = async (ctx: Context): Promise<DunningStage[]> => stagesOf(await settingValues(ctx, DunningSchedule));

const fields = ["reminderDays", "callDays", "letterDays", "legalDays"] as const;

export const DunningScheduleResolver = EntityResolver(DunningSchedule, {
  create: true,
  update: true,
  prepare: ({ record }) => {
    const stages = stagesOf(record);
    return stages.flatMap(({ afterDays }, index) => (index > 0 && afterDays <= stages[index - 1]!.afterDays ? [stagesOutOfOrder(undefined, { field: fields[index]! })] : []));
  },
});
