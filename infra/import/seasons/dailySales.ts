/** Seasons in a file of daily sales: for each group of medicines, what was sold in each month of the years that are whole. */
import { parse } from "csv-parse/sync";
import { ImportProblem } from "../problem.ts";

/** Groups of the ATC classification that the file has columns of. */
const groups: Readonly<Record<string, string>> = {
  M01AB: "抗炎抗风湿药(乙酸类)",
  M01AE: "抗炎抗风湿药(丙酸类)",
  N02BA: "水杨酸类镇痛药",
  N02BE: "苯胺类解热镇痛药",
  N05B: "抗焦虑药",
  N05C: "催眠镇静药",
  R03: "平喘药",
  R06: "抗组胺药",
};

export interface Season {
  name: string;
  /** Thousandths of what was sold, January first. */
  weights: number[];
  source: string;
}

interface Day {
  year: number;
  month: number;
  sold: Readonly<Record<string, number>>;
}

function dayOf(row: Record<string, string>, line: number): Day {
  const [year, month] = [Number(row.Year), Number(row.Month)];
  const sold = Object.fromEntries(Object.keys(groups).map((group) => [group, Math.round(Number(row[group]) * 1000)]));
  if (!Number.isInteger(year) || !(month >= 1 && month <= 12) || Object.values(sold).some((value) => !Number.isInteger(value) || value < 0)) throw new ImportProblem(`Line ${line} of the daily sales cannot be read.`);
  return { year, month, sold };
}

/** The years in which every month was sold in: one that ends early would make its last months look poor. */
function wholeYears(days: readonly Day[]): number[] {
  const months = new Map<number, Set<number>>();
  for (const { year, month } of days) months.set(year, (months.get(year) ?? new Set()).add(month));
  return [...months].filter(([, of]) => of.size === 12).map(([year]) => year).sort();
}

export function seasonsOf(text: string): Season[] {
  const rows = parse(text, { columns: true, skip_empty_lines: true, bom: true, trim: true }) as Record<string, string>[];
  const missing = ["Year", "Month", ...Object.keys(groups)].filter((column) => rows.length === 0 || !(column in rows[0]!));
  if (missing.length > 0) throw new ImportProblem(`The daily sales have no column ${missing.join(", ")}.`);
  const days = rows.map((row, i) => dayOf(row, i + 2));
  const years = wholeYears(days);
  if (years.length === 0) throw new ImportProblem("The daily sales have no whole year.");
  const counted = days.filter(({ year }) => years.includes(year));
  const span = `${years[0]}–${years.at(-1)}`;
  return Object.entries(groups).map(([group, name]) => {
    const weights = Array.from({ length: 12 }, (_, month) => counted.filter((day) => day.month === month + 1).reduce((sum, { sold }) => sum + sold[group]!, 0));
    return { name: `${group} ${name} ${span}`, weights, source: `pharma-sales-daily.csv, ${span}` };
  });
}
