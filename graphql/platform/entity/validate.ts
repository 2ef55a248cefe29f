/**
 * Checks an input against the declaration of its attributes: what is missing, too long, outside its range, or refers to
 * nothing. Every fault is found at once and named by its path.
 */
import { attributesOf, type AttributeDeclaration } from "../../table/attribute.ts";
import { declarationOf, entitiesHeld, mayHold } from "../../table/entity.ts";
import { Node } from "../../table/node.ts";
import { inUnit } from "../../table/unit.ts";
import type { Label } from "../../schema/model.ts";
import type { Context } from "../context.ts";
import { businessDate } from "../businessDate.ts";
import { isGtin, shortGtin } from "../gtin.ts";
import { mayReference } from "../access/access.ts";
import { rule, type Finding } from "../problem/problem.ts";
import { visibleText } from "./visibleText.ts";

type Values = Record<string, unknown>;

const required = rule<Label>("REQUIRED", {
  message: { zh: ({ zh }) => `${zh}必填`, en: ({ en }) => `${en} is required` },
});
const tooShort = rule<Label & { least: number }>("TOO_SHORT", {
  message: { zh: ({ zh, least }) => `${zh}至少 ${least} 个字符`, en: ({ en, least }) => `${en} needs at least ${least} characters` },
});
const tooLong = rule<Label & { most: number }>("TOO_LONG", {
  message: { zh: ({ zh, most }) => `${zh}最多 ${most} 个字符`, en: ({ en, most }) => `${en} takes at most ${most} characters` },
});
const tooSmall = rule<Label & { least: Label }>("TOO_SMALL", {
  message: { zh: ({ zh, least }) => `${zh}不得小于 ${least.zh}`, en: ({ en, least }) => `${en} must be at least ${least.en}` },
});
const tooLarge = rule<Label & { most: Label }>("TOO_LARGE_VALUE", {
  message: { zh: ({ zh, most }) => `${zh}不得大于 ${most.zh}`, en: ({ en, most }) => `${en} must be at most ${most.en}` },
});
const wrongForm = rule<Label & { pattern: string }>("WRONG_FORM", {
  message: { zh: ({ zh }) => `${zh}格式不正确`, en: ({ en }) => `${en} does not have the right form` },
  remedy: { zh: ({ pattern }) => `格式：${pattern}`, en: ({ pattern }) => `Form: ${pattern}` },
});
const wrongCheckDigit = rule<Label & { text: string }>("WRONG_CHECK_DIGIT", {
  message: { zh: ({ zh, text }) => `${zh}“${text}”的校验码不正确`, en: ({ en, text }) => `The check digit of ${en.toLowerCase()} "${text}" is wrong` },
  remedy: { zh: () => "请核对每一位数字，或重新扫描", en: () => "Compare every digit, or scan it again" },
});
const implausibleDate = rule<Label & { date: string }>("IMPLAUSIBLE_DATE", {
  message: { zh: ({ zh, date }) => `${zh} ${date} 不合理`, en: ({ en, date }) => `${en} ${date} cannot be right` },
  remedy: { zh: () => "请核对年份", en: () => "Check the year" },
});
const dateInFuture = rule<Label & { date: string }>("DATE_IN_FUTURE", {
  message: { zh: ({ zh, date }) => `${zh} ${date} 晚于今天`, en: ({ en, date }) => `${en} ${date} is in the future` },
  remedy: { zh: () => "请更正日期", en: () => "Correct the date" },
});
const tooFew = rule<Label & { least: number }>("TOO_FEW", {
  message: { zh: ({ zh, least }) => `${zh}至少 ${least} 项`, en: ({ en, least }) => `${en} needs at least ${least}` },
});
const tooMany = rule<Label & { most: number }>("TOO_MANY", {
  message: { zh: ({ zh, most }) => `${zh}最多 ${most} 项`, en: ({ en, most }) => `${en} takes at most ${most}` },
});
const unknownReference = rule<Label>("UNKNOWN_REFERENCE", {
  message: { zh: ({ zh }) => `${zh}不存在`, en: ({ en }) => `${en} does not exist` },
  remedy: { zh: () => "请从列表中选择", en: () => "Choose one from the list" },
});
const wrongReferenceType = rule<Label & { given: Label; allowed: readonly Label[] }>("WRONG_REFERENCE_TYPE", {
  message: { zh: ({ zh, given }) => `${zh}不能是${given.zh}`, en: ({ en, given }) => `${en} cannot be of type ${given.en.toLowerCase()}` },
  remedy: {
    zh: ({ allowed }) => `请选择：${allowed.map(({ zh }) => zh).join("、")}`,
    en: ({ allowed }) => `Choose one of: ${allowed.map(({ en }) => en.toLowerCase()).join(", ")}`,
  },
});
const cannotChange = rule<Label>("CANNOT_CHANGE", {
  message: { zh: ({ zh }) => `${zh}创建后不可修改`, en: ({ en }) => `${en} cannot be changed after creation` },
});

