import { Int } from "type-graphql";
import { Attribute } from "../../table/attribute.ts";
import { tableDefinition } from "../../table/definition.ts";
import { Entity } from "../../table/entity.ts";
import { enumeration, type ValueOf } from "../../table/enumeration.ts";
import { DateTime } from "../../table/scalars.ts";
import { Document } from "../entity/document.ts";
import { ListSelection } from "../entity/listSelection.ts";
import { lifecycle } from "../lifecycle/lifecycle.ts";
import type { PaperSheet } from "../paper/paper.ts";
import type { PaperLanguage } from "../paper/paperLanguage.ts";
import type { Language } from "../problem/problem.ts";
import { importActions } from "./import/importActions.ts";
import { FileReading, ImportColumn, ImportCorrection, type ReadingChoice } from "./import/importShapes.ts";

export const JobKind = enumeration("JobKind", "What a job does.", {
  EXPORT: { zh: "导出", en: "Export" },
  IMPORT: { zh: "导入", en: "Import" },
  PRINT: { zh: "批量打印", en: "Print" },
});
export type JobKind = ValueOf<typeof JobKind>;

export const JobStatus = enumeration("JobStatus", "Status of a job.", {
  WAITING: { zh: "待您处理", en: "Awaiting your input", about: "Waits for the next step by its owner.", tone: "warning" },
  QUEUED: { zh: "排队中", en: "Queued", about: "Waits for a runner.", tone: "info" },
  RUNNING: { zh: "进行中", en: "Running", about: "A runner is processing it.", tone: "info" },
  DONE: { zh: "已完成", en: "Done", tone: "good" },
  FAILED: { zh: "失败", en: "Failed", tone: "bad" },
  CANCELLED: { zh: "已取消", en: "Cancelled", about: "Completed parts are kept." },
});
export type JobStatus = ValueOf<typeof JobStatus>;

export const JobPhase = enumeration("JobPhase", "What the runner does with a job.", {
  EXPORT: { zh: "导出数据", en: "Writing the file" },
  READ: { zh: "读取文件", en: "Reading the file" },
  CHECK: { zh: "预检", en: "Dry run" },
  IMPORT: { zh: "导入数据", en: "Creating records" },
  PRINT: { zh: "生成单据", en: "Printing" },
});
export type JobPhase = ValueOf<typeof JobPhase>;

export const FileFormat = enumeration("FileFormat", "Form of a table in a file.", {
  CSV: { zh: "CSV", en: "CSV" },
  XLSX: { zh: "Excel", en: "Excel" },
});
export type FileFormat = ValueOf<typeof FileFormat>;

export const JobFormat = enumeration("JobFormat", "Form of a job's file.", {
  CSV: { zh: "CSV", en: "CSV" },
  XLSX: { zh: "Excel", en: "Excel" },
  PDF: { zh: "PDF", en: "PDF" },
});
export type JobFormat = ValueOf<typeof JobFormat>;

/** States in which a runner may take the job. */
export const claimableStates: readonly JobStatus[] = tableDefinition.jobStatesToRun;

/** States of a job that continues without its owner. */
export const activeStates: readonly JobStatus[] = [...claimableStates, "RUNNING"];

/**
 * Long work that somebody started. The invariant: everything needed to continue is in this record (and in the
 * bucket, under its id), so that the next runner needs no other memory; and a runner claims each chunk, and ends it, by
 * moving the record under its version, so that no two runners work at the same chunk.
 */
