import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity } from "../../../table/entity.ts";
import { basisPoint } from "../../../table/unit.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { declareSetting, settingLifecycle, settingLists, SettingVersion } from "../../../platform/setting/setting.ts";

/** From when on something is a customer risk. 四(四)4 */
@Entity<RiskThresholds>({
  prefix: "riskth",
  domain: "sales",
  label: { zh: "客户风险阈值", en: "Risk thresholds" },
  many: "riskThresholdVersions",
  about: "From when on an expiring licence and declining purchases are a customer risk.",
  clause: "四(四)4",
  representation: "validFrom",
  lists: settingLists,
  unique: ["validFrom"],
  lifecycle: settingLifecycle<RiskThresholds>({ editors: ["salesLead", "finance"] }),
})
export class RiskThresholds extends SettingVersion {
  @Attribute(() => Int, { zh: "证照到期提前天数", en: "Licence expires within (days)", about: "A licence that expires within so many days is a risk.", input: { required: true, min: 1, max: 365 } })
  licenceDays!: number;

  @Attribute(() => Int, { zh: "对比月数", en: "Months compared", about: "Purchases of so many complete months are compared with those of as many before.", input: { required: true, min: 1, max: 12 } })
  comparedMonths!: number;

  @Attribute(() => Int, { zh: "下滑幅度", en: "Decline", unit: basisPoint, about: "A decline of at least this is a risk, in hundredths of a percent.", input: { required: true, min: 1, max: 10_000 } })
  decline!: number;
}

declareSetting(RiskThresholds, { licenceDays: 60, comparedMonths: 3, decline: 3_000 });

export const RiskThresholdsResolver = EntityResolver(RiskThresholds, { create: true, update: true });