export const inputAttributes = (shape: Function): AttributeDeclaration[] => attributesOf(shape).filter(({ input }) => input);

/** The declared class of an embedded object, or undefined for scalars and references. */
export function embeddedShape({ type, reference }: AttributeDeclaration): Function | undefined {
  const resolved = type();
  if (reference || typeof resolved !== "function") return undefined;
  return attributesOf(resolved).length > 0 ? resolved : undefined;
}

const isMissing = (value: unknown): boolean => value === undefined || value === null || value === "";

/** Leaving out a value that was there counts as a change. */
const isSame = (one: unknown, other: unknown): boolean => one === other || (isMissing(one) && isMissing(other));

const isBlank = (value: unknown): boolean => typeof value === "string" && visibleText(value) === "";

/** Texts without invisible characters; codes (texts of a fixed form) in half-width characters, as they are compared. */
function cleanText(value: string, { input }: AttributeDeclaration): string {
  const text = visibleText(input?.pattern ? value.normalize("NFKC") : value);
  return input?.gtin && isGtin(text) ? shortGtin(text) : text;
}

function clean(attribute: AttributeDeclaration, value: unknown): unknown {
  if (value === undefined || value === null) return value;
  // A blank entry of a list is kept, so that it is refused at its index.
  if (Array.isArray(value)) return value.map((one) => clean(attribute, one) ?? "");
  const shape = embeddedShape(attribute);
  if (shape) return cleanInput(shape, value as Values);
  if (typeof value !== "string") return value;
  const text = cleanText(value, attribute);
  return text === "" ? null : text;
}

/** The given values of the declared attributes, cleaned; nothing else of the input passes. */
export function cleanInput(shape: Function, input: Values): Values {
  const given = inputAttributes(shape).filter(({ name }) => input[name] !== undefined);
  return Object.fromEntries(given.map((attribute) => [attribute.name, clean(attribute, input[attribute.name])]));
}

interface Reference {
  attribute: AttributeDeclaration;
  id: string;
  path: string;
}

/** What is gathered and needed while an input is walked. */
interface Check {
  references: Reference[];
  today: string;
}

/** Everything wrong with an input. For an update, `before` is the record: absent attributes stay as they are. */
export async function inputFindings(shape: Function, input: object, ctx: Context, before?: Node): Promise<Finding[]> {
  const references: Reference[] = [];
  const findings = shapeFindings(shape, input as Values, "", { references, today: ctx.today }, before as unknown as Values | undefined);
  const unfit = await Promise.all(references.map((reference) => referenceFindings(reference, ctx)));
  return [...findings, ...unfit.flat()];
}

async function referenceFindings({ attribute, id, path }: Reference, ctx: Context): Promise<Finding[]> {
  const record = await ctx.loader.load(id);
  const { to, holds } = attribute.reference!;
  if (!(record instanceof to()) || !mayReference(ctx.principal, record)) return [unknownReference(attribute, { field: path })];
  const entity = declarationOf(record.constructor);
  if (!holds || mayHold(holds, entity)) return [];
  return [wrongReferenceType({ ...attribute, given: entity.label, allowed: entitiesHeld(holds).map(({ label }) => label) }, { field: path })];
}

