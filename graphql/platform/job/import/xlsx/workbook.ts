/** What the sheets of an Excel file share: where they are, their texts, and which number formats say more than a number. */
import { isDateFormat } from "numfmt";
import type { Archive } from "./archive.ts";

export interface Workbook {
  /** In the order of the tabs; hidden ones come last. */
  sheets: { name: string; part: string }[];
  texts: string[];
  /** By the index that cells name. */
  formats: NumberFormat[];
  /** Days between the day from which this file counts and the usual one. */
  dayOffset: number;
}

export interface NumberFormat {
  isDate: boolean;
  /** Digits that are shown at least, where the format is nothing but zeros: 00000 shows 42 as 00042. */
  digits: number;
}

/** Formats that have no code in the file (ECMA-376, 18.8.30, with those of Chinese, Japanese and Korean). */
const builtInDate = (id: number): boolean => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Days from 1900, the usual beginning, to 1904, the beginning that old files of Macs have. */
const daysTo1904 = 1_462;

export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const main = [...(await targetsOf(archive, "")).values()].find(({ type }) => type.endsWith("/officeDocument"))?.part ?? "xl/workbook.xml";
  const targets = await targetsOf(archive, main);
  const related = (kind: string) => [...targets.values()].find(({ type }) => type.endsWith(`/${kind}`))?.part;
  const sheets: (Workbook["sheets"][number] & { hidden: boolean })[] = [];
  let dayOffset = 0;
  const found = await archive.read(main, {
    open(name, attribute) {
      if (name === "workbookPr" && ["1", "true"].includes(attribute("date1904") ?? "")) dayOffset = daysTo1904;
      const part = name === "sheet" && targets.get(attribute("r:id") ?? attribute("id") ?? "")?.part;
      if (part) sheets.push({ name: attribute("name") ?? "", part, hidden: (attribute("state") ?? "visible") !== "visible" });
    },
  });
  if (!found) throw new Error("The archive has no workbook");
  return {
    sheets: sheets.sort((a, b) => Number(a.hidden) - Number(b.hidden)).map(({ name, part }) => ({ name, part })),
    texts: await readTexts(archive, related("sharedStrings")),
    formats: await readFormats(archive, related("styles")),
    dayOffset,
  };
}

/** What a part refers to, by the ids that it uses for them. */
async function targetsOf(archive: Archive, part: string): Promise<Map<string, { type: string; part: string }>> {
  const targets = new Map<string, { type: string; part: string }>();
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  await archive.read(`${folder}_rels/${part.slice(folder.length)}.rels`, {
    open(name, attribute) {
      const [id, target] = [attribute("Id"), attribute("Target")];
      if (name !== "Relationship" || !id || !target) return;
      // Targets are addresses relative to the part, or from the archive's root.
      targets.set(id, { type: attribute("Type") ?? "", part: new URL(target, `zip:///${folder}`).pathname.slice(1) });
    },
  });
  return targets;
}

/** Texts that cells share, without the marks that say how they are pronounced. */
async function readTexts(archive: Archive, part: string | undefined): Promise<string[]> {
  const texts: string[] = [];
  if (!part) return texts;
  let current = "";
  let inText = false;
  let inPhonetic = false;
  await archive.read(part, {
    open(name) {
      if (name === "si") current = "";
      if (name === "rPh") inPhonetic = true;
      if (name === "t") inText = !inPhonetic;
    },
    text(text) {
      if (inText) current += text;
    },
    close(name) {
      if (name === "t") inText = false;
      if (name === "rPh") inPhonetic = false;
      if (name === "si") texts.push(current);
    },
  });
  return texts;
}

async function readFormats(archive: Archive, part: string | undefined): Promise<NumberFormat[]> {
  const codes = new Map<number, string>();
  const formats: NumberFormat[] = [];
  if (!part) return formats;
  let inCells = false;
  await archive.read(part, {
    open(name, attribute) {
      if (name === "numFmt") codes.set(Number(attribute("numFmtId")), attribute("formatCode") ?? "");
      if (name === "cellXfs") inCells = true;
      if (name === "xf" && inCells) formats.push(formatOf(Number(attribute("numFmtId") ?? 0), codes));
    },
    close(name) {
      if (name === "cellXfs") inCells = false;
    },
  });
  return formats;
}

function formatOf(id: number, codes: ReadonlyMap<number, string>): NumberFormat {
  const code = codes.get(id);
  if (code === undefined) return { isDate: builtInDate(id), digits: 0 };
  return { isDate: isDateFormat(code), digits: /^0+$/.test(code) ? code.length : 0 };
}
