/** What a value looks like in a file: as people read it, and as their spreadsheet can reckon with it. */
import type { AttributeDeclaration } from "../../../table/attribute.ts";
import { enumerationOf } from "../../../table/enumeration.ts";
import { decimalText } from "../../../table/decimal.ts";
import { decimalOf, Money } from "../../../table/money.ts";
import { DateTime, LocalDate } from "../../../table/scalars.ts";
import { wallClock } from "../../businessDate.ts";
import { embeddedShape } from "../../entity/validate.ts";
import type { Language } from "../../problem/problem.ts";

/** Texts and numbers are written as they are; a moment is one in the company's zone, "2026-11-22T14:16:55". */
export type Cell = string | number | null | { decimal: string } | { date: string } | { moment: string };

/** A column of the file; an amount of money takes two. */
export interface Column {
  title: string;
  /** What the query asks of a record. */
  selection: string;
  cell(record: Record<string, unknown>): Cell;
}

const yesNo = { zh: { true: "是", false: "否" }, en: { true: "Yes", false: "No" } };
const currencyTitle = { zh: (title: string) => `${title}（币种）`, en: (title: string) => `${title} (currency)` };
const unitTitle = { zh: (title: string, symbol: string) => `${title}（${symbol}）`, en: (title: string, symbol: string) => `${title} (${symbol})` };
const between = { zh: "、", en: "; " };

/** One value that is no reference and no amount. */
function cellOf(attribute: AttributeDeclaration, value: unknown, language: Language): Cell {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map((one) => cellOf(attribute, one, language)).map(textOf).join(between[language]);
  const type = attribute.type();
  const enumeration = enumerationOf(type);
  if (enumeration) return enumeration.values[String(value)]?.[language] ?? String(value);
  if (type === LocalDate) return { date: String(value) };
  if (type === DateTime) return { moment: wallClock(new Date(String(value))) };
  if (typeof value === "boolean") return yesNo[language][`${value}`];
  if (typeof value !== "number") return String(value);
  return attribute.unit ? { decimal: decimalText(value, attribute.unit.digits) } : value;
}

/** A cell as a file of texts has it. */
export function textOf(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell !== "object") return String(cell);
  if ("decimal" in cell) return cell.decimal;
  return "date" in cell ? cell.date : cell.moment.replace("T", " ");
}

/** The columns that an attribute becomes; none for what has no place in a table, such as the lines of a document. */
export function columnsOf(attribute: AttributeDeclaration, language: Language): Column[] {
  const { name, reference, unit } = attribute;
  const title = unit ? unitTitle[language](attribute[language], unit.symbol[language].trim()) : attribute[language];
  if (reference) {
    const nameOf = (record: Record<string, unknown>) => (record[reference.as] as { displayName: string } | null)?.displayName ?? null;
    return [{ title, selection: `${reference.as} { displayName }`, cell: nameOf }];
  }
  if (attribute.type() === Money) {
    const selection = `${name} { amount currency }`;
    const amountOf = (record: Record<string, unknown>) => record[name] as Money | null;
    const decimal = (money: Money | null): Cell => money && { decimal: decimalOf(money) };
    return [
      { title, selection, cell: (record) => decimal(amountOf(record)) },
      { title: currencyTitle[language](title), selection, cell: (record) => amountOf(record)?.currency ?? null },
    ];
  }
  if (embeddedShape(attribute)) return [];
  return [{ title, selection: name, cell: (record) => cellOf(attribute, record[name], language) }];
}
