/** Files that people really send: what they do not say for certain is proposed, and nothing of them is guessed. */
import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { zipSync, strToU8 } from "fflate";
import "../../../schema/schema.ts";
import { entityByName } from "../../../table/entity.ts";
import { csvFile } from "../export/csv.ts";
import type { FileFormat } from "../job.ts";
import { JobFailed } from "../phase.ts";
import { importableAttributes } from "./importColumns.ts";
import type { ReadingChoice } from "./importShapes.ts";
import { readTable } from "./readTable.ts";

const suppliers = importableAttributes(entityByName("Supplier")!);
const read = (bytes: Uint8Array, format: FileFormat, chosen: ReadingChoice = {}) => readTable(bytes, format, chosen, suppliers);
const format = (name: string): FileFormat => (name.endsWith(".csv") ? "CSV" : "XLSX");
const sent = async (name: string, chosen: ReadingChoice = {}) => read(await readFile(new URL(`cases/${name}`, import.meta.url)), format(name), chosen);

async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(JobFailed);
  return (error as JobFailed).texts.zh;
}

/** A workbook with these sheets, each the content of its `sheetData`. */
function workbook(sheets: Record<string, string>, { styles = "", strings = "", attributes = "" } = {}): Uint8Array {
  const names = Object.keys(sheets);
  const relation = (id: string, type: string, target: string) => `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
  const parts: Record<string, string> = {
    "_rels/.rels": `<Relationships>${relation("r1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `<workbook xmlns:r="r"><workbookPr ${attributes}/><sheets>${names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="s${i}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${names.map((_, i) => relation(`s${i}`, "worksheet", `/xl/worksheets/sheet${i}.xml`)).join("")}${relation("st", "styles", "styles.xml")}${relation("ss", "sharedStrings", "sharedStrings.xml")}</Relationships>`,
    "xl/styles.xml": `<styleSheet>${styles}</styleSheet>`,
    "xl/sharedStrings.xml": `<sst>${strings}</sst>`,
    ...Object.fromEntries(Object.values(sheets).map((data, i) => [`xl/worksheets/sheet${i}.xml`, `<worksheet><sheetData>${data}</sheetData></worksheet>`])),
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
const row = (...cells: string[]) => `<row>${cells.join("")}</row>`;
const titles = row(text("供应商编码"), text("名称"));

describe("the files that were sent", () => {
  test.each(["title-row.csv", "title-row.xlsx"])("%s: what is above the titles is no data, and rows keep the file's numbers", async (name) => {
    const { table, reading } = await sent(name);
    expect(table.headers.slice(0, 2)).toEqual(["供应商编码", "名称"]);
    expect(reading.headerRow).toBe(2);
    expect(reading.preview.map((one) => one.row)).toEqual([1, 2, 3]);
    expect(table.rows.map((one) => [one.row, one.cells[1]])).toEqual([[3, "标题医药"]]);
  });

  test("title-row.xlsx: another row can be chosen to hold the titles", async () => {
    const { table, reading } = await sent("title-row.xlsx", { headerRow: 1 });
    expect(reading.headerRow).toBe(1);
    expect(table.headers).toEqual(["供应商名录", "#2"]);
    expect(table.rows.map((one) => one.row)).toEqual([2, 3]);
    expect(await refusal(sent("title-row.xlsx", { headerRow: 3 }))).toBe("无法读取文件：标题行之下没有数据（标题行：第 3 行）");
  });

  test.each(["note-first-sheet.xlsx", "empty-first-sheet.xlsx"])("%s: the fullest sheet is proposed, all are offered", async (name) => {
    const { table, reading } = await sent(name);
    expect(reading.sheets).toHaveLength(2);
    expect(reading.sheet).toBe(reading.sheets![1]);
    expect(table.rows.map(({ cells }) => cells[1])).toEqual(["标题医药"]);
  });

  test("note-first-sheet.xlsx: the other sheet can be chosen", async () => {
    const { reading: proposed } = await sent("note-first-sheet.xlsx");
    const { table, reading } = await sent("note-first-sheet.xlsx", { sheet: proposed.sheets![0] });
    expect(reading.sheet).toBe(proposed.sheets![0]);
    expect(table.rows.map(({ cells }) => cells)).toEqual([["1. 编码必填"]]);
  });

  test("far-cell.xlsx: a stray cell is named and refused before any rows are built", async () => {
    const before = process.memoryUsage().heapUsed;
    expect(await refusal(sent("far-cell.xlsx"))).toBe("无法读取文件：单元格 XFD1048576 有内容，但最多只能有 100 列，请删除多余的内容");
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(20_000_000);
  });

  test("binary-fraction.xlsx: a number is what Excel shows", async () => {
    expect((await sent("binary-fraction.xlsx")).table.rows[0]!.cells.slice(2)).toEqual(["8.2", "13800138000"]);
  });

  test("no-cell-names.xlsx: cells without names follow each other", async () => {
    const { table } = await sent("no-cell-names.xlsx");
    expect(table).toEqual({ headers: ["供应商编码", "名称", "地址"], rows: [{ row: 2, cells: ["I27-MX1ZOX3B8", "无引用医药", "某地"] }] });
  });

  test.each([
    ["long-number.xlsx", "6.22848040256489E+18"],
    ["long-number.csv", "6.22848E+18"],
  ])("%s: a number that has lost its digits stays recognisable", async (name, cell) => {
    expect((await sent(name)).table.rows[0]!.cells[2]).toBe(cell);
  });
});

describe("what we wrote, we read", () => {
  const readBack = async (texts: readonly string[]) => (await read(csvFile(["供应商编码", "名称"], [texts.map((one, i) => [`A-${i}`, one])]), "CSV")).table.rows.map(({ cells }) => cells[1]);

  test.each(["+86 138 0013 8000", "-5℃ 冷库", "=1+1", "@某厂", "＋86", "-5", "'引用", "a,\"b\"\n第二行"])("%j", async (written) => {
    expect(await readBack([written])).toEqual([written]);
  });

  test("a text may begin with any character", async () => {
    const written = fc.string({ unit: fc.constantFrom("=", "+", "-", "@", "＝", "8", ".", "药", ",", '"', "a"), minLength: 1, maxLength: 6 });
    await fc.assert(fc.asyncProperty(fc.array(written, { minLength: 1, maxLength: 5 }), async (texts) => void expect(await readBack(texts)).toEqual(texts)), { numRuns: 300 });
  });
});

describe("cells of an Excel file", () => {
  const cells = async (...given: string[]) => (await read(workbook({ A: titles + row(text("A-1"), ...given) }, { styles, strings }), "XLSX")).table.rows[0]!.cells.slice(1);
  const styles = '<numFmts><numFmt numFmtId="164" formatCode="00000"/><numFmt numFmtId="165" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="4"/></cellXfs>';
  const strings = "<si><t>一般</t></si><si><r><t>分</t></r><r><t>段</t></r><rPh><t>fenduan</t></rPh></si><si><t>a_x000D_b</t></si>";

  test.each([
    ["a date", '<c s="1"><v>46086</v></c>', "2026-03-05"],
    ["a date and time", '<c s="1"><v>46086.5</v></c>', "2026-03-05 12:00:00"],
    ["a date as Chinese Excel formats it", '<c s="3"><v>46086</v></c>', "2026-03-05"],
    ["a code of five digits", '<c s="2"><v>42</v></c>', "00042"],
    ["a number with thousands apart", '<c s="4"><v>1234.5</v></c>', "1234.5"],
    ["the largest number that keeps its digits", "<c><v>999999999999999</v></c>", "999999999999999"],
    ["a number that has lost its digits, written out", "<c><v>6228480402564889600</v></c>", "6.22848040256489E+18"],
    ["a shared text", '<c t="s"><v>0</v></c>', "一般"],
    ["a shared text in pieces, without how it is pronounced", '<c t="s"><v>1</v></c>', "分段"],
    ["an escaped character", '<c t="s"><v>2</v></c>', "a\rb"],
    ["the result of a formula", '<c t="str"><f>A1&amp;B1</f><v>甲乙</v></c>', "甲乙"],
    ["yes", '<c t="b"><v>1</v></c>', "TRUE"],
    ["a formula that failed", '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>', "#DIV/0!"],
  ])("%s", async (_, given, wanted) => {
    expect(await cells(given)).toEqual([wanted]);
  });

  test("dates of a file that counts from 1904", async () => {
    const bytes = workbook({ A: titles + row(text("A-1"), '<c s="1"><v>44624</v></c>') }, { styles, attributes: 'date1904="1"' });
    expect((await read(bytes, "XLSX")).table.rows[0]!.cells).toEqual(["A-1", "2026-03-05"]);
  });

  test("named cells are read at their position, rows keep their numbers, empty cells are absent", async () => {
    const data = `<row r="3"><c r="A3" t="inlineStr"><is><t>供应商编码</t></is></c><c r="C3" t="inlineStr"><is><t>名称</t></is></c></row><row r="900000"><c r="C900000" t="inlineStr"><is><t>远方医药</t></is></c><c r="XFD900000"/></row>`;
    const { table } = await read(workbook({ A: data }), "XLSX");
    expect(table).toEqual({ headers: ["供应商编码", "#2", "名称"], rows: [{ row: 900_000, cells: ["", "", "远方医药"] }] });
  });
});

describe("limits", () => {
  test("a part that unfolds too far is refused by what the archive's directory says", async () => {
    const bomb = workbook({ A: titles + row(text("A-1"), text(" ".repeat(60_000_000))) });
    expect(bomb.length).toBeLessThan(200_000);
    expect(await refusal(read(bomb, "XLSX"))).toBe("无法读取文件：展开后超过 48 MB，请拆分后导入");
  });

  test("and one whose directory lies, while it is unfolded", async () => {
    const honest = workbook({ A: titles + row(text("A-1"), text("名".repeat(1_000))) });
    const lying = Buffer.from(honest);
    const sheet = lying.lastIndexOf("xl/worksheets/sheet0.xml");
    // Of the directory's entry, 46 bytes before the name, the unpacked size is at 24.
    lying.writeUInt32LE(100, sheet - 46 + 24);
    expect(await refusal(read(lying, "XLSX"))).toContain("这不是 Excel 文件");
  });

  test("too many rows are refused while they are read, in either form", async () => {
    const many = Array.from({ length: 20_001 }, (_, i) => row(text(`A-${i}`))).join("");
    expect(await refusal(read(workbook({ A: titles + many }), "XLSX"))).toBe("无法读取文件：超过 20000 行，请拆分后导入");
    expect(await refusal(read(Buffer.from(`供应商编码\n${"A\n".repeat(20_001)}`), "CSV"))).toBe("无法读取文件：超过 20000 行，请拆分后导入");
    expect(await refusal(read(Buffer.from(`供应商编码\n${"\n".repeat(100_001)}A\n`), "CSV"))).toBe("无法读取文件：超过 20000 行，请拆分后导入");
  });

  test("too many cells, columns and characters are refused, and the place is named", async () => {
    const wide = row(...Array.from({ length: 100 }, () => text("x"))).repeat(5_001);
    expect(await refusal(read(workbook({ A: wide }), "XLSX"))).toContain("有内容的单元格超过 500000 个");
    expect(await refusal(read(Buffer.from(`供应商编码\nA${",".repeat(100)}x\n`), "CSV"))).toContain("单元格 CW2 有内容");
    expect(await refusal(read(Buffer.from(`供应商编码,名称\nA,${"x".repeat(4_001)}\n`), "CSV"))).toContain("单元格 B2 的内容超过 4000 个字符");
  });

  test("a sheet that cannot be read does not keep the others from being read", async () => {
    const sheets = { 数据: titles + row(text("A-1"), text("某厂")), 太宽: `<row r="1"><c r="ZZ1"><v>1</v></c></row>` };
    expect((await read(workbook(sheets), "XLSX")).reading.sheet).toBe("数据");
    expect(await refusal(read(workbook(sheets), "XLSX", { sheet: "太宽" }))).toContain("单元格 ZZ1");
  });
});

describe("encodings of a text file", () => {
  test("Windows-1252 that is valid GB18030 is proposed as what it is, with what each would say", async () => {
    const bytes = Buffer.from("code,name\nA-1,Laboratoires Th\xe9ramex\n", "latin1");
    const { table, reading } = await read(bytes, "CSV");
    expect(reading.encoding).toBe("WINDOWS_1252");
    expect(table.rows[0]!.cells).toEqual(["A-1", "Laboratoires Théramex"]);
    expect(reading.encodings!.map(({ encoding }) => encoding)).toEqual(expect.arrayContaining(["WINDOWS_1252", "GB18030"]));
    expect(reading.encodings![0]!.sample).toContain("Théramex");
    const other = await read(bytes, "CSV", { encoding: "GB18030" });
    expect(other.reading.encoding).toBe("GB18030");
    expect(other.table.rows[0]!.cells[1]).not.toContain("Théramex");
  });

  test.each([
    ["GB18030", "b9a9d3a6c9ccb1e0c2eb2cc3fbb3c60a412d312cb9fad2a9bfd8b9c90a", "国药控股"],
    ["BIG5", "a8d1c0b3b0d3bd73bd582ca657bad90a412d312caabea856a440c3c4abc70a", "知汲一藥室"],
  ])("%s is proposed for what is written in it", async (encoding, hex, name) => {
    const { table, reading } = await read(Buffer.from(hex, "hex"), "CSV");
    expect([reading.encoding, table.rows[0]!.cells[1]]).toEqual([encoding, name]);
  });

  test("UTF-8 leaves no choice", async () => {
    const { reading } = await read(Buffer.from("供应商编码,名称\nA-1,国药控股\n"), "CSV");
    expect(reading.encodings!.map(({ encoding }) => encoding)).toEqual(["UTF_8"]);
  });
});
