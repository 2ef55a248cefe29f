/**
 * What a master data change proposes, checked like an edit of the record itself: only what people may enter, of the
 * right type, within its limits, and nothing that the person who proposes it does not see.
 */
import canonicalize from "canonicalize";
import { GraphQLScalarType } from "graphql";
import type { AttributeDeclaration } from "../../table/attribute.ts";
import { entityOf } from "../../table/entity.ts";
import { enumerationOf } from "../../table/enumeration.ts";
import { hiddenPaths } from "../access/access.ts";
import type { Context } from "../context.ts";
import type { Document } from "../entity/document.ts";
import { cleanInput, embeddedShape, inputAttributes, inputFindings } from "../entity/validate.ts";
import { rule, type Finding } from "../problem/problem.ts";
import type { Label } from "../../schema/model.ts";
import type { ProposedValue } from "./masterDataChange.ts";

type Values = Record<string, unknown>;

const notChangeable = rule<{ name: string }>("NOT_CHANGEABLE", {
  message: { zh: ({ name }) => `“${name}”不是可变更的字段`, en: ({ name }) => `"${name}" is not an attribute that can be changed` },
});

const namedTwice = rule<Label>("ATTRIBUTE_NAMED_TWICE", {
  message: { zh: ({ zh }) => `${zh}出现了两次`, en: ({ en }) => `${en} is named twice` },
});

const wrongType = rule<Label>("WRONG_TYPE", {
  message: { zh: ({ zh }) => `${zh}的新值不是该字段的类型`, en: ({ en }) => `The new value of ${en} is not of its type` },
});

const unchanged = rule<Label>("NOTHING_CHANGES", {
  message: { zh: ({ zh }) => `${zh}的新值与现有的相同`, en: ({ en }) => `${en} has this value already` },
});

const notSeen = rule<Label>("FIELD_HIDDEN", {
  message: { zh: ({ zh }) => `您无权查看${zh}，不能变更`, en: ({ en }) => `You may not see ${en} and cannot change it` },
  remedy: { zh: () => "请由有权查看的同事办理", en: () => "Ask a colleague who sees it" },
});

/** Attributes of a record that a change may name: all that people enter, and may enter again. */
const changeable = (record: Document): AttributeDeclaration[] => inputAttributes(record.constructor).filter(({ input }) => !input!.once);

/** The JSON of a value, the same for equal values; null for none. */
export const asJson = (value: unknown): string | null => (value === undefined || value === null ? null : canonicalize(value)!);

const parsed = (json: string | null | undefined): unknown => {
  if (json === null || json === undefined) return null;
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
};

/** New values by attribute. */
export const proposedValues = (changes: readonly ProposedValue[]): Values => Object.fromEntries(changes.map(({ attribute, after }) => [attribute, parsed(after)]));

/** What GraphQL would say of a value in an input of its own. */
function isOfType(attribute: AttributeDeclaration, value: unknown): boolean {
  if (value === null) return true;
  if (attribute.list) return Array.isArray(value) && value.every((one) => one !== null && isOneOfType(attribute, one));
  return isOneOfType(attribute, value);
}

function isOneOfType(attribute: AttributeDeclaration, value: unknown): boolean {
  const type = attribute.type();
  const shape = embeddedShape(attribute);
  if (shape) return typeof value === "object" && value !== null && inputAttributes(shape).every((inner) => isOfType(inner, (value as Values)[inner.name] ?? null));
  const values = enumerationOf(type)?.values;
  if (values) return typeof value === "string" && value in values;
  if (type instanceof GraphQLScalarType) return isParsed(type, value);
  return type === Boolean ? typeof value === "boolean" : typeof value === "string";
}

function isParsed(scalar: GraphQLScalarType, value: unknown): boolean {
  try {
    scalar.parseValue(value);
    return true;
  } catch {
    return false;
  }
}

function findingsOf({ attribute: name, after }: ProposedValue, i: number, changes: readonly ProposedValue[], record: Document, ctx: Context): Finding[] {
  const attribute = changeable(record).find((one) => one.name === name);
  const at = { field: `changes.${i}.after` };
  if (!attribute) return [notChangeable({ name }, { field: `changes.${i}.attribute` })];
  if (hiddenPaths(ctx.principal, entityOf(record.constructor).name).includes(name)) return [notSeen(attribute, at)];
  if (changes.findIndex((one) => one.attribute === name) < i) return [namedTwice(attribute, { field: `changes.${i}.attribute` })];
  const value = parsed(after);
  if (value === undefined || !isOfType(attribute, value)) return [wrongType(attribute, at)];
  return asJson(value) === asJson((record as unknown as Values)[name]) ? [unchanged(attribute, at)] : [];
}

/** Everything wrong with what is proposed for the record, at the line of each change. */
export async function proposalFindings(changes: readonly ProposedValue[], record: Document, ctx: Context): Promise<Finding[]> {
  const findings = changes.flatMap((change, i) => findingsOf(change, i, changes, record, ctx));
  if (findings.length > 0) return findings;
  const within = await inputFindings(record.constructor, proposedValues(changes), ctx, record);
  return within.map((finding) => ({ ...finding, field: fieldOf(finding.field!, changes) }));
}

/** "scope.1" of the record is "changes.3.after" of the document. */
const fieldOf = (path: string, changes: readonly ProposedValue[]): string => `changes.${changes.findIndex(({ attribute }) => attribute === path.split(".")[0])}.after`;

/** The values as an edit of the record would write them. */
export const cleanValues = (changes: readonly ProposedValue[], record: Document): Values => cleanInput(record.constructor, proposedValues(changes));
