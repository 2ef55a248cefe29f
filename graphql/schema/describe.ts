/** Derives from the declarations what the console needs to know; see model.ts. */
import { Int } from "type-graphql";
import { attributesOf, type AttributeDeclaration } from "../table/attribute.ts";
import { entitiesHeld, entityByName, entityOf, type EntityDeclaration } from "../table/entity.ts";
import { allEnumerations, enumerationOf } from "../table/enumeration.ts";
import { Money } from "../table/money.ts";
import { Node } from "../table/node.ts";
import { DateTime, LocalDate, SafeInt } from "../table/scalars.ts";
import { declaredDomains } from "../platform/domain/domain.ts";
import { filterAttributes, orderName, sortsOf } from "../platform/entity/connection.ts";
import { actionField, apiOf, manyField, oneField } from "../platform/entity/entityResolver.ts";
import { embeddedShape, inputAttributes } from "../platform/entity/validate.ts";
import { isSetting } from "../platform/setting/setting.ts";
import { importableAttributes } from "../platform/job/import/importColumns.ts";
import { File } from "../platform/file/file.ts";
import type { Lifecycle } from "../platform/lifecycle/lifecycle.ts";
import { haystackOf } from "../platform/search/terms.ts";
import type { ActionModel, AttributeKind, AttributeModel, EntityModel, EnumModel, FilterModel, Model } from "./model.ts";

const kinds = new Map<unknown, AttributeKind>([
  [String, "string"],
  [Boolean, "boolean"],
  [Number, "int"],
  [Int, "int"],
  [SafeInt, "int"],
  [Money, "money"],
  [LocalDate, "date"],
  [DateTime, "dateTime"],
]);

function kindOf(attribute: AttributeDeclaration): AttributeKind {
  if (attribute.reference) return attribute.reference.to() === File ? "file" : "reference";
  const type = attribute.type();
  if (enumerationOf(type)) return "enum";
  const kind = kinds.get(type) ?? (embeddedShape(attribute) && "object");
  if (!kind) throw new Error(`The attribute ${attribute.name} has a type that the model does not know`);
  return kind === "string" && attribute.text ? "text" : kind;
}

/** The entity that a reference is to, or the entities that an open one may hold. */
function targetsOf({ reference }: AttributeDeclaration): Pick<AttributeModel, "entity" | "entities"> {
  if (!reference) return {};
  const { to, holds } = reference;
  if (to() !== Node) return { entity: entityOf(to()).name };
  return holds ? { entities: entitiesHeld(holds).map(({ name }) => name) } : {};
}

function attributeModel(attribute: AttributeDeclaration): AttributeModel {
  const { name, zh, en, about, nullable = false, list, grouped, unit, input, reference } = attribute;
  const kind = kindOf(attribute);
  return {
    name,
    kind,
    label: { zh, en },
    about,
    nullable,
    list,
    grouped,
    unit,
    enum: enumerationOf(attribute.type())?.name,
    ...targetsOf(attribute),
    as: reference?.as,
    attributes: kind === "object" ? attributesOf(embeddedShape(attribute)!).map(attributeModel) : undefined,
    input,
  };
}

function filterModels(entity: EntityDeclaration): FilterModel[] {
  return filterAttributes(entity).map(({ attribute, by }) => ({
    name: attribute.name,
    by,
    kind: kindOf(attribute),
    label: { zh: attribute.zh, en: attribute.en },
    enum: enumerationOf(attribute.type())?.name,
    ...targetsOf(attribute),
  }));
}

function actionModels(entity: EntityDeclaration): ActionModel[] {
  const { actions = {} } = (entity.lifecycle ?? {}) as Partial<Lifecycle>;
  return Object.entries(actions)
    .filter(([, { internal, ownMutation }]) => !internal && !ownMutation)
    .map(([name, { label, input, tone = "neutral" }]) => ({
      name,
      mutation: actionField(entity, name),
      label,
      input: input ? inputAttributes(input).map(attributeModel) : [],
      tone,
    }));
}

function entityModel(entity: EntityDeclaration): EntityModel {
  const { name, domain, label, about, clause, representation, indexed } = entity;
  const api = apiOf(name)!;
  const lifecycle = entity.lifecycle as Lifecycle | undefined;
  return {
    name,
    domain,
    label,
    typed: haystackOf([label.zh]),
    about,
    clause,
    one: oneField(entity),
    many: manyField(entity),
    create: api.create ? `create${name}` : undefined,
    update: api.update ? `update${name}` : undefined,
    imports: entity.imports && importableAttributes(entity).map((attribute) => attribute.name),
    representation,
    attributes: attributesOf(entity.target).map(attributeModel),
    filters: filterModels(entity),
    sorts: sortsOf(entity),
    defaultOrder: orderName(indexed[0]!.sort, indexed[0]!.sort !== representation),
    actions: actionModels(entity),
    lifecycle: lifecycle && { enum: enumerationOf(lifecycle.states)!.name, initial: lifecycle.initial },
    approval: Object.values(lifecycle?.actions ?? {}).some(({ opens }) => opens) ? name : undefined,
    setting: isSetting(name) || undefined,
  };
}

const enumModel = ({ name, about, values }: ReturnType<typeof allEnumerations>[number]): EnumModel => ({
  name,
  about,
  values: Object.entries(values).map(([value, { zh, en, tone }]) => ({ value, label: { zh, en }, tone })),
});

/** Everything that the console draws from, in the given order of entities. Call it after the schema has been built. */
export function describeModel(order: readonly string[]): Model {
  const entities = order.map((name) => entityModel(entityByName(name)!));
  return {
    domains: Object.fromEntries(declaredDomains().map(({ name, label }) => [name, label])),
    entities: Object.fromEntries(entities.map((entity) => [entity.name, entity])),
    enums: Object.fromEntries(allEnumerations().map((one) => [one.name, enumModel(one)])),
  };
}
