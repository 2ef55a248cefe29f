import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity } from "../../../table/entity.ts";
import { SafeInt } from "../../../table/scalars.ts";
import { basisPoint, yuan } from "../../../table/unit.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { declareSetting, settingLifecycle, settingLists, SettingVersion } from "../../../platform/setting/setting.ts";

/** How far a supplier's invoice may differ from order and receipt without a decision. Quantities have no tolerance. 五(一)3 */
@Entity<InvoiceTolerance>({
  prefix: "invtol",
  domain: "supply",
  label: { zh: "发票匹配容差", en: "Invoice tolerance" },
  about: "How far the price and total of a supplier's invoice may differ without a decision, from a day on.",
  clause: "五(一)3",
  representation: "validFrom",
  lists: settingLists,
  unique: ["validFrom"],
  lifecycle: settingLifecycle<InvoiceTolerance>({ editors: ["finance"] }),
})
export class InvoiceTolerance extends SettingVersion {
  @Attribute(() => Int, { zh: "价格容差", en: "Price", unit: basisPoint, about: "How much higher than ordered a price may be, in hundredths of a percent.", input: { required: true, min: 0, max: 10_000 } })
  priceShare!: number;

  @Attribute(() => SafeInt, { zh: "每行金额容差", en: "Amount of a line", unit: yuan, about: "How much a line may cost more than ordered, in fen.", input: { required: true, min: 0, max: 100_000_000 } })
  lineAmount!: number;

  @Attribute(() => SafeInt, { zh: "合计容差", en: "Total", unit: yuan, about: "How far total and tax may be from what the lines come to, in fen.", input: { required: true, min: 0, max: 100_000 } })
  total!: number;
}

declareSetting(InvoiceTolerance, { priceShare: 100, lineAmount: 10_000, total: 5 });

export const InvoiceToleranceResolver = EntityResolver(InvoiceTolerance, { create: true, update: true });
