/** How long before the date of expiry people are warned, as a setting. */
import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../table/attribute.ts";
import { Entity } from "../../table/entity.ts";
import type { Context } from "../context.ts";
import { EntityResolver } from "../entity/entityResolver.ts";
import { rule } from "../problem/problem.ts";
import { declareSetting, settingLifecycle, settingLists, settingValues, SettingVersion } from "../setting/setting.ts";
import { expiryWarnings, ExpiryWarningName } from "./expiryWarning.ts";

@ObjectType("ExpiryWarningStage", { description: "A number of days before the date of expiry on which people are warned." })
export class ExpiryWarningStage {
  @Attribute(() => ExpiryWarningName, { zh: "提醒对象", en: "Warning", about: "Expiring record.", input: { required: true } })
  warning!: string;

  @Attribute(() => Int, { zh: "提前天数", en: "Days before", about: "Days before the date of expiry.", input: { required: true, min: 1, max: 730 } })
  days!: number;
}

const stageTwice = rule("EXPIRY_WARNING_LISTED_TWICE", {
  message: { zh: () => "同一对象的同一提前天数重复列出", en: () => "This warning is listed twice with the same number of days" },
});

@Entity<ExpiryWarningDays>({
  prefix: "expw",
  domain: "platform",
  label: { zh: "到期提醒天数", en: "Expiry warning days" },
  many: "expiryWarningDayVersions",
  about: "How many days before the date of expiry people are warned. What is not listed keeps the days that the product begins with.",
  representation: "validFrom",
  lists: settingLists,
  unique: ["validFrom"],
  lifecycle: settingLifecycle<ExpiryWarningDays>({ editors: ["qaOfficer", "supplyLead", "salesLead"] }),
})
export class ExpiryWarningDays extends SettingVersion {
  @Attribute(() => [ExpiryWarningStage], { zh: "提醒", en: "Warnings", about: "One line for each warning of what expires.", input: { required: true, minItems: 1, maxItems: 100 } })
  stages!: ExpiryWarningStage[];
}

declareSetting(ExpiryWarningDays, () => ({ stages: expiryWarnings().flatMap(({ name, days }) => days.map((one) => ({ warning: name, days: one }))) }));

/** On which days before the date of expiry people are warned, as it is in force today. */
export async function warningDays(ctx: Context, { name, days }: { name: string; days: readonly number[] }): Promise<readonly number[]> {
  const set = (await settingValues(ctx, ExpiryWarningDays)).stages.filter(({ warning }) => warning === name).map((stage) => stage.days);
  return set.length > 0 ? set : days;
}

export const ExpiryWarningDaysResolver = EntityResolver(ExpiryWarningDays, {
  create: true,
  update: true,
  prepare: ({ record: { stages } }) =>
    stages.flatMap((stage, at) => (stages.findIndex(({ warning, days }) => warning === stage.warning && days === stage.days) < at ? [stageTwice(undefined, { field: `stages.${at}.days` })] : [])),
});
