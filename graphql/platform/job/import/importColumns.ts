/** Which attributes a file may hold, and how a text of a file becomes a value that the create input takes. */
import { Int } from "type-graphql";
import type { AttributeDeclaration } from "../../../table/attribute.ts";
import type { EntityDeclaration } from "../../../table/entity.ts";
import { entityOf } from "../../../table/entity.ts";
import { stepsOf } from "../../../table/decimal.ts";
import { enumerationOf, type EnumValue } from "../../../table/enumeration.ts";
import { currencies, minorDigits, Money, money } from "../../../table/money.ts";
import { DateTime, LocalDate, SafeInt } from "../../../table/scalars.ts";
import type { Label } from "../../../schema/model.ts";
import { momentOf } from "../../businessDate.ts";
import { embeddedShape, inputAttributes } from "../../entity/validate.ts";
import { File } from "../../file/file.ts";
import { rule, type Finding } from "../../problem/problem.ts";

const noSuchValue = rule<Label & { text: string; values: { zh: string; en: string } }>("NO_SUCH_VALUE", {
  message: { zh: ({ zh, text }) => `${zh}没有“${text}”这个值`, en: ({ en, text }) => `${en} has no value "${text}"` },
  remedy: { zh: ({ values }) => `可用的值：${values.zh}`, en: ({ values }) => `Values: ${values.en}` },
});

const notReadable = rule<Label & { text: string; form: Label }>("NOT_READABLE", {
  message: { zh: ({ zh, text, form }) => `${zh}“${text}”不是${form.zh}`, en: ({ en, text, form }) => `${en}: "${text}" is ${form.en}` },
});

const lostDigits = rule<Label & { text: string }>("LOST_DIGITS", {
  message: { zh: ({ zh, text }) => `${zh}“${text}”是电子表格缩写的数字，原有数字已丢失`, en: ({ en, text }) => `${en} "${text}" is a number that the spreadsheet has shortened; its digits are lost` },
  remedy: { zh: () => "请将该列设为文本格式，重新填写完整内容", en: () => "Format the column as text, and enter the whole value again" },
});

const failedFormula = rule<Label & { text: string }>("FAILED_FORMULA", {
  message: { zh: ({ zh, text }) => `${zh}的公式出错：${text}`, en: ({ en, text }) => `${en}: the formula failed with ${text}` },
  remedy: { zh: () => "请在文件中改正，或直接填写内容", en: () => "Correct it in the file, or enter the value itself" },
});

/** How spreadsheets show numbers that are too long for them. */
const shortened = /^[+-]?\d(?:\.\d+)?E\+\d+$/i;
const formulaError = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!)$/i;

const notA = {
  whole: { zh: "整数", en: "no whole number" },
  decimal: { zh: "数字，或小数位过多", en: "no number, or has too many decimals" },
  date: { zh: "日期，例如 2026-11-22", en: "no date; an example is 2026-11-22" },
  moment: { zh: "日期和时间，例如 2026-11-22 14:30", en: "no date with a time; an example is 2026-11-22 14:30" },
  boolean: { zh: "是或否", en: "neither yes nor no" },
} satisfies Record<string, Label>;

const isWhole = (type: unknown): boolean => type === Int || type === SafeInt || type === Number;

/** A reference to records of one type, other than files. */
const isReference = ({ reference }: AttributeDeclaration): boolean => {
  if (!reference) return false;
  try {
    return reference.to() !== File && Boolean(entityOf(reference.to()));
  } catch {
    return false;
  }
};

function isImportable(attribute: AttributeDeclaration): boolean {
  if (attribute.reference) return isReference(attribute) && !attribute.list;
  const type = attribute.type();
  if (type === Money) return !attribute.list;
  if (embeddedShape(attribute)) return false;
  return type === String || type === Boolean || isWhole(type) || type === LocalDate || type === DateTime || Boolean(enumerationOf(type));
}

/** The attributes of the entity's create input that a cell can hold; the number of the row is no column. */
export const importableAttributes = (entity: EntityDeclaration): AttributeDeclaration[] => inputAttributes(entity.target).filter((attribute) => isImportable(attribute) && attribute.name !== entity.importedRow);

/** A value, or what is wrong with its text. */
export type Reading = { value: unknown } | { finding: Finding };

const normal = (text: string): string => text.normalize("NFKC").trim().toLowerCase();

/** What a cell says no longer, because a spreadsheet has written something else in its place. */
export function lostContent(attribute: AttributeDeclaration, text: string): Finding | undefined {
  const field = { field: attribute.name };
  if (shortened.test(text)) return lostDigits({ ...attribute, text }, field);
  return formulaError.test(text) ? failedFormula({ ...attribute, text }, field) : undefined;
}

/** Reads one cell; references are looked up elsewhere, since that takes the table. */
export function readCell(attribute: AttributeDeclaration, text: string): Reading {
  if (!attribute.list) return readOne(attribute, text);
  const readings = text.split(/[;；,，、\n]/).map((part) => part.trim()).filter(Boolean).map((part) => readOne(attribute, part));
  const wrong = readings.find((reading) => "finding" in reading);
  return wrong ?? { value: readings.map((reading) => ("value" in reading ? reading.value : null)) };
}

