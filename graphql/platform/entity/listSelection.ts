/**
 * What somebody looks at in a list, as data: conditions, order and columns. Saved views keep it, exports are made from
 * it. Values are texts, because one attribute's is a date and another's an amount; `filterOf` reads them.
 */
import { ObjectType } from "type-graphql";
import { Attribute, attributesOf } from "../../table/attribute.ts";
import type { EntityDeclaration } from "../../table/entity.ts";
import { enumerationOf } from "../../table/enumeration.ts";
import type { Condition, Filter } from "../../table/list.ts";
import { Money } from "../../table/money.ts";
import { SafeInt } from "../../table/scalars.ts";
import type { Sortable } from "../../table/sortable.ts";
import type { Label } from "../../schema/model.ts";
import { rule, type Finding } from "../problem/problem.ts";
import { filterAttributes, orderName, sortsOf, type FilterAttribute } from "./connection.ts";

@ObjectType("ListCondition", { description: "A list condition: one of several values, or an inclusive range." })
export class ListCondition {
  @Attribute(() => String, { zh: "字段", en: "Field", about: "Attribute that the list can be filtered by.", input: { required: true, maxLength: 100 } })
  attribute!: string;

  @Attribute(() => [String], { zh: "值", en: "Values", about: "Equal to one of these: ids, enum values, dates, true or false.", nullable: true, input: { maxItems: 40 } })
  values?: string[] | null;

  @Attribute(() => String, { zh: "从", en: "From", about: "From this value on; amounts of money in minor units.", nullable: true, input: true })
  from?: string | null;

  @Attribute(() => String, { zh: "到", en: "To", about: "Up to this value; amounts of money in minor units.", nullable: true, input: true })
  to?: string | null;
}

@ObjectType("ListSelection", { description: "Conditions, search text, order and columns of a list." })
export class ListSelection {
  @Attribute(() => [ListCondition], { zh: "筛选", en: "Conditions", about: "Conditions that must all hold.", nullable: true, input: { maxItems: 20 } })
  conditions?: ListCondition[] | null;

  @Attribute(() => String, { zh: "搜索", en: "Search", about: "Words that the records must carry, as typed.", nullable: true, input: { maxLength: 100 } })
  search?: string | null;

  @Attribute(() => String, { zh: "排序", en: "Order", about: "Order of the list, such as CREATED_AT_DESC; defaults to the list's own.", nullable: true, input: { maxLength: 100 } })
  orderBy?: string | null;

  @Attribute(() => [String], { zh: "列", en: "Columns", about: "Attributes that are shown, in this order.", input: { required: true, maxItems: 60 } })
  columns!: string[];
}

const unknownField = rule<{ name: string; list: Label }>("UNKNOWN_FIELD", {
  message: {
    zh: ({ name, list }) => `${list.zh}列表没有可用的字段“${name}”`,
    en: ({ name, list }) => `The list of ${list.en} has no such field: ${name}`,
  },
  remedy: { zh: () => "请去掉该字段后重试", en: () => "Leave the field out and try again" },
});

const unknownOrder = rule<{ name: string }>("UNKNOWN_ORDER", {
  message: { zh: ({ name }) => `列表不能按“${name}”排序`, en: ({ name }) => `The list cannot be ordered by ${name}` },
});

const notSearched = rule<{ list: Label }>("LIST_NOT_SEARCHED", {
  message: { zh: ({ list }) => `${list.zh}列表不支持搜索`, en: ({ list }) => `The list of ${list.en} cannot be searched` },
  remedy: { zh: () => "请改用筛选", en: () => "Use filters instead" },
});

const unreadableValue = rule<{ value: string }>("UNREADABLE_VALUE", {
  message: { zh: ({ value }) => `“${value}”不是此字段的值`, en: ({ value }) => `"${value}" is not a value of this field` },
});

const isWhole = (type: unknown): boolean => type === Money || type === SafeInt || type === Number || (type as { name?: string })?.name === "Int";

/** The value that a text represents; undefined where it is none of this attribute's. */
function valueOf({ attribute }: FilterAttribute, text: string): Sortable {
  const type = attribute.type();
  const enumeration = enumerationOf(type);
  if (enumeration) return text in enumeration.values ? text : undefined;
  if (type === Boolean) return text === "true" ? true : text === "false" ? false : undefined;
  if (!isWhole(type)) return text;
  const number = Number(text);
  return text.trim() !== "" && Number.isSafeInteger(number) ? number : undefined;
}

const textsOf = ({ values, from, to }: ListCondition): string[] => [...(values ?? []), from, to].filter((text) => text !== null && text !== undefined);

/** What of a selection the list cannot serve, by the path of the input that names it. */
export function selectionFindings(entity: EntityDeclaration, { conditions, search, orderBy, columns }: ListSelection, path: string): Finding[] {
  const filters = filterAttributes(entity);
  const list = entity.label;
  const conditionFindings = (conditions ?? []).flatMap((condition, i) => {
    const field = `${path}.conditions.${i}`;
    const known = filters.find(({ attribute }) => attribute.name === condition.attribute);
    if (!known) return [unknownField({ name: condition.attribute, list }, { field })];
    return textsOf(condition).filter((text) => valueOf(known, text) === undefined).map((value) => unreadableValue({ value }, { field }));
  });
  const orderFindings = orderBy && !orderOf(entity, orderBy) ? [unknownOrder({ name: orderBy }, { field: `${path}.orderBy` })] : [];
  const searchFindings = search && !entity.search ? [notSearched({ list }, { field: `${path}.search` })] : [];
  return [...conditionFindings, ...searchFindings, ...orderFindings, ...columnFindings(entity, columns, (i) => `${path}.columns.${i}`)];
}

/** Which of these names are no attributes of the list's records, by the path of the input that gives each. */
export function columnFindings(entity: EntityDeclaration, names: readonly string[], fieldOf: (place: number) => string): Finding[] {
  const attributes = new Set(attributesOf(entity.target).map(({ name }) => name));
  return names.flatMap((name, i) => (attributes.has(name) ? [] : [unknownField({ name, list: entity.label }, { field: fieldOf(i) })]));
}

/** The order that a name represents, in the form that lists are asked in: "createdAt desc". */
export function orderOf(entity: EntityDeclaration, name: string | null | undefined): string | undefined {
  const all = sortsOf(entity).flatMap((sort) => [false, true].map((descending) => ({ name: orderName(sort, descending), order: `${sort} ${descending ? "desc" : "asc"}` })));
  return all.find((one) => one.name === name)?.order;
}

/** The filter for these conditions. Check `selectionFindings` first; an empty condition is left out. */
export function filterOf(entity: EntityDeclaration, conditions: readonly ListCondition[] | null | undefined): Filter {
  const filters = filterAttributes(entity);
  const read = (condition: ListCondition): [string, Condition] => {
    const known = filters.find(({ attribute }) => attribute.name === condition.attribute)!;
    const one = (text: string | null | undefined) => (text === null || text === undefined ? undefined : valueOf(known, text));
    if (known.by === "range") return [condition.attribute, { from: one(condition.from), to: one(condition.to) }];
    return [condition.attribute, { in: (condition.values ?? []).map((text) => valueOf(known, text)) }];
  };
  return Object.fromEntries((conditions ?? []).filter((condition) => textsOf(condition).length > 0).map(read));
}
