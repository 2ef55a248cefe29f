import { ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Money } from "../../../table/money.ts";

export const FreightTerms = enumeration("FreightTerms", "How the freight of a delivery was paid for.", {
  CHARGED: { zh: "单独计费", en: "Charged separately", about: "The amount is known." },
  INCLUDED: { zh: "含在货价内", en: "Included in the price" },
  SEPARATE: { zh: "另行开票", en: "Invoiced separately", about: "The amount is on an invoice that is not part of these records." },
});
export type FreightTerms = ValueOf<typeof FreightTerms>;

/** Freight cost of a historical delivery. */
@ObjectType("Freight", { description: "Freight cost of a historical delivery." })
export class Freight {
  @Attribute(() => FreightTerms, { zh: "运费方式", en: "Freight terms", about: "How it was paid for.", input: { required: true } })
  terms!: FreightTerms;

  @Attribute(() => Money, { zh: "运费", en: "Amount", about: "Freight amount, if known.", nullable: true, input: { min: 0 } })
  amount?: Money;
}
