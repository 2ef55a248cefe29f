/**
 * Archives of evidence that are verified without us: files in memory, a manifest with the checksum of each, and the
 * script that compares them. What is in an archive its room decides; how it is kept and handed over is here.
 */
import { createHash } from "node:crypto";
import { ulid } from "ulid";
import { attributesOf } from "../../table/attribute.ts";
import { tableDefinition } from "../../table/definition.ts";
import type { Node } from "../../table/node.ts";
import type { Context } from "../context.ts";
import type { File } from "../file/file.ts";
import { downloadAddress, putObject } from "../file/fileStore.ts";

/** Files of an archive by their paths. */
export type Entries = Record<string, Uint8Array>;

/** Bytes of all files of an archive: they are in memory together. */
export const mostBytes = 60 * 1024 * 1024;

export const text = (content: string): Uint8Array => new TextEncoder().encode(content);
export const json = (content: unknown): Uint8Array => text(`${JSON.stringify(content, null, 2)}\n`);
export const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

export const sizeOf = (entries: Entries): number => Object.values(entries).reduce((sum, bytes) => sum + bytes.length, 0);

/** Names of people and files become names of entries: nothing of them leads elsewhere. */
export const safeName = (name: string): string => name.replaceAll(/[^\p{L}\p{N}._-]+/gu, "-").slice(0, 80) || "-";

export interface ManifestFile {
  path: string;
  bytes: number;
  sha256: string;
}

export const filesInManifest = (entries: Entries): ManifestFile[] => Object.entries(entries).map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: sha256(bytes) }));

/** The files that attributes of a record name; of all attributes, or of those given. */
export async function namedFiles(record: Node, ctx: Context, among?: readonly string[]): Promise<File[]> {
  const attributes = attributesOf(record.constructor).filter(({ name, reference }) => reference?.to().name === "File" && (!among || among.includes(name)));
  const ids = attributes.map(({ name }) => (record as unknown as Record<string, string | undefined>)[name]).filter((id) => typeof id === "string");
  return (await ctx.loader.loadAll<File>(ids)).filter((file) => file !== null);
}

/** Puts the archive where it is kept for a short time; answers its address, for five minutes. */
export async function storeArchive(entries: Entries, name: string): Promise<string> {
  // Loaded with the first archive, not with every start.
  const { zipSync } = await import("fflate");
  const key = `${tableDefinition.previewPrefix}${ulid()}.zip`;
  await putObject(key, zipSync(entries, { level: 6 }), "application/zip");
  return downloadAddress(key, name, "application/zip");
}