function shapeFindings(shape: Function, input: Values, prefix: string, check: Check, before?: Values): Finding[] {
  return inputAttributes(shape).flatMap((attribute) => {
    const { name } = attribute;
    const path = prefix + name;
    const value = input[name];
    if (before && value === undefined) return [];
    if (isMissing(value) && attribute.input!.required) return [required(attribute, { field: path })];
    if (before && attribute.input!.once && !isSame(value, before[name])) return [cannotChange(attribute, { field: path })];
    if (isMissing(value)) return [];
    // An unchanged reference is not checked again: a colleague's scan, for example, could not be attached by this caller.
    if (before && attribute.reference && value === before[name]) return [];
    return attribute.list ? listFindings(attribute, value as unknown[], path, check) : valueFindings(attribute, value, path, check);
  });
}

function listFindings(attribute: AttributeDeclaration, values: unknown[], path: string, check: Check): Finding[] {
  const { minItems = attribute.input!.required ? 1 : 0, maxItems = 200 } = attribute.input!;
  // The number comes first: entries beyond it are neither checked nor looked up.
  if (values.length > maxItems) return [tooMany({ ...attribute, most: maxItems }, { field: path })];
  const findings = values.flatMap((value, i) => (isBlank(value) ? [required(attribute, { field: `${path}.${i}` })] : valueFindings(attribute, value, `${path}.${i}`, check)));
  if (values.length < minItems) findings.unshift(tooFew({ ...attribute, least: minItems }, { field: path }));
  return findings;
}

function valueFindings(attribute: AttributeDeclaration, value: unknown, path: string, check: Check): Finding[] {
  if (attribute.reference) {
    check.references.push({ attribute, id: value as string, path });
    return [];
  }
  const shape = embeddedShape(attribute);
  if (shape) return [...shapeFindings(shape, value as Values, `${path}.`, check), ...amountFindings(attribute, value as Values, path)];
  if (attribute.input!.when) return dateFindings(attribute, value as string, check.today, path);
  if (typeof value === "string") return textFindings(attribute, cleanText(value, attribute), path);
  if (typeof value === "number") return numberFindings(attribute, value, path);
  return [];
}

const same = (text: string): Label => ({ zh: text, en: text });

/** Limits of money are limits of its amount. */
const amountFindings = (attribute: AttributeDeclaration, value: Values, path: string): Finding[] =>
  typeof value.amount === "number" ? numberFindings(attribute, value.amount, path, (limit) => same((limit / 100).toFixed(2))) : [];

/** A declared pattern matches the whole text. graphql/test/linearPatterns.test.ts checks that none takes more than linear time. */
export const anchored = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`, "u");

function textFindings(attribute: AttributeDeclaration, text: string, field: string): Finding[] {
  const { minLength = 0, maxLength = attribute.text ? 4000 : 200, pattern, gtin, required: must } = attribute.input!;
  if (text === "") return must ? [required(attribute, { field })] : [];
  // The length comes first: no pattern is tried on a longer text.
  if (text.length > maxLength) return [tooLong({ ...attribute, most: maxLength }, { field })];
  const findings: Finding[] = [];
  const formed = !pattern || anchored(pattern).test(text);
  if (text.length < minLength) findings.push(tooShort({ ...attribute, least: minLength }, { field }));
  if (!formed) findings.push(wrongForm({ ...attribute, pattern: pattern! }, { field }));
  else if (gtin && !isGtin(text)) findings.push(wrongCheckDigit({ ...attribute, text }, { field }));
  return findings;
}

/** A slip of the keyboard makes 0026 of 2026; no date of the trade is before 1900 or after 2999. */
function dateFindings(attribute: AttributeDeclaration, value: string, today: string, field: string): Finding[] {
  const date = value.length > 10 ? businessDate(new Date(value)) : value;
  if (date < "1900-01-01" || date > "2999-12-31") return [implausibleDate({ ...attribute, date }, { field })];
  return attribute.input!.when === "past" && date > today ? [dateInFuture({ ...attribute, date }, { field })] : [];
}

const limitIn = ({ unit }: AttributeDeclaration) => (limit: number): Label => (unit ? inUnit(limit, unit) : same(String(limit)));

function numberFindings(attribute: AttributeDeclaration, value: number, field: string, show: (limit: number) => Label = limitIn(attribute)): Finding[] {
  const { min, max } = attribute.input!;
  if (min !== undefined && value < min) return [tooSmall({ ...attribute, least: show(min) }, { field })];
  if (max !== undefined && value > max) return [tooLarge({ ...attribute, most: show(max) }, { field })];
  return [];
}
