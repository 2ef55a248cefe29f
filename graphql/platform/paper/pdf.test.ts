/** On paper nothing is cut, whatever is on it: paper cannot be scrolled. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPdf, type PdfPage } from "../../test/pdfText.ts";
import { columnWidths, padding, textWidth } from "./columnWidths.ts";
import type { ContentTable, PaperContent } from "./paperContent.ts";
import type { PaperSheet } from "./paper.ts";
import { pdfOf } from "./pdf.ts";

const column = (title: string, isFigure = false) => ({ title, isFigure, isWhole: isFigure });

/** Lines of an ordinary order: 50,000 packs at ¥1,280, with long English names. */
const ordinary = (count: number): ContentTable => ({
  columns: [column("No.", true), column("Product"), column("Quantity", true), column("Unit price", true), column("Amount", true), column("Received", true), column("Confirmed quantity", true), { ...column("Confirmed date"), isWhole: true }],
  rows: Array.from({ length: count }, (_, i) => [String(i + 1), `Amoxicillin and clavulanate potassium for oral suspension, 0.2285 g, ${i + 1}`, "50,000", "CNY 1,280.00", "CNY 64,000,000.00", "50,000", "50,000", "2030-01-01"]),
});

const content = (values: Partial<PaperContent> = {}): PaperContent => ({
  sheet: "A4",
  language: "en",
  title: "Purchase order",
  number: "PO20300101-0001",
  status: "Approved",
  company: { name: "河北康盛医药有限公司", details: "91130100MA00000000 · 石家庄市" },
  facts: [{ label: "Supplier", value: "华北制药" }, { label: "Remark", value: "Deliver-to-the-back-entrance-".repeat(12) }, { label: "Note", value: "x".repeat(300) }],
  paragraphs: [],
  tables: [ordinary(4)],
  totals: [{ label: "Total", value: "CNY 256,000,000.00" }],
  signatures: ["Purchaser", "Supplier"],
  footer: "Printed by 王丽, 2030-01-01 08:00 · version 4",
  pageText: ["Page ", " of ", ""],
  ...values,
});

const margin = 30;

/** Nothing is outside the sheet, or where continuous paper has its holes. */
function expectWithinSheet(pages: readonly PdfPage[]): void {
  for (const { width, height, places } of pages) {
    const outside = places.filter(({ left, right, top }) => left < margin || right > width - margin || top < 0 || top > height);
    expect(outside).toEqual([]);
  }
}

const squeezed = (text: string): string => text.replaceAll(/\s/g, "");
const whole = (pages: readonly PdfPage[]): string => pages.map(({ text }) => text).join("");

describe.each<PaperSheet>(["A4", "CONTINUOUS_241"])("on %s", (sheet) => {
  test("four ordinary lines lose no column and no figure is broken", async () => {
    const pages = await readPdf(await pdfOf(content({ sheet })));
    expectWithinSheet(pages);
    for (const cell of ordinary(4).rows.flat()) expect(whole(pages)).toContain(squeezed(cell));
    expect(pages.flatMap(({ places }) => places.map(({ text }) => text)).filter((text) => text.includes("64,000,000.00"))).toHaveLength(4);
    expect(whole(pages)).toContain(squeezed("Deliver-to-the-back-entrance-".repeat(12)));
    expect(whole(pages)).toContain("x".repeat(300));
  });

  test("two hundred lines go over pages, each with the head of the table, its number and the whole of them", async () => {
    const pages = await readPdf(await pdfOf(content({ sheet, tables: [ordinary(200)] })));
    expectWithinSheet(pages);
    expect(pages.length).toBeGreaterThan(4);
    for (const [i, page] of pages.entries()) {
      expect(page.text).toContain(`Page${i + 1}of${pages.length}`);
      if (/Amoxicillin/.test(page.text)) expect(page.text).toContain("UnitpriceAmountReceived");
    }
    for (const row of ordinary(200).rows) expect(whole(pages)).toContain(squeezed(row[1]!));
  }, 120_000);
});

test("is turned where its figures need it, and only then", async () => {
  const [narrow] = await readPdf(await pdfOf(content({ tables: [{ columns: [column("商品"), column("数量", true)], rows: [["阿莫西林胶囊", "800"]] }] })));
  expect(narrow!.width).toBeLessThan(narrow!.height);
  const wide = Array.from({ length: 13 }, (_, i) => column(`Figure ${i}`, true));
  const [across] = await readPdf(await pdfOf(content({ tables: [{ columns: wide, rows: [wide.map(() => "64,000,000")] }] })));
  expect(across!.width).toBeGreaterThan(across!.height);
  expectWithinSheet([across!]);
});

test("has rare characters, Latin letters and full-width punctuation in its own fonts", async () => {
  const bytes = await pdfOf(content({ paragraphs: ["镕喆堃淼：“药品”，（盒）。 αβ μg ℃ ≥ ‰ é"] }));
  const [page] = await readPdf(bytes);
  expect(page!.text).toContain("镕喆堃淼：“药品”，（盒）。αβμg℃≥‰é");
  // Two faces of 10 MB each, of which only what is used is embedded.
  expect(bytes.length).toBeLessThan(120_000);
});

test("carries its seal as an image", async () => {
  const seal = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
  const has = async (values: Partial<PaperContent>) => Buffer.from(await pdfOf(content(values))).includes("/Subtype /Image");
  expect(await has({})).toBe(false);
  expect(await has({ company: { name: "公司", details: "", seal } })).toBe(true);
});

describe("the columns of any table", () => {
  const cell = fc.oneof(fc.string({ maxLength: 80 }), fc.constantFrom("阿莫西林克拉维酸钾干混悬剂".repeat(4), "64,000,000,000.00", "", "x".repeat(200)));
  const tables = fc.integer({ min: 1, max: 18 }).chain((width) =>
    fc.record({
      columns: fc.array(fc.record({ title: fc.string({ maxLength: 30 }), isFigure: fc.boolean(), isWhole: fc.boolean() }), { minLength: width, maxLength: width }),
      rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 5 }),
    }),
  );

  test("fill the sheet and go no further", () => {
    fc.assert(
      fc.property(tables, fc.integer({ min: 300, max: 800 }), (table, available) => {
        const { columns } = columnWidths(table, available);
        expect(columns.every((width) => width >= 0)).toBe(true);
        expect(columns.reduce((sum, width) => sum + width + padding, 0)).toBeLessThanOrEqual(available + 0.01);
      }),
    );
  });

  test("keep figures in one piece wherever they say so", () => {
    fc.assert(
      fc.property(tables, fc.integer({ min: 300, max: 800 }), (table, available) => {
        const { columns, fontSize, isRoomy } = columnWidths(table, available);
        if (!isRoomy) return;
        for (const [i, { isWhole }] of table.columns.entries()) if (isWhole) for (const row of table.rows) expect(columns[i]! + 0.01).toBeGreaterThanOrEqual(textWidth(row[i]!) * fontSize);
      }),
    );
  });
});
