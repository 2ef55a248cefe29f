import { Attribute } from "../../../table/attribute.ts";
import { entityByName } from "../../../table/entity.ts";
import { SafeInt } from "../../../table/scalars.ts";
import { accessFindings, requireRight } from "../../access/access.ts";
import type { Context } from "../../context.ts";
import { newRecord } from "../../entity/entityResolver.ts";
import { unknownList } from "../../entity/unknownList.ts";
import { cleanInput, inputFindings } from "../../entity/validate.ts";
import { uploadAddress, type UploadAddress } from "../../file/fileStore.ts";
import { change, type ChangeInput, type Outcome } from "../../lifecycle/change.ts";
import { refuseIfAny, rule, type Finding } from "../../problem/problem.ts";
import { Job, type FileFormat } from "../job.ts";
import { contentTypes, sourceKey } from "../jobObjects.ts";

/** Bytes. */
const maxImportSize = 10 * 1024 * 1024;

/** What an import is announced with. */
export class ImportOrder {
  @Attribute(() => String, { zh: "列表", en: "List", about: "Type of the records to create: Supplier.", input: { required: true, maxLength: 60 } })
  listOf!: string;

  @Attribute(() => String, { zh: "文件名", en: "File name", about: "Name on the person's machine; its ending tells the format: .csv or .xlsx.", input: { required: true, maxLength: 200 } })
  fileName!: string;

  @Attribute(() => SafeInt, { zh: "大小", en: "Size", about: "Bytes, 10 MiB at most.", input: { required: true, min: 1, max: maxImportSize } })
  size!: number;

  @Attribute(() => String, { zh: "校验值", en: "Checksum", about: "SHA-256 of the bytes, as 64 hexadecimal digits.", input: { required: true, pattern: "[0-9a-f]{64}" } })
  sha256!: string;
}

const notImportable = rule<{ zh: string; en: string }>("NOT_IMPORTABLE", {
  message: { zh: ({ zh }) => `${zh}不能从文件导入`, en: ({ en }) => `${en} records cannot be imported from a file` },
});

const wrongFileType = rule("WRONG_FILE_TYPE", {
  message: { zh: () => "只能导入 CSV 或 Excel（.xlsx）文件", en: () => "Only CSV and Excel (.xlsx) files can be imported" },
  remedy: { zh: () => "请在 Excel 中另存为 .xlsx 或 CSV", en: () => "Save it as .xlsx or CSV" },
});

const formatOf = (fileName: string): FileFormat | undefined => (/\.xlsx$/i.test(fileName) ? "XLSX" : /\.(csv|txt)$/i.test(fileName) ? "CSV" : undefined);

function orderFindings({ listOf, fileName }: ImportOrder, ctx: Context): Finding[] {
  const entity = entityByName(listOf);
  if (!entity) return [unknownList({ name: listOf }, { field: "listOf" })];
  const denied = accessFindings(ctx.principal, entity, "create");
  if (denied.length > 0) return denied;
  const format = formatOf(fileName) ? [] : [wrongFileType(undefined, { field: "fileName" })];
  const importable = entity.imports ? [] : [notImportable(entity.label, { field: "listOf" })];
  return [...importable, ...format];
}

/** Announces a file to import; it is read once its bytes have arrived and the job is begun. */
export const requestImport = (ctx: Context, input: ChangeInput & object): Promise<Outcome<Job>> =>
  change(ctx, { entity: "Job", action: "import" }, input, async (uow) => {
    requireRight(ctx.principal, Job, "import");
    refuseIfAny(await inputFindings(ImportOrder, input, ctx));
    const order = cleanInput(ImportOrder, input as Record<string, unknown>) as unknown as ImportOrder;
    refuseIfAny(orderFindings(order, ctx));
    const { listOf, fileName, size, sha256 } = order;
    const format = formatOf(fileName)!;
    const start = { kind: "IMPORT", status: "WAITING", phase: "READ", language: ctx.language, done: 0, failed: 0, attempts: 0 } as const;
    return newRecord(ctx, uow, Job, { ...start, listOf, fileName, format, source: { contentType: contentTypes[format], size, sha256 } }, undefined);
  });

/** Where to send the announced bytes; null once the file was read. */
export const importAddress = (job: Job): Promise<UploadAddress> | null => (job.source && !job.headers ? uploadAddress({ ...job.source, id: sourceKey(job) }) : null);
