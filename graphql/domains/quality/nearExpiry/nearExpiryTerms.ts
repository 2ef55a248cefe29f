import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity } from "../../../table/entity.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { declareSetting, settingLifecycle, settingLists, SettingVersion } from "../../../platform/setting/setting.ts";

/** Days before expiry from which stock is promoted, and from which its sale stops. 五(二)1, GSP */
@Entity<NearExpiryTerms>({
  prefix: "nexterm",
  domain: "quality",
  label: { zh: "近效期规则", en: "Near-expiry terms" },
  many: "nearExpiryTermVersions",
  about: "How many days before its expiry stock is promoted, and when its sale stops.",
  clause: "五(二)1 · GSP",
  representation: "validFrom",
  lists: settingLists,
  unique: ["validFrom"],
  lifecycle: settingLifecycle<NearExpiryTerms>({ editors: ["qaOfficer", "supplyLead"] }),
})
export class NearExpiryTerms extends SettingVersion {
  @Attribute(() => Int, { zh: "近效期天数", en: "Near expiry (days)", about: "Stock that expires within this many days is on the promotion list.", input: { required: true, min: 1, max: 1_000 } })
  nearDays!: number;

  @Attribute(() => Int, { zh: "停售天数", en: "Stop sale (days)", about: "Stock that expires within this many days is held and no longer sold.", input: { required: true, min: 1, max: 365 } })
  stopSaleDays!: number;
}

declareSetting(NearExpiryTerms, { nearDays: 180, stopSaleDays: 30 });

export const NearExpiryTermsResolver = EntityResolver(NearExpiryTerms, { create: true, update: true });
