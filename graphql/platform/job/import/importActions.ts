/** What a person does with an import between the runner's phases: it is looked at before anything is created. */
import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { entityByName } from "../../../table/entity.ts";
import type { Label } from "../../../schema/model.ts";
import { refuseIfAny, rule, type Finding } from "../../problem/problem.ts";
import type { AnyAction, Guard } from "../../lifecycle/lifecycle.ts";
import type { Job, JobPhase, JobStatus } from "../job.ts";
import { ImportColumn, ImportCorrection } from "./importShapes.ts";
import { importableAttributes } from "./importColumns.ts";
import { TextEncoding } from "./textEncoding.ts";

/**
 * Corrections that one import takes; with more, the file itself is easier to put right. All of them are kept in the job and
 * in its audit trail, whose items hold at most 400 KB.
 */
const mostCorrections = 200;

class ReadInput {
  @Attribute(() => String, { zh: "工作表", en: "Sheet", about: "Name of the sheet to read; the proposed one where there is none.", nullable: true, input: { maxLength: 200 } })
  sheet?: string;

  @Attribute(() => TextEncoding, { zh: "编码", en: "Encoding", about: "How the bytes of a CSV file are read; as proposed where there is none.", nullable: true, input: true })
  encoding?: TextEncoding;

  @Attribute(() => Int, { zh: "标题行", en: "Title row", about: "Number of the row that holds the titles; the proposed one where there is none.", nullable: true, input: { min: 1 } })
  headerRow?: number;
}

class CheckInput {
  @Attribute(() => [ImportColumn], { zh: "字段匹配", en: "Mapping", about: "Which attribute each column holds; columns that are left out are not imported. A value for all rows is given in place of a column.", input: { required: true, maxItems: 100 } })
  mapping!: ImportColumn[];

  @Attribute(() => [ImportCorrection], { zh: "更正", en: "Corrections", about: "All corrected values, including those of earlier checks.", nullable: true, input: { maxItems: mostCorrections } })
  corrections?: ImportCorrection[];
}

const notReady = rule("NOT_READY", {
  message: { zh: () => "此导入还不能进行这一步", en: () => "This import is not ready for this step" },
  remedy: { zh: () => "请先完成前面的步骤", en: () => "Do the steps before it first", by: ["Job.check"] },
});

const unknownColumn = rule<{ name: string }>("UNKNOWN_COLUMN", {
  message: { zh: ({ name }) => `文件中没有“${name}”列`, en: ({ name }) => `The file has no column "${name}"` },
});

const columnOrValue = rule("COLUMN_OR_VALUE", {
  message: { zh: () => "请选择文件列，或填写固定值，二者只能选一", en: () => "Give either a column of the file or a value for all rows" },
});

const notOffered = rule<{ name: string }>("NOT_OFFERED", {
  message: { zh: ({ name }) => `此文件没有“${name}”可选`, en: ({ name }) => `The file does not offer "${name}"` },
  remedy: { zh: () => "请从所列选项中选择", en: () => "Choose one of those that are listed" },
});

const notImportable = rule<{ name: string }>("NOT_IMPORTABLE", {
  message: { zh: ({ name }) => `“${name}”不能从文件导入`, en: ({ name }) => `"${name}" cannot be imported from a file` },
});

const mappedTwice = rule<Label>("MAPPED_TWICE", {
  message: { zh: ({ zh }) => `${zh}对应了多列`, en: ({ en }) => `${en} is mapped to several columns` },
});

const requiredColumn = rule<Label>("REQUIRED_COLUMN", {
  message: { zh: ({ zh }) => `必填字段${zh}没有对应的列`, en: ({ en }) => `No column holds ${en}, which is required` },
  remedy: { zh: () => "请选择对应的列，或在文件中补充该列", en: () => "Choose the column, or add it to the file" },
});

