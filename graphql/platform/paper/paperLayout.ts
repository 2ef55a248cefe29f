/** How the content of a paper is laid out: the same for every paper. */
import type { Content, TableCell, TDocumentDefinitions } from "pdfmake/interfaces.js";
import { columnWidths, padding, textWidth } from "./columnWidths.ts";
import type { ContentTable, Fact, PaperContent } from "./paperContent.ts";
import type { PaperChart, PaperSheet } from "./paper.ts";

const millimetres = (value: number): number => (value * 72) / 25.4;

interface Page {
  width: number;
  height: number;
  /** Left, top, right, bottom. */
  margins: [number, number, number, number];
  factColumns: number;
}

const a4: Page = { width: millimetres(210), height: millimetres(297), margins: [millimetres(14), millimetres(12), millimetres(14), millimetres(16)], factColumns: 3 };

/** Continuous paper has holes at both sides, where nothing is printed. */
const pages: Record<PaperSheet, Page> = {
  A4: a4,
  CONTINUOUS_241: { width: millimetres(241), height: millimetres(140), margins: [millimetres(16), millimetres(6), millimetres(16), millimetres(11)], factColumns: 4 },
};

const across = ({ width, height, margins, factColumns }: Page): Page => ({ width: height, height: width, margins, factColumns: factColumns + 1 });

const roomOf = ({ width, margins: [left, , right] }: Page): number => width - left - right;

/** A4 is turned where its tables keep no figure whole, or only in small letters; continuous paper cannot be. */
function pageFor({ sheet, tables }: PaperContent): Page {
  const page = pages[sheet];
  const isTight = tables.some((table) => {
    const { isRoomy, fontSize } = columnWidths(table, roomOf(page));
    return !isRoomy || fontSize < 8;
  });
  return sheet === "A4" && isTight ? across(page) : page;
}

const grey = "#666666";
const line = "#999999";

export function paperLayout(content: PaperContent): TDocumentDefinitions {
  const page = pageFor(content);
  const room = roomOf(page);
  return {
    pageSize: { width: page.width, height: page.height },
    pageMargins: page.margins,
    defaultStyle: { font: "Noto", fontSize: 9, lineHeight: 1.1 },
    info: { title: `${content.title} ${content.number}`, author: content.company.name },
    footer: (current, count) => footerOf(content, page, current, count),
    content: [
      headOf(content, room),
      factsOf(content.facts, page.factColumns, room),
      ...content.paragraphs.map((text) => ({ text, fontSize: 10.5, lineHeight: 1.5, margin: [0, 6, 0, 0] }) satisfies Content),
      ...content.tables.flatMap((table) => tableOf(table, room)),
      ...(content.charts ?? []).map((chart) => chartOf(chart, room)),
      totalsOf(content.totals),
      signaturesOf(content),
    ],
  };
}

function headOf({ company, title, number, status, notice }: PaperContent, room: number): Content {
  const parts: Content[] = [
    { text: company.name, bold: true, fontSize: 12, alignment: "center" },
    ...(company.details ? [{ text: company.details, fontSize: 8, color: grey, alignment: "center" } satisfies Content] : []),
    { text: title, bold: true, fontSize: 15, alignment: "center", margin: [0, 2, 0, 4] },
    {
      columns: [
        { width: "*", text: number, bold: true, fontSize: 11 },
        { width: "*", text: notice ?? "", bold: true, alignment: "center" },
        { width: "*", text: status, alignment: "right" },
      ],
    },
    { canvas: [{ type: "line", x1: 0, y1: 3, x2: room, y2: 3, lineWidth: 1 }], margin: [0, 0, 0, 6] },
  ];
  return { stack: parts };
}

/** Letters of a fact that fill several lines of its place; it is then given the whole width. */
const longFact = 60;

const factText = ({ label, value }: Fact): Content => ({ text: [{ text: `${label}  `, color: grey }, value] });

/** Short facts beside each other, long ones below. */
function factsOf(facts: readonly Fact[], columns: number, room: number): Content {
  const isLong = ({ value }: Fact): boolean => textWidth(value) > longFact;
  return { stack: [factGrid(facts.filter((fact) => !isLong(fact)), columns, room), ...facts.filter(isLong).map(factText)] };
}

function factGrid(facts: readonly Fact[], columns: number, room: number): Content {
  if (facts.length === 0) return { text: "" };
  const cell = (fact: Fact | undefined): TableCell => (fact ? factText(fact) : "") as TableCell;
  const rows = Array.from({ length: Math.ceil(facts.length / columns) }, (_, row) => Array.from({ length: columns }, (__, column) => cell(facts[row * columns + column])));
  return { table: { widths: Array.from({ length: columns }, () => room / columns - padding), body: rows, dontBreakRows: true }, layout: openLayout };
}

