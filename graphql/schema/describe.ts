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
import { allKpis, type Kpi } from "../platform/kpi/measures.ts";
import { importableAttributes } from "../platform/job/import/importColumns.ts";
import { File } from "../platform/file/file.ts";
import type { Lifecycle } from "../platform/lifecycle/lifecycle.ts";
import { papersOfEntity } from "../platform/paper/paper.ts";
import { timelineOf } from "../platform/timeline/timeline.ts";
import { haystackOf } from "../platform/search/terms.ts";
import { WorkingClock } from "../platform/workingClock/workingClock.ts";
import type { ActionModel, AttributeKind, AttributeModel, EntityModel, EnumModel, FilterModel, KpiModel, Label, Model } from "./model.ts";

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
  const { name, zh, en, about, nullable = false, list, grouped, unit, input, help, reference } = attribute;
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
    help: input && help,
  };
}

/** Labels of a lifecycle's clocks, for the attribute that holds them. */
function clockLabels(attribute: AttributeDeclaration, lifecycle: Lifecycle | undefined): Record<string, Label> | undefined {
  if (attribute.type() !== WorkingClock || !lifecycle?.clocks) return undefined;
  return Object.fromEntries(Object.entries(lifecycle.clocks).map(([name, { label }]) => [name, label]));
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

function timelineModel(name: string): EntityModel["timeline"] {
  const timeline = timelineOf(name);
  return timeline && { entity: entityOf(timeline.entry).name, by: timeline.by };
}

function kpiModel({ name, zh, en, about, clause, cadence, direction, owner, part, isMean, whole, by: members, list = {} }: Kpi, entity: EntityDeclaration): KpiModel {
  const labelOf = (series: Label): Label => ({ zh: series.zh, en: series.en });
  const filters = filterAttributes(entity);
  const unknown = Object.keys(list).find((one) => !filters.some(({ attribute }) => attribute.name === one));
  if (unknown) throw new Error(`The list behind the KPI ${name} is filtered by ${unknown}, which ${entity.name} has no filter for`);
  const by = filters.find((filter) => filter.by === "range" && filter.attribute.name === whole.on)?.attribute.name;
  return { name, label: { zh, en }, about, clause, cadence, direction, owner, part: part && labelOf(part), mean: isMean, whole: labelOf(whole), money: Boolean(whole.amount), members: members.length > 0 ? [...members] : undefined, list: { filter: list, by } };
}

function entityModel(entity: EntityDeclaration): EntityModel {
  const { name, domain, label, about, clause, representation, indexed } = entity;
  const api = apiOf(name)!;
  const lifecycle = entity.lifecycle as Lifecycle | undefined;
  const kpis = allKpis().filter((kpi) => kpi.entity === name);
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
    attributes: attributesOf(entity.target).map((attribute) => ({ ...attributeModel(attribute), clocks: clockLabels(attribute, lifecycle) })),
    filters: filterModels(entity),
    searched: entity.search ? true : undefined,
    totals: entity.totals && [...entity.totals],
    sorts: sortsOf(entity),
    defaultOrder: orderName(indexed[0]!.sort, indexed[0]!.sort !== representation),
    actions: actionModels(entity),
    lifecycle: lifecycle && { enum: enumerationOf(lifecycle.states)!.name, initial: lifecycle.initial },
    approval: Object.values(lifecycle?.actions ?? {}).some(({ opens }) => opens) ? name : undefined,
    setting: isSetting(name) || undefined,
    attachments: entity.attachments,
    timeline: timelineModel(name),
    papers: papersOfEntity(name).length > 0 ? papersOfEntity(name).map((paper) => ({ name: paper.name, label: paper.label })) : undefined,
    kpis: kpis.length > 0 ? kpis.map((kpi) => kpiModel(kpi, entity)) : undefined,
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
