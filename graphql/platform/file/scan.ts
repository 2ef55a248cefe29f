import type { Context } from "../context.ts";
import { rule, type Finding } from "../problem/problem.ts";
import type { File } from "./file.ts";

const scanNotStored = rule("SCAN_NOT_STORED", {
  message: { zh: () => "扫描件上传尚未完成", en: () => "The upload of the scan is not complete" },
  remedy: { zh: () => "请重新上传", en: () => "Upload it again" },
});

/** A scan proves something only once its bytes have arrived. */
export async function scanFindings(fileId: string, ctx: Context, at: { field?: string } = {}): Promise<Finding[]> {
  const file = await ctx.loader.load<File>(fileId);
  return file?.status === "STORED" ? [] : [scanNotStored(undefined, at)];
}
