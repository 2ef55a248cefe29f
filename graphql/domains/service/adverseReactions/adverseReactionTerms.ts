/** How soon adverse reactions are reported. ADR measures 2011 (药品不良反应报告和监测管理办法) */
import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity } from "../../../table/entity.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { declareSetting, settingLifecycle, settingLists, SettingVersion } from "../../../platform/setting/setting.ts";

@Entity<AdverseReactionTerms>({
  prefix: "adrterm",
  domain: "service",
  label: { zh: "不良反应报告时限", en: "Adverse reaction terms" },
  many: "adverseReactionTermsVersions",
  about: "Calendar days within which adverse reactions are reported.",
  clause: "药品不良反应报告和监测管理办法",
  representation: "validFrom",
  lists: settingLists,
  unique: ["validFrom"],
  lifecycle: settingLifecycle<AdverseReactionTerms>({ editors: ["headOfQuality"] }),
})
export class AdverseReactionTerms extends SettingVersion {
  @Attribute(() => Int, { zh: "一般不良反应（日历日）", en: "Others (calendar days)", about: "Calendar days from the first knowledge of a reaction that is neither new nor serious.", input: { required: true, min: 1, max: 365 } })
  otherDays!: number;

  @Attribute(() => Int, { zh: "新的或严重的（日历日）", en: "New or serious (calendar days)", about: "Calendar days from the day on which a reaction is known to be new or serious.", input: { required: true, min: 1, max: 365 } })
  seriousDays!: number;

  @Attribute(() => Int, { zh: "死亡病例（小时）", en: "Deaths (hours)", about: "Hours from the moment at which a death is known; the law says at once.", input: { required: true, min: 1, max: 720 } })
  deathHours!: number;
}

declareSetting(AdverseReactionTerms, { otherDays: 30, seriousDays: 15, deathHours: 24 });

export const AdverseReactionTermsResolver = EntityResolver(AdverseReactionTerms, { create: true, update: true });
