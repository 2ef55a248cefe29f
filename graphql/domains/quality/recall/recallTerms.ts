import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity } from "../../../table/entity.ts";
import type { Context } from "../../../platform/context.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { declareSetting, settingLifecycle, settingLists, settingValues, SettingVersion } from "../../../platform/setting/setting.ts";
import type { RecallClass } from "./recallClass.ts";

/** The clocks of recalls, by class, in calendar time as the regulation counts them. 公告 92/2022 */
@Entity<RecallTerms>({
  prefix: "rcterm",
  domain: "quality",
  label: { zh: "召回时限", en: "Recall time limits" },
  many: "recallTermVersions",
  about: "Hours within which customers are notified of a recall, days between progress reports to the holder, and when the final report is due.",
  clause: "公告 92/2022",
  representation: "validFrom",
  lists: settingLists,
  unique: ["validFrom"],
  lifecycle: settingLifecycle<RecallTerms>({ editors: ["qaOfficer", "headOfQuality"] }),
})
export class RecallTerms extends SettingVersion {
  @Attribute(() => Int, { zh: "一级通知时限（小时）", en: "Notify, class I (hours)", about: "Calendar hours from the receipt of a class I recall within which all customers are notified.", input: { required: true, min: 1, max: 720 } })
  notifyHoursI!: number;

  @Attribute(() => Int, { zh: "二级通知时限（小时）", en: "Notify, class II (hours)", about: "Calendar hours from the receipt of a class II recall within which all customers are notified.", input: { required: true, min: 1, max: 720 } })
  notifyHoursII!: number;

  @Attribute(() => Int, { zh: "三级通知时限（小时）", en: "Notify, class III (hours)", about: "Calendar hours from the receipt of a class III recall within which all customers are notified.", input: { required: true, min: 1, max: 720 } })
  notifyHoursIII!: number;

  @Attribute(() => Int, { zh: "一级进展报告间隔（天）", en: "Progress, class I (days)", about: "Days between progress reports to the holder in a class I recall.", input: { required: true, min: 1, max: 60 } })
  progressDaysI!: number;

  @Attribute(() => Int, { zh: "二级进展报告间隔（天）", en: "Progress, class II (days)", about: "Days between progress reports to the holder in a class II recall.", input: { required: true, min: 1, max: 60 } })
  progressDaysII!: number;

  @Attribute(() => Int, { zh: "三级进展报告间隔（天）", en: "Progress, class III (days)", about: "Days between progress reports to the holder in a class III recall.", input: { required: true, min: 1, max: 60 } })
  progressDaysIII!: number;

  @Attribute(() => Int, { zh: "总结报告时限（工作日）", en: "Final report (working days)", about: "Working days from the end of a recall within which its report is due.", input: { required: true, min: 1, max: 90 } })
  reportWorkingDays!: number;
}

declareSetting(RecallTerms, { notifyHoursI: 24, notifyHoursII: 72, notifyHoursIII: 168, progressDaysI: 1, progressDaysII: 3, progressDaysIII: 7, reportWorkingDays: 10 });

export interface RecallClock {
  notifyHours: number;
  progressDays: number;
  reportWorkingDays: number;
}

/** The time limits of this class as of today. */
export async function recallClock(ctx: Context, recallClass: RecallClass): Promise<RecallClock> {
  const terms = await settingValues(ctx, RecallTerms);
  return { notifyHours: terms[`notifyHours${recallClass}`], progressDays: terms[`progressDays${recallClass}`], reportWorkingDays: terms.reportWorkingDays };
}

export const RecallTermsResolver = EntityResolver(RecallTerms, { create: true, update: true });
