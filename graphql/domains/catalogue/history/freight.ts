import { ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Money } from "../../../table/money.ts";

export const FreightTerms = enumeration("FreightTerms", "How the freight of a delivery was paid for.", {
  CHARGED: { zh: "单独计费", en: "Charged", about: "The amount is known." },
  INCLUDED: { zh: "含在货价内", en: "Included in the price" },
  SEPARATE: { zh: "另行开票", en: "Invoiced separately", about: "The amount stands on an invoice that is not here." },
});
export type FreightTerms = ValueOf<typeof FreightTerms>;

/** What the transport of a delivery of the past cost. */
@ObjectType("Freight", { description: "What the transport of a delivery of the past cost." })
export class Freight {
  @Attribute(() => FreightTerms, { zh: "运费方式", en: "Terms", about: "How it was paid for.", input: { required: true } })
  terms!: FreightTerms;

  @Attribute(() => Money, { zh: "运费", en: "Amount", about: "What it cost, where that is known.", nullable: true, input: { min: 0 } })
  amount?: Money;
}
