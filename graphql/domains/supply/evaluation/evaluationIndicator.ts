import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Node } from "../../../table/node.ts";
import { SafeInt } from "../../../table/scalars.ts";

/** What a supplier is rated by. 五(一)1 */
export const EvaluationIndicator = enumeration("EvaluationIndicator", "What a supplier is rated by.", {
  QUALITY: { zh: "质量", en: "Quality", about: "Packs that passed inspection, less ten points for each serious issue." },
  DELIVERY: { zh: "交付", en: "Delivery", about: "Lines delivered in full by the required date, of those that were due." },
  PRICE: { zh: "价格", en: "Price", about: "Lowest price paid for the product in the period over the supplier's own, weighted by quantity." },
  SERVICE: { zh: "服务", en: "Service", about: "Issues answered within two working days." },
});
export type EvaluationIndicator = ValueOf<typeof EvaluationIndicator>;

/** Hundredths, shown as 88.66. */
export const hundredths = { digits: 2, symbol: { zh: "", en: "" } };
export const percent = { digits: 2, symbol: { zh: "%", en: "%" } };

@ObjectType("EvaluationLine", { description: "One indicator of an evaluation." })
export class EvaluationLine {
  @Attribute(() => EvaluationIndicator, { zh: "指标", en: "Indicator", about: "Rated indicator." })
  indicator!: EvaluationIndicator;

  @Attribute(() => Int, { zh: "权重", en: "Weight", about: "Weight in hundredths of a percent.", unit: percent })
  weight!: number;

  @Attribute(() => Int, { zh: "观察次数", en: "Observations", about: "How many inspections, order lines, orders or issues it rests on." })
  observations!: number;

  @Attribute(() => Int, { zh: "得分", en: "Score", about: "Hundredths of a point of 100, rounded down; null where too little was observed.", nullable: true, unit: hundredths })
  score?: number;
}

@ObjectType("EvaluationEvidence", { description: "A document that a reading rests on." })
export class EvaluationEvidence {
  @Attribute(() => EvaluationIndicator, { zh: "指标", en: "Indicator", about: "Indicator that it counts for." })
  indicator!: EvaluationIndicator;

  @Reference(() => Node, { zh: "单据", en: "Document", about: "The inspection, the receipt that refused packs, the order, or the issue.", holds: ["Inspection", "GoodsReceipt", "PurchaseOrder", "SupplierIssue"] })
  documentId!: string;

  @Attribute(() => SafeInt, { zh: "达标", en: "Achieved", about: "Packs that passed, lines in full and on time, or packs at the lowest price." })
  achieved!: number;

  @Attribute(() => SafeInt, { zh: "应计", en: "Of", about: "Packs inspected or refused at receipt, lines due, or packs ordered." })
  outOf!: number;
}
