import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity } from "../../../table/entity.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { declareSetting, settingLifecycle, settingLists, SettingVersion } from "../../../platform/setting/setting.ts";

/** How soon alerts are acknowledged, and when one comes back instead of a new one. 七 */
@Entity<AlertTerms>({
  prefix: "alterm",
  domain: "analytics",
  label: { zh: "预警处理时限", en: "Alert terms" },
  many: "alertTermVersions",
  about: "Within how much working time alerts are acknowledged, and how soon after its recovery an alert comes back.",
  clause: "七",
  representation: "validFrom",
  lists: settingLists,
  unique: ["validFrom"],
  lifecycle: settingLifecycle<AlertTerms>({ editors: ["officeClerk"] }),
})
export class AlertTerms extends SettingVersion {
  @Attribute(() => Int, { zh: "确认时限（工作分钟）", en: "Acknowledge within (working minutes)", about: "Working minutes after which the deputy managers are told of an alert that nobody has acknowledged.", input: { required: true, min: 1, max: 10_000 } })
  acknowledgeMinutes!: number;

  @Attribute(() => Int, { zh: "复发周期数", en: "Relapse within (periods)", about: "A breach within so many periods after the recovery reopens the alert; later it is a new one.", input: { required: true, min: 0, max: 30 } })
  relapsePeriods!: number;
}

declareSetting(AlertTerms, { acknowledgeMinutes: 240, relapsePeriods: 3 });

export const AlertTermsResolver = EntityResolver(AlertTerms, { create: true, update: true });
