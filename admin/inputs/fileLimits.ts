import type { ConsoleModel } from "../model/consoleModel.ts";

interface FileLimits {
  /** Media types that the platform stores. */
  types: string[];
  /** Bytes. */
  max: number;
}

/** What files the platform stores, as their entity declares it. */
export function fileLimits(model: ConsoleModel): FileLimits {
  const limits = (name: string) => model.entity("File")?.attributes.find((attribute) => attribute.name === name)?.input;
  return {
    types: limits("contentType")?.pattern?.split("|") ?? [],
    max: limits("size")?.max ?? Number.MAX_SAFE_INTEGER,
  };
}

type Translate = (key: string, options?: Record<string, unknown>) => string;

/** Why a file would be refused; shown before it is uploaded. */
export function refusalOf(file: File, { types, max }: FileLimits, translate: Translate): string | undefined {
  if (types.length > 0 && !types.includes(file.type)) {
    const names = types.map((type) => type.replace(/^.*\//, "").toUpperCase());
    return translate("app.file.wrongType", { types: names.join(", ") });
  }
  if (file.size === 0) return translate("app.file.empty");
  if (file.size > max) return translate("app.file.tooLarge", { max: `${Math.floor(max / 2 ** 20)} MiB` });
  return undefined;
}
