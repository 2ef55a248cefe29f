import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity } from "../../../table/entity.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { declareSetting, settingLifecycle, settingLists, SettingVersion } from "../../../platform/setting/setting.ts";

/** How many cases and packs an inspection looks at. GSP 附录4 */
@Entity<SamplingTerms>({
  prefix: "smpterm",
  domain: "supply",
  label: { zh: "抽样规则", en: "Sampling terms" },
  many: "samplingTermVersions",
  about: "How many cases of a batch an inspection opens, and how many packs of each it looks at.",
  clause: "五(二)1 · GSP 附录4",
  representation: "validFrom",
  lists: settingLists,
  unique: ["validFrom"],
  lifecycle: settingLifecycle<SamplingTerms>({ editors: ["qaOfficer", "headOfQuality"] }),
})
export class SamplingTerms extends SettingVersion {
  @Attribute(() => Int, { zh: "全部开箱的件数", en: "Every case up to", about: "Up to so many cases, each is opened.", input: { required: true, min: 1, max: 100 } })
  everyCaseUpTo!: number;

  @Attribute(() => Int, { zh: "至少开箱件数", en: "Cases at least", about: "Cases that are opened of more than that.", input: { required: true, min: 1, max: 100 } })
  leastCases!: number;

  @Attribute(() => Int, { zh: "每增加件数", en: "Cases for one more", about: "Each further so many cases, or part of them, are one more opened case.", input: { required: true, min: 1, max: 1_000 } })
  casesPerMore!: number;

  @Attribute(() => Int, { zh: "每件抽样盒数", en: "Packs of a case", about: "Packs of each opened case that are looked at.", input: { required: true, min: 1, max: 100 } })
  packsOfCase!: number;
}

declareSetting(SamplingTerms, { everyCaseUpTo: 2, leastCases: 3, casesPerMore: 50, packsOfCase: 3 });

export const SamplingTermsResolver = EntityResolver(SamplingTerms, { create: true, update: true });
