import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { lifecycle, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { Product } from "../../catalogue/product/product.ts";
import { Batch } from "../../supply/stock/batch.ts";

export const MaintenanceAnalysisStatus = enumeration("MaintenanceAnalysisStatus", "Status of a quarterly analysis.", {
  OPEN: { zh: "待分析", en: "Open", tone: "warning", about: "The figures of the quarter are there; quality draws conclusions." },
  DONE: { zh: "已完成", en: "Done", tone: "good" },
});
export type MaintenanceAnalysisStatus = ValueOf<typeof MaintenanceAnalysisStatus>;

/** A batch that was suspicious in the quarter. */
@ObjectType("SuspectBatch", { description: "A batch that was suspicious at a check of maintenance." })
export class SuspectBatch {
  @Reference(() => Product, { zh: "商品", en: "Product", about: "Product of the batch." })
  productId!: string;

  @Reference(() => Batch, { zh: "批次", en: "Batch", about: "The batch." })
  batchId!: string;

  @Attribute(() => String, { zh: "批号", en: "Batch number", about: "Lot number printed on the pack." })
  batchNumber!: string;

  @Attribute(() => LocalDate, { zh: "检查日期", en: "Checked on", about: "Business date on which it was found." })
  checkedOn!: string;

  @Attribute(() => String, { zh: "检查发现", en: "Findings", about: "What is suspicious.", text: true })
  findings!: string;
}

class ConclusionInput {
  @Attribute(() => String, { zh: "分析结论", en: "Conclusion", about: "What the figures say of storage and maintenance.", text: true, input: { required: true, minLength: 10, maxLength: 4_000 } })
  conclusion!: string;

  @Attribute(() => String, { zh: "改进措施", en: "Improvements", about: "What is to be done differently.", nullable: true, text: true, input: { maxLength: 4_000 } })
  improvements?: string;
}

/** What a quarter of maintenance has shown. GSP 养护汇总分析 */
@Entity<MaintenanceAnalysis>({
  prefix: "manl",
  domain: "quality",
  label: { zh: "养护分析报告", en: "Maintenance analysis" },
  many: "maintenanceAnalyses",
  about: "What the rounds of a quarter have shown, and what quality concludes from it.",
  clause: "五(二) · GSP 养护",
  number: "YF",
  representation: "number",
  attachments: true,
  search: ["number", "quarter"],
  lists: { all: ["endsOn", "createdAt"], status: ["endsOn"] },
  unique: ["quarter"],
  lifecycle: lifecycle<MaintenanceAnalysis, MaintenanceAnalysisStatus>({
    states: MaintenanceAnalysisStatus,
    initial: "OPEN",
    editable: [],
    actions: {
      conclude: {
        label: { zh: "登记结论", en: "Conclude" },
        about: "Quality says what the quarter has shown.",
        from: "OPEN",
        to: "DONE",
        tone: "primary",
        input: ConclusionInput,
        effect: ({ record, input: { conclusion, improvements } }: Step<MaintenanceAnalysis, ConclusionInput>) => void Object.assign(record, { conclusion, improvements }),
      },
    },
  }),
})
export class MaintenanceAnalysis extends NumberedDocument {
  @Attribute(() => String, { zh: "季度", en: "Quarter", about: "The quarter: 2026-Q3." })
  quarter!: string;

  @Attribute(() => LocalDate, { zh: "起始日期", en: "From", about: "First day of the quarter." })
  startsOn!: string;

  @Attribute(() => LocalDate, { zh: "截止日期", en: "To", about: "Last day of the quarter." })
  endsOn!: string;

  @Attribute(() => Int, { zh: "养护次数", en: "Rounds", about: "Rounds that were planned in the quarter." })
  rounds!: number;

  @Attribute(() => Int, { zh: "逾期次数", en: "Late rounds", about: "Of these, those that were finished too late or are not finished." })
  lateRounds!: number;

  @Attribute(() => Int, { zh: "已查批次数", en: "Batches looked at", about: "Batches, location by location, that were looked at." })
  checkedBatches!: number;

  @Attribute(() => Int, { zh: "可疑批次数", en: "Suspicious", about: "Of these, those that were held for what was found." })
  suspectBatches!: number;

  @Attribute(() => Int, { zh: "温湿度超限次数", en: "Out of bounds", about: "Checks at which temperature or humidity was not as permitted." })
  outOfBounds!: number;

  @Attribute(() => [SuspectBatch], { zh: "可疑批次明细", en: "Suspicious batches", about: "The latest of them, 100 at most." })
  suspects!: SuspectBatch[];

  @Attribute(() => String, { zh: "分析结论", en: "Conclusion", about: "What the figures say of storage and maintenance.", nullable: true, text: true })
  conclusion?: string;

  @Attribute(() => String, { zh: "改进措施", en: "Improvements", about: "What is to be done differently.", nullable: true, text: true })
  improvements?: string;

  @Attribute(() => MaintenanceAnalysisStatus, { zh: "状态", en: "Status", about: "Status of the analysis." })
  override status!: MaintenanceAnalysisStatus;
}

export const MaintenanceAnalysisResolver = EntityResolver(MaintenanceAnalysis);
