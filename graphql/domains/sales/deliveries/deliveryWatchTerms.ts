import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity } from "../../../table/entity.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { declareSetting, settingLifecycle, settingLists, SettingVersion } from "../../../platform/setting/setting.ts";

/** How long a delivery on its way may be silent, and a proof be missing. 五(三)3 */
@Entity<DeliveryWatchTerms>({
  prefix: "dwat",
  domain: "sales",
  label: { zh: "在途监控标准", en: "Delivery watch terms" },
  many: "deliveryWatchTermsVersions",
  about: "How long a delivery may be without a tracking event, and a signature without its proof.",
  clause: "五(三)3",
  representation: "validFrom",
  lists: settingLists,
  unique: ["validFrom"],
  lifecycle: settingLifecycle<DeliveryWatchTerms>({ editors: ["logisticsCoordinator", "supplyLead", "salesLead"] }),
})
export class DeliveryWatchTerms extends SettingVersion {
  @Attribute(() => Int, { zh: "无轨迹预警（小时）", en: "No tracking event for (hours)", about: "Hours without a tracking event after which an exception is raised.", input: { required: true, min: 1, max: 240 } })
  silentHours!: number;

  @Attribute(() => Int, { zh: "回单期限（小时）", en: "No proof for (hours)", about: "Hours after the signature after which a missing proof is an exception.", input: { required: true, min: 1, max: 240 } })
  proofHours!: number;

  @Attribute(() => Int, { zh: "无轨迹查找（天）", en: "Search after (days)", about: "Days without a tracking event after which a delivery is searched for.", input: { required: true, min: 2, max: 60 } })
  searchDays!: number;
}

/** What counts until a version is approved. */
export const firstWatchTerms = { silentHours: 24, proofHours: 24, searchDays: 5 };

declareSetting(DeliveryWatchTerms, firstWatchTerms);

export const DeliveryWatchTermsResolver = EntityResolver(DeliveryWatchTerms, { create: true, update: true });
