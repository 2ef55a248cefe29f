import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { deciPercent } from "../../../table/unit.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { declareSetting, settingLifecycle, settingLists, SettingVersion } from "../../../platform/setting/setting.ts";
import { Product } from "../../catalogue/product/product.ts";

/** A product that quality wants looked at more often than its kind demands. */
@ObjectType("SpecialProduct", { description: "A product that is maintained as a key product." })
export class SpecialProduct {
  @Reference(() => Product, { zh: "商品", en: "Product", about: "The product.", input: { required: true } })
  productId!: string;

  @Attribute(() => String, { zh: "理由", en: "Because", about: "Why it needs more care.", input: { required: true, maxLength: 200 } })
  because!: string;
}

/** How often stored goods are looked at, and which of them are key products. GSP 养护 */
@Entity<MaintenanceTerms>({
  prefix: "mterm",
  domain: "quality",
  label: { zh: "养护规则", en: "Maintenance terms" },
  many: "maintenanceTermVersions",
  about: "How often stored goods are checked, which of them are key products, and which humidity is permitted.",
  clause: "五(二) · GSP 养护",
  representation: "validFrom",
  lists: settingLists,
  unique: ["validFrom"],
  lifecycle: settingLifecycle<MaintenanceTerms>({ editors: ["qaOfficer", "supplyLead"] }),
})
export class MaintenanceTerms extends SettingVersion {
  @Attribute(() => Int, { zh: "一般养护间隔（天）", en: "General interval (days)", about: "Days between two rounds of all goods, at most.", input: { required: true, min: 1, max: 365 } })
  generalDays!: number;

  @Attribute(() => Int, { zh: "重点养护间隔（天）", en: "Key interval (days)", about: "Days between two rounds of key products, at most.", input: { required: true, min: 1, max: 365 } })
  keyDays!: number;

  @Attribute(() => Int, { zh: "近效期重点天数", en: "Key before expiry (days)", about: "Batches that expire within so many days are key products.", input: { required: true, min: 1, max: 1_000 } })
  keyExpiryDays!: number;

  @Attribute(() => Int, { zh: "首营重点天数", en: "Key after approval (days)", about: "Products are key products for so many days from their first-time approval.", input: { required: true, min: 1, max: 1_000 } })
  firstYearDays!: number;

  @Attribute(() => Int, { zh: "湿度下限", en: "Lowest humidity", unit: deciPercent, about: "Lowest relative humidity that is permitted, in tenths of a percent.", input: { required: true, min: 0, max: 1_000 } })
  lowestHumidity!: number;

  @Attribute(() => Int, { zh: "湿度上限", en: "Highest humidity", unit: deciPercent, about: "Highest relative humidity that is permitted, in tenths of a percent.", input: { required: true, min: 0, max: 1_000 } })
  highestHumidity!: number;

  @Attribute(() => [SpecialProduct], { zh: "特殊重点品种", en: "Special products", about: "Products that quality has made key products.", nullable: true, input: { maxItems: 200 } })
  specialProducts?: SpecialProduct[];
}

declareSetting(MaintenanceTerms, { generalDays: 90, keyDays: 30, keyExpiryDays: 180, firstYearDays: 365, lowestHumidity: 350, highestHumidity: 750 });

export const MaintenanceTermsResolver = EntityResolver(MaintenanceTerms, { create: true, update: true });