/** An import in which one of these phases has ended. */
const after =
  (...phases: JobPhase[]): Guard<Job> =>
  ({ kind, phase, headers }) =>
    kind === "IMPORT" && headers && phases.includes(phase) ? [] : [notReady()];

const announced: Guard<Job> = ({ kind, headers }) => (kind === "IMPORT" && !headers ? [] : [notReady()]);

function mappingFindings({ listOf, headers }: Job, mapping: readonly ImportColumn[]): Finding[] {
  const attributes = importableAttributes(entityByName(listOf)!);
  const used = mapping.map(({ attribute }) => attribute);
  const unknown = mapping.flatMap(({ header, value, attribute }, i) => [
    ...(Boolean(header) === Boolean(value) ? [columnOrValue(undefined, { field: `mapping.${i}.header` })] : []),
    ...(!header || headers?.includes(header) ? [] : [unknownColumn({ name: header }, { field: `mapping.${i}.header` })]),
    ...(attributes.some(({ name }) => name === attribute) ? [] : [notImportable({ name: attribute }, { field: `mapping.${i}.attribute` })]),
  ]);
  const twice = attributes.filter(({ name }) => used.indexOf(name) !== used.lastIndexOf(name)).map((attribute) => mappedTwice(attribute, { field: "mapping" }));
  const missing = attributes.filter(({ name, input }) => input?.required && !used.includes(name)).map((attribute) => requiredColumn(attribute, { field: "mapping" }));
  return [...unknown, ...twice, ...missing];
}

function choiceFindings({ reading }: Job, { sheet, encoding }: ReadInput): Finding[] {
  const encodings = reading?.encodings?.map((one) => one.encoding) ?? [];
  return [
    ...(!sheet || reading?.sheets?.includes(sheet) ? [] : [notOffered({ name: sheet }, { field: "sheet" })]),
    ...(!encoding || encodings.includes(encoding) ? [] : [notOffered({ name: encoding }, { field: "encoding" })]),
  ];
}

function begin(job: Job, phase: JobPhase): void {
  Object.assign(job, { phase, done: 0, failed: 0, attempts: 0, position: null, failure: null });
}

export const importActions = (): Record<string, AnyAction<Job, JobStatus>> => ({
  begin: {
    label: { zh: "读取文件", en: "Read the file" },
    about: "Has the uploaded file read.",
    from: "WAITING",
    to: "QUEUED",
    tone: "primary",
    guards: [announced],
    effect: ({ record }) => begin(record, "READ"),
  },
  readAgain: {
    label: { zh: "重新读取", en: "Read again" },
    about: "Has the file read in another way: another sheet, encoding or title row.",
    from: "WAITING",
    to: "QUEUED",
    tone: "neutral",
    input: ReadInput,
    guards: [after("READ", "CHECK")],
    effect: ({ record, input }) => {
      const { sheet, encoding, headerRow } = input as unknown as ReadInput;
      refuseIfAny(choiceFindings(record, { sheet, encoding }));
      record.chosen = { sheet, encoding, headerRow };
      begin(record, "READ");
    },
  },
  check: {
    label: { zh: "预检", en: "Dry run" },
    about: "Checks all rows without creating records and reports every problem of every row.",
    from: "WAITING",
    to: "QUEUED",
    tone: "neutral",
    input: CheckInput,
    guards: [after("READ", "CHECK")],
    effect: ({ record, input }) => {
      const { mapping, corrections } = input as unknown as CheckInput;
      refuseIfAny(mappingFindings(record, mapping));
      Object.assign(record, { mapping, corrections: corrections ?? [] });
      begin(record, "CHECK");
    },
  },
  run: {
    label: { zh: "开始导入", en: "Import" },
    about: "Creates a record for each row that has no problem.",
    from: "WAITING",
    to: "QUEUED",
    tone: "primary",
    guards: [after("CHECK")],
    effect: ({ record }) => begin(record, "IMPORT"),
  },
});
