import { ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Money } from "../../../table/money.ts";
import { SafeInt } from "../../../table/scalars.ts";

export const OpeningKind = enumeration("OpeningKind", "Kind of the lines of an opening balance.", {
  STOCK: { zh: "期初库存", en: "Opening stock" },
  RECEIVABLE: { zh: "期初应收", en: "Opening receivable" },
  PAYABLE: { zh: "期初应付", en: "Opening payable" },
  BANK: { zh: "期初银行存款", en: "Opening bank balance" },
});
export type OpeningKind = ValueOf<typeof OpeningKind>;

/** Control total of the lines of one kind and currency. */
@ObjectType("OpeningTotal", { description: "Control total of the lines of one kind and currency." })
export class OpeningTotal {
  @Attribute(() => OpeningKind, { zh: "类别", en: "Kind", about: "Kind of the lines.", input: { required: true } })
  kind!: OpeningKind;

  @Attribute(() => SafeInt, { zh: "行数", en: "Lines", about: "Number of lines.", input: { required: true, min: 1, max: 1_000_000 } })
  lines!: number;

  @Attribute(() => SafeInt, { zh: "盒数", en: "Packs", about: "Packs of all lines; stock only.", nullable: true, input: { min: 0, max: 1_000_000_000_000 } })
  packs?: number;

  @Attribute(() => Money, { zh: "金额", en: "Amount", about: "Stock at net cost; receivables less payments on account; payables less prepayments.", input: { required: true, min: -100_000_000_000_000, max: 100_000_000_000_000 } })
  amount!: Money;
}
