import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity } from "../../../table/entity.ts";
import { SafeInt } from "../../../table/scalars.ts";
import { basisPoint, yuan } from "../../../table/unit.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { declareSetting, settingLifecycle, settingLists, SettingVersion } from "../../../platform/setting/setting.ts";

/** How far a carrier's bill may differ from what was accrued without a decision: by this amount or this share. 五(三)4 */
@Entity<FreightTolerance>({
  prefix: "frtol",
  domain: "logistics",
  label: { zh: "承运账单容差", en: "Freight tolerance" },
  about: "How far a carrier's bill may differ from the accrued freight of a shipment without a decision, from a day on.",
  clause: "五(三)4",
  representation: "validFrom",
  lists: settingLists,
  unique: ["validFrom"],
  lifecycle: settingLifecycle<FreightTolerance>({ editors: ["finance"] }),
})
export class FreightTolerance extends SettingVersion {
  @Attribute(() => SafeInt, { zh: "每单金额容差", en: "Amount of a shipment", unit: yuan, about: "How far the bill of a shipment may be from its accrual, in fen; whatever it is in percent.", input: { required: true, min: 0, max: 100_000 } })
  amount!: number;

  @Attribute(() => Int, { zh: "每单比例容差", en: "Share of a shipment", unit: basisPoint, about: "How far the bill of a shipment may be from its accrual, in hundredths of a percent of it; whatever it is in money.", input: { required: true, min: 0, max: 10_000 } })
  share!: number;

  @Attribute(() => SafeInt, { zh: "合计容差", en: "Total", unit: yuan, about: "How far the total may be from what lines and tax come to, in fen.", input: { required: true, min: 0, max: 100_000 } })
  total!: number;
}

declareSetting(FreightTolerance, { amount: 100, share: 100, total: 5 });

export const FreightToleranceResolver = EntityResolver(FreightTolerance, { create: true, update: true });
