import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity } from "../../../table/entity.ts";
import { basisPoint } from "../../../table/unit.ts";
import type { Context } from "../../../platform/context.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { roundedShare } from "../../../platform/rounding.ts";
import { declareSetting, settingLifecycle, settingLists, settingValues, SettingVersion } from "../../../platform/setting/setting.ts";
import type { TaxClass } from "./taxClass.ts";

const rate = { required: true, min: 0, max: 10_000 } as const;

/** The rates of value-added tax by class, from a day on until the next version. 增值税法 §§7, 10–12 */
@Entity<TaxRates>({
  prefix: "taxrate",
  domain: "catalogue",
  label: { zh: "增值税税率", en: "Value-added tax rates" },
  about: "The rate of value-added tax of each tax class, from a day on.",
  clause: "增值税法 §§7, 10–12",
  representation: "validFrom",
  lists: settingLists,
  unique: ["validFrom"],
  lifecycle: settingLifecycle<TaxRates>({ editors: ["finance"] }),
})
export class TaxRates extends SettingVersion {
  @Attribute(() => Int, { zh: "基本税率", en: "Standard rate", unit: basisPoint, about: "Rate of the standard class, in hundredths of a percent.", input: rate })
  standard!: number;

  @Attribute(() => Int, { zh: "低税率", en: "Reduced rate", unit: basisPoint, about: "Rate of the reduced class, in hundredths of a percent.", input: rate })
  reduced!: number;

  @Attribute(() => Int, { zh: "服务税率", en: "Service rate", unit: basisPoint, about: "Rate of the service class, in hundredths of a percent.", input: rate })
  service!: number;

  @Attribute(() => Int, { zh: "征收率（简易计税）", en: "Simplified rate", unit: basisPoint, about: "Rate of the simplified method, in hundredths of a percent.", input: rate })
  simplified!: number;

  @Attribute(() => String, { zh: "依据", en: "Basis", about: "Law or notice that sets the rates.", input: { required: true, maxLength: 300 } })
  basis!: string;
}

declareSetting(TaxRates, { standard: 1_300, reduced: 900, service: 600, simplified: 300, basis: "增值税法 §§7, 10–12" });

const attributeOf = { STANDARD: "standard", REDUCED: "reduced", SERVICE: "service", SIMPLIFIED: "simplified" } as const satisfies Record<TaxClass, keyof TaxRates>;

/** The rate of a class on the request's day, in hundredths of a percent. */
export const taxRateOf = async (taxClass: TaxClass, ctx: Context): Promise<number> => (await settingValues(ctx, TaxRates))[attributeOf[taxClass]];

/** The net part of an amount that includes tax: round(gross ÷ (1 + rate)), in minor units. */
export const netOf = (gross: number, taxRate: number): number => roundedShare(gross, 10_000, 10_000 + taxRate);

export const TaxRatesResolver = EntityResolver(TaxRates, { create: true, update: true });
