/** Which tax class a product has: entered with it, changed by finance, which alone decides on the simplified method. */
import { Attribute } from "../../../table/attribute.ts";
import type { Action, Step } from "../../../platform/lifecycle/lifecycle.ts";
import { ReasonInput } from "../../../platform/approval/actions.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import type { FirstTimeStatus } from "../qualification/firstTimeLifecycle.ts";
import type { Product } from "./product.ts";
import { TaxClass } from "./taxClass.ts";

const simplifiedByFinance = rule("SIMPLIFIED_TAX_BY_FINANCE", {
  clause: "增值税法 §§7, 10–12",
  message: { zh: () => "适用简易计税的商品由财务指定", en: () => "Finance decides which products have the simplified method" },
  remedy: { zh: () => "请先不填税收分类，再由财务指定", en: () => "Leave the tax class empty and have finance assign it", by: [] },
});

/** A new product may name any class but the simplified one. */
export const taxClassFindings = ({ taxClass }: Product, before: Product | undefined): Finding[] =>
  taxClass === "SIMPLIFIED" && before?.taxClass !== "SIMPLIFIED" ? [simplifiedByFinance(undefined, { field: "taxClass" })] : [];

class TaxClassInput extends ReasonInput {
  @Attribute(() => TaxClass, { zh: "税收分类", en: "Tax class", about: "Value-added tax that it is sold with from now on.", input: { required: true } })
  taxClass!: TaxClass;
}

export const assignTaxClass: Action<Product, FirstTimeStatus, TaxClassInput> = {
  label: { zh: "指定税收分类", en: "Assign tax class" },
  about: "Assigns the value-added tax that the product is sold with. Orders that are confirmed keep theirs.",
  from: ["DRAFT", "SUBMITTED", "APPROVED", "EXPIRED", "BLOCKED"],
  input: TaxClassInput,
  effect: ({ record, input: { taxClass } }: Step<Product, TaxClassInput>) => {
    record.taxClass = taxClass;
  },
};