@Entity<Job>({
  prefix: "job",
  domain: "platform",
  label: { zh: "后台任务", en: "Job" },
  about: "A long-running export, import or print.",
  representation: "fileName",
  lists: { all: ["createdAt"], createdById: ["createdAt"], status: ["updatedAt"], "createdById+listOf": ["createdAt"] },
  lifecycle: lifecycle<Job, JobStatus>({
    states: JobStatus,
    initial: "QUEUED",
    editable: [],
    moves: { QUEUED: ["RUNNING"], RUNNING: ["QUEUED", "WAITING", "DONE", "FAILED"] },
    actions: {
      ...importActions(),
      cancel: {
        label: { zh: "取消", en: "Cancel" },
        about: "Cancels the job; completed parts are kept.",
        from: ["WAITING", "QUEUED", "RUNNING"],
        to: "CANCELLED",
        tone: "danger",
      },
    },
  }),
})
export class Job extends Document {
  @Attribute(() => JobKind, { zh: "类型", en: "Kind", about: "Export, import or print." })
  kind!: JobKind;

  @Attribute(() => String, { zh: "列表", en: "List", about: "Type of the records: PurchaseOrder." })
  listOf!: string;

  @Attribute(() => String, { zh: "文件名", en: "File name", about: "Of the file that is written or read." })
  fileName!: string;

  @Attribute(() => JobFormat, { zh: "格式", en: "Format", about: "Of that file." })
  format!: JobFormat;

  @Attribute(() => JobStatus, { zh: "状态", en: "Status", about: "Status of the job." })
  override status!: JobStatus;

  @Attribute(() => JobPhase, { zh: "步骤", en: "Phase", about: "Current or last phase." })
  phase!: JobPhase;

  @Attribute(() => Int, { zh: "已处理", en: "Done", about: "Rows processed in this phase." })
  done!: number;

  @Attribute(() => Int, { zh: "总数", en: "Total", about: "Total rows; null while unknown.", nullable: true })
  total?: number | null;

  @Attribute(() => Int, { zh: "有问题", en: "With problems", about: "Rows of them that have problems." })
  failed!: number;

  @Attribute(() => String, { zh: "失败原因", en: "Failure", about: "Why the job ended, or why its file could not be read in another way; in the language of its owner.", nullable: true, text: true })
  failure?: string | null;

  @Attribute(() => DateTime, { zh: "完成时间", en: "Finished", about: "When it ended (UTC).", nullable: true })
  finishedAt?: string | null;

  @Attribute(() => DateTime, { zh: "可下载至", en: "Kept until", about: "Until when its files can be downloaded (UTC).", nullable: true })
  keptUntil?: string | null;

  @Attribute(() => ListSelection, { zh: "内容", en: "Selection", about: "For an export: conditions, order and columns.", nullable: true })
  selection?: ListSelection | null;

  @Attribute(() => [String], { zh: "文件列", en: "Columns", about: "For an import: the titles of the file's columns.", nullable: true })
  headers?: string[] | null;

  @Attribute(() => [String], { zh: "示例", en: "Examples", about: "For an import: what is in the columns of the first row.", nullable: true })
  examples?: string[] | null;

  @Attribute(() => FileReading, { zh: "读取方式", en: "Reading", about: "For an import: how its file was read.", nullable: true })
  reading?: FileReading | null;

  @Attribute(() => [ImportColumn], { zh: "字段匹配", en: "Mapping", about: "For an import: where the values of each attribute come from.", nullable: true })
  mapping?: ImportColumn[] | null;

  @Attribute(() => [ImportCorrection], { zh: "更正", en: "Corrections", about: "For an import: corrected values.", nullable: true })
  corrections?: ImportCorrection[] | null;

  /** For a print: whose papers, and which. */
  papers?: { ids: string[]; paper: string; sheet?: PaperSheet; language?: PaperLanguage } | null;

  /** Language of its messages and labels. */
  language!: Language;

  /** Where the phase continues; only the phase itself interprets it. */
  position?: string | null;

  /** How often the present chunk was begun. Counted before it is run, so that a chunk that kills its runner counts too. */
  attempts!: number;

  /** For an import: what the person has chosen of how its file is read. */
  chosen?: ReadingChoice | null;

  /** For an import: what was announced of the file. */
  source?: { contentType: string; size: number; sha256: string } | null;
}
