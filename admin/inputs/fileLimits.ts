import type { ConsoleModel } from "../model/consoleModel.ts";
import { mediaTypes, mediaTypeOf } from "../api/mediaType.ts";

interface FileLimits {
  /** Media types that the platform stores. */
  types: string[];
  /** Bytes. */
  max: number;
  /** What a file chooser offers. */
  accepted: string;
}

/** How people call the type: by the ending of its files. */
const nameOf = (type: string): string => (Object.keys(mediaTypes).find((ending) => mediaTypes[ending] === type) ?? type.replace(/^.*\//, "")).toUpperCase();

/** What files the platform stores, as their entity declares it. */
export function fileLimits(model: ConsoleModel): FileLimits {
  const limits = (name: string) => model.entity("File")?.attributes.find((attribute) => attribute.name === name)?.input;
  const types = limits("contentType")?.pattern?.replaceAll("\\", "").split("|") ?? [];
  // Browsers do not know each of the types; they know endings.
  const endings = Object.keys(mediaTypes).filter((ending) => types.includes(mediaTypes[ending]!)).map((ending) => `.${ending}`);
  return { types, max: limits("size")?.max ?? Number.MAX_SAFE_INTEGER, accepted: [...types, ...endings].join(",") };
}

type Translate = (key: string, options?: Record<string, unknown>) => string;

/** Why a file would be refused; shown before it is uploaded. */
export function refusalOf(file: File, { types, max }: Omit<FileLimits, "accepted">, translate: Translate): string | undefined {
  if (types.length > 0 && !types.includes(mediaTypeOf(file))) return translate("app.file.wrongType", { types: types.map(nameOf).join(", ") });
  if (file.size === 0) return translate("app.file.empty");
  if (file.size > max) return translate("app.file.tooLarge", { max: `${Math.floor(max / 2 ** 20)} MiB` });
  return undefined;
}