const ruleWidth = 0.5;
const openLayout = { hLineWidth: () => 0, vLineWidth: () => 0, paddingLeft: () => 0, paddingRight: () => padding, paddingTop: () => 1, paddingBottom: () => 1 };
const ruledLayout = { hLineWidth: () => ruleWidth, vLineWidth: () => ruleWidth, hLineColor: () => line, vLineColor: () => line, paddingLeft: () => (padding - ruleWidth) / 2, paddingRight: () => (padding - ruleWidth) / 2, paddingTop: () => 1.5, paddingBottom: () => 1.5 };

function tableOf(table: ContentTable, room: number): Content[] {
  const { columns: widths, fontSize } = columnWidths(table, room - ruleWidth);
  const head = table.columns.map(({ title, isFigure }): TableCell => ({ text: title, bold: true, alignment: isFigure ? "right" : "left" }));
  const rows = table.rows.map((row) => row.map((text, i): TableCell => ({ text, alignment: table.columns[i]!.isFigure ? "right" : "left" })));
  return [
    ...(table.title ? [{ text: table.title, bold: true, margin: [0, 8, 0, 2] } satisfies Content] : []),
    { table: { headerRows: 1, keepWithHeaderRows: 1, dontBreakRows: true, widths, body: [head, ...rows] }, layout: ruledLayout, fontSize, margin: [0, table.title ? 0 : 6, 0, 0] },
  ];
}

const chartHeight = 54;
const barColour = "#3f6fb5";
/** Of the place of a bar, what it fills. */
const barShare = 0.6;

/** Bars from a line at zero, each with its figure above and its period below; never parted over pages. */
function chartOf({ title, bars }: PaperChart, room: number): Content {
  const values = bars.map(({ value }) => value ?? 0);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const scale = chartHeight / (high - low || 1);
  const place = room / Math.max(bars.length, 1);
  const zero = high * scale;
  const texts = (of: (bar: PaperChart["bars"][number]) => string): Content => ({ columns: bars.map((bar) => ({ width: place, text: of(bar), fontSize: 6.5, alignment: "center" })), columnGap: 0 });
  return {
    unbreakable: true,
    margin: [0, 8, 0, 0],
    stack: [
      { text: title, bold: true, margin: [0, 0, 0, 2] },
      texts(({ text }) => text),
      {
        canvas: [
          ...values.map((value, i) => ({ type: "rect" as const, x: place * (i + (1 - barShare) / 2), y: zero - Math.max(value, 0) * scale, w: place * barShare, h: Math.abs(value) * scale, color: barColour })),
          { type: "line", x1: 0, y1: zero, x2: room, y2: zero, lineWidth: ruleWidth, lineColor: line },
          // Keeps the height, where no bar does.
          { type: "line", x1: 0, y1: chartHeight, x2: 0, y2: chartHeight, lineWidth: 0 },
        ],
      },
      texts(({ at }) => at),
    ],
  };
}

const totalsOf = (totals: readonly Fact[]): Content => ({
  stack: totals.map(({ label, value }) => ({ text: [{ text: `${label}  `, color: grey }, { text: value, bold: true }], alignment: "right", margin: [0, 3, 0, 0] })),
});

/** Room to sign, and the seal across it; never parted from each other. */
function signaturesOf({ signatures, company: { seal } }: PaperContent): Content {
  if (signatures.length === 0 && !seal) return { text: "" };
  const places: Content[] = signatures.map((text) => ({ width: "*", stack: [{ text }, { canvas: [{ type: "line", x1: 0, y1: 26, x2: 110, y2: 26, lineWidth: 0.7 }] }] }));
  const image: Content[] = seal ? [{ width: 85, image: seal, fit: [85, 85] }] : [];
  return { columns: [...places, ...image], columnGap: 16, margin: [0, 12, 0, 0], unbreakable: true };
}

const footerOf = ({ footer, number, pageText: [before, between, after] }: PaperContent, { margins: [left, , right] }: Page, current: number, count: number): Content => ({
  columns: [
    { width: "*", text: `${number} · ${footer}`, fontSize: 7.5, color: grey },
    { width: "auto", text: `${before}${current}${between}${count}${after}`, fontSize: 7.5, color: grey },
  ],
  margin: [left, 4, right, 0],
});