/** 常温 of 常温（10–30℃）: text in brackets explains. */
const withoutBrackets = (label: string): string => label.split(/[（(]/)[0]!;

function readOne(attribute: AttributeDeclaration, text: string): Reading {
  const type = attribute.type();
  const field = { field: attribute.name };
  const enumeration = enumerationOf(type);
  if (enumeration) {
    const named = (names: (label: EnumValue) => readonly string[]) => Object.entries(enumeration.values).find(([value, label]) => [value, ...names(label)].some((name) => normal(name) === normal(text)));
    const found = named(({ zh, en }) => [zh, en]) ?? named(({ zh, en, also = [] }) => [...[zh, en].map(withoutBrackets), ...also]);
    const labels = Object.values(enumeration.values);
    return found ? { value: found[0] } : { finding: noSuchValue({ ...attribute, text, values: { zh: labels.map(({ zh }) => zh).join("、"), en: labels.map(({ en }) => en).join(", ") } }, field) };
  }
  if (type === Boolean) return readBoolean(attribute, text);
  if (type === LocalDate) return readDate(attribute, text);
  if (type === DateTime) return readMoment(attribute, text);
  if (type === Money) return readMoney(attribute, text);
  if (!isWhole(type)) return { value: text };
  const number = wholeOf(attribute, normal(text).replaceAll(",", ""));
  return Number.isSafeInteger(number) ? { value: number } : { finding: notReadable({ ...attribute, text, form: attribute.unit ? notA.decimal : notA.whole }, field) };
}

/** The number in the steps of the attribute's unit, whose symbol may follow it; NaN for a text that is none. */
function wholeOf({ unit }: AttributeDeclaration, text: string): number {
  if (!unit) return Number(text);
  const symbol = [unit.symbol.zh, unit.symbol.en].map(normal).find((one) => text.endsWith(one)) ?? "";
  return stepsOf(text.slice(0, text.length - symbol.length).trim(), unit.digits);
}

function readBoolean(attribute: AttributeDeclaration, text: string): Reading {
  if (["是", "true", "yes", "y", "1"].includes(normal(text))) return { value: true };
  if (["否", "false", "no", "n", "0"].includes(normal(text))) return { value: false };
  return { finding: notReadable({ ...attribute, text, form: notA.boolean }, { field: attribute.name }) };
}

/** 1,234.56, ¥1234.56 and 1234.56元 are in the company's own currency; for another, its code precedes or follows the number. */
function readMoney(attribute: AttributeDeclaration, text: string): Reading {
  const plain = normal(text).replaceAll(/[,\s¥]|元$/g, "").toUpperCase();
  const currency = /^[A-Z]{3}|[A-Z]{3}$/.exec(plain)?.[0] ?? currencies[0];
  const amount = (currencies as readonly string[]).includes(currency) ? stepsOf(plain.replace(currency, ""), minorDigits(currency)) : NaN;
  return Number.isSafeInteger(amount) ? { value: money(amount, currency) } : { finding: notReadable({ ...attribute, text, form: notA.decimal }, { field: attribute.name }) };
}

/** 2026-11-22, 2026/11/22, 2026.11.22, 2026年11月22日. */
function dateOf(text: string): string {
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? [];
  return LocalDate.parseValue(year && `${year}-${month!.padStart(2, "0")}-${day!.padStart(2, "0")}`);
}

function readDate(attribute: AttributeDeclaration, text: string): Reading {
  try {
    return { value: dateOf(normal(text).replace(/ 00:00:00$/, "")) };
  } catch {
    return { finding: notReadable({ ...attribute, text, form: notA.date }, { field: attribute.name }) };
  }
}

/**
 * A date with the time that the company's clock showed: 2026-11-22 14:30, 2026/11/22 14:30:05, 2026年11月22日14时30分;
 * or a moment with its offset: 2026-11-22T06:30:00Z.
 */
function readMoment(attribute: AttributeDeclaration, text: string): Reading {
  try {
    if (/(?:Z|[+-]\d\d:\d\d)$/.test(text)) return { value: DateTime.parseValue(text) };
    const [, date = "", hour = "", minute, second = "00"] = /^(\S+?)(?: {1,2}|t|(?<=日))(\d{1,2})[:时](\d{2})(?:[:分](\d{2})(?:\.\d+)?秒?|分)?$/.exec(normal(text)) ?? [];
    return { value: momentOf(`${dateOf(date)}T${hour.padStart(2, "0")}:${minute}:${second}`).toISOString() };
  } catch {
    return { finding: notReadable({ ...attribute, text, form: notA.moment }, { field: attribute.name }) };
  }
}

const titleOf = (text: string): string => normal(text).replaceAll(/[\s*_():]/g, "");

/** Which attribute a column's title speaks of: its name, its label in either language, or another word for it. */
export function guessAttribute(header: string, attributes: readonly AttributeDeclaration[]): string | undefined {
  const title = titleOf(header);
  const named = (names: (attribute: AttributeDeclaration) => readonly string[]) => attributes.find((attribute) => names(attribute).some((name) => titleOf(name) === title))?.name;
  return named(({ name, zh, en, unit }) => [name, name.replace(/Id$/, ""), zh, en, ...(unit ? [zh + unit.symbol.zh, en + unit.symbol.en] : [])]) ?? named(({ also = [] }) => also);
}
