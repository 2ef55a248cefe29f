import { ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { declareSetting, settingLifecycle, settingLists, SettingVersion } from "../../../platform/setting/setting.ts";

export const SafetyArea = enumeration("SafetyArea", "What a safety inspection is about.", {
  FIRE: { zh: "防火", en: "Fire" },
  DAMP: { zh: "防潮", en: "Damp" },
  PESTS: { zh: "防虫鼠", en: "Pests" },
  THEFT: { zh: "防盗", en: "Theft" },
});
export type SafetyArea = ValueOf<typeof SafetyArea>;

@ObjectType("SafetyItem", { description: "An item of the safety checklist." })
export class SafetyItem {
  @Attribute(() => SafetyArea, { zh: "类别", en: "Area", about: "What it protects from.", input: { required: true } })
  area!: SafetyArea;

  @Attribute(() => String, { zh: "检查内容", en: "Item", about: "What is looked at.", input: { required: true, minLength: 2, maxLength: 200 } })
  item!: string;
}

/** What is looked at in a safety inspection: an inspection keeps the version that was in force on its day. 五(二)1 */
@Entity<SafetyChecklist>({
  prefix: "sfchk",
  domain: "quality",
  label: { zh: "安全检查表", en: "Safety checklist" },
  many: "safetyChecklistVersions",
  about: "What is looked at in a safety inspection of the warehouse.",
  clause: "五(二)1",
  representation: "validFrom",
  lists: settingLists,
  unique: ["validFrom"],
  lifecycle: settingLifecycle<SafetyChecklist>({ editors: ["supplyLead", "qaOfficer"] }),
})
export class SafetyChecklist extends SettingVersion {
  @Attribute(() => [SafetyItem], { zh: "检查项目", en: "Items", about: "Everything that is looked at.", input: { required: true, minItems: 1, maxItems: 60 } })
  items!: SafetyItem[];
}

declareSetting(SafetyChecklist, {
  items: [
    { area: "FIRE", item: "灭火器在位、压力正常、在有效期内" },
    { area: "FIRE", item: "消防通道与安全出口畅通" },
    { area: "FIRE", item: "用电线路与插座无破损、无超负荷" },
    { area: "DAMP", item: "地面、墙面、屋顶无渗漏" },
    { area: "DAMP", item: "货物垫离地面不少于 10 厘米，离墙不少于 30 厘米" },
    { area: "PESTS", item: "防鼠板、粘鼠板、灭蝇灯在位有效" },
    { area: "PESTS", item: "无虫鼠活动痕迹" },
    { area: "THEFT", item: "门窗、锁具完好" },
    { area: "THEFT", item: "监控录像与报警装置正常" },
  ],
});

export const SafetyChecklistResolver = EntityResolver(SafetyChecklist, { create: true, update: true });
