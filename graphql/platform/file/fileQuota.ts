/** How much may be attached to one record, and how much all files of the company may take. */
import { Int } from "type-graphql";
import { Attribute } from "../../table/attribute.ts";
import { Entity } from "../../table/entity.ts";
import { figureKey } from "../../table/keys.ts";
import type { Context } from "../context.ts";
import { EntityResolver } from "../entity/entityResolver.ts";
import { rule, type Finding } from "../problem/problem.ts";
import { declareSetting, settingLifecycle, settingLists, settingValues, SettingVersion } from "../setting/setting.ts";
import type { AttachedFile } from "../../table/node.ts";
import { storedBytes } from "./file.ts";

const mebibyte = 2 ** 20;
const gibibyte = 2 ** 30;

@Entity<FileQuota>({
  prefix: "fquo",
  domain: "platform",
  label: { zh: "附件限额", en: "File quota" },
  many: "fileQuotaVersions",
  about: "How many files a record may have, and how much space files may take.",
  representation: "validFrom",
  lists: settingLists,
  unique: ["validFrom"],
  lifecycle: settingLifecycle<FileQuota>({ editors: ["hr"] }),
})
export class FileQuota extends SettingVersion {
  @Attribute(() => Int, { zh: "每条记录文件数", en: "Files of a record", about: "Files that a record may have at a time.", input: { required: true, min: 1, max: 200 } })
  filesOfRecord!: number;

  @Attribute(() => Int, { zh: "每条记录空间（MiB）", en: "Space of a record (MiB)", about: "Mebibytes that the files of a record may take together.", input: { required: true, min: 1, max: 10_000 } })
  mebibytesOfRecord!: number;

  @Attribute(() => Int, { zh: "公司总空间（GiB）", en: "Space of the company (GiB)", about: "Gibibytes that all stored files may take together.", input: { required: true, min: 1, max: 100_000 } })
  gibibytesOfCompany!: number;
}

declareSetting(FileQuota, { filesOfRecord: 50, mebibytesOfRecord: 200, gibibytesOfCompany: 500 });

const tooManyFiles = rule<{ most: number }>("TOO_MANY_FILES", {
  message: { zh: ({ most }) => `每条记录最多 ${most} 个附件`, en: ({ most }) => `A record takes at most ${most} files` },
  remedy: { zh: () => "请先移除不再需要的附件", en: () => "Remove files that are no longer needed first" },
});

const recordIsFull = rule<{ most: number }>("FILES_TOO_LARGE", {
  message: { zh: ({ most }) => `每条记录的附件合计最多 ${most} MiB`, en: ({ most }) => `The files of a record may take ${most} MiB together` },
  remedy: { zh: () => "请压缩文件，或先移除不再需要的附件", en: () => "Compress the files, or remove some that are no longer needed" },
});

const companyIsFull = rule<{ most: number }>("FILE_SPACE_USED_UP", {
  message: { zh: ({ most }) => `公司的文件空间（${most} GiB）已用完`, en: ({ most }) => `The company's space for files (${most} GiB) is used up` },
  remedy: { zh: () => "请由人事在设置中放宽附件限额", en: () => "Ask HR to raise the file quota in the settings" },
});

/** Whether a record has room for these files beside those that it has. */
export async function recordQuotaFindings(attached: readonly Pick<AttachedFile, "size">[], ctx: Context): Promise<Finding[]> {
  const { filesOfRecord, mebibytesOfRecord } = await settingValues(ctx, FileQuota);
  const bytes = attached.reduce((sum, { size }) => sum + size, 0);
  return [
    ...(attached.length > filesOfRecord ? [tooManyFiles({ most: filesOfRecord }, { field: "fileIds" })] : []),
    ...(bytes > mebibytesOfRecord * mebibyte ? [recordIsFull({ most: mebibytesOfRecord }, { field: "fileIds" })] : []),
  ];
}

/** Whether the company has room for so many more bytes, by the figure that the projections keep: a few seconds old at most. */
export async function companyQuotaFindings(bytes: number, ctx: Context): Promise<Finding[]> {
  const [{ gibibytesOfCompany }, figure] = await Promise.all([settingValues(ctx, FileQuota), ctx.loader.item(figureKey(storedBytes))]);
  return Number(figure?.value ?? 0) + bytes > gibibytesOfCompany * gibibyte ? [companyIsFull({ most: gibibytesOfCompany }, { field: "size" })] : [];
}

export const FileQuotaResolver = EntityResolver(FileQuota, { create: true, update: true });
