/** What a file really is, by its bytes: of archives, by what is inside them. */
import { fileTypes } from "./file.ts";

/** Files in a ZIP archive that make it a document of this kind. */
const archives: readonly [type: string, part: string][] = [
  [fileTypes.OFD, "OFD.xml"],
  [fileTypes.XLSX, "xl/workbook.xml"],
  [fileTypes.DOCX, "word/document.xml"],
];
/** Entries of an archive that are looked at. */
const mostEntries = 10_000;

/** The media type of these bytes, or undefined where it is none that is kept. */
export async function contentTypeOf(bytes: Buffer): Promise<string | undefined> {
  const found = await signedType(bytes);
  if (found === "application/zip" || isOffice(found)) return archiveType(bytes);
  if (found) return Object.values<string>(fileTypes).find((type) => type === found);
  return (await isXml(bytes)) ? fileTypes.XML : undefined;
}

const isOffice = (type: string | undefined): boolean => type === fileTypes.XLSX || type === fileTypes.DOCX;

/** By the signature at its beginning. XML has none: it counts only where all of it is well formed. */
async function signedType(bytes: Buffer): Promise<string | undefined> {
  // Loaded when a file is looked at, and not with every start of a function.
  const { fileTypeFromBuffer } = await import("file-type");
  const mime = (await fileTypeFromBuffer(bytes).catch(() => undefined))?.mime as string | undefined;
  return mime === fileTypes.XML ? undefined : mime;
}

async function archiveType(bytes: Buffer): Promise<string | undefined> {
  const { fromBufferPromise } = await import("yauzl");
  const names = new Set<string>();
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true });
    for await (const { fileName } of zip.eachEntry()) if (names.add(fileName).size > mostEntries) return undefined;
  } catch {
    // Damaged, or not an archive at all.
    return undefined;
  }
  return archives.find(([, part]) => names.has(part))?.[0];
}

async function isXml(bytes: Buffer): Promise<boolean> {
  const { SaxesParser } = await import("saxes");
  const parser = new SaxesParser({ xmlns: true });
  let root: string | undefined;
  parser.on("opentag", ({ local }) => (root ??= local));
  try {
    parser.write(new TextDecoder("utf-8", { fatal: true }).decode(bytes)).close();
  } catch {
    return false;
  }
  // A page is run by browsers, whatever it is called.
  return root !== undefined && root.toLowerCase() !== "html";
}
