/**
 * The schema of partners: the product's own, without what the policy gives to no partner and what their view does not
 * name. Nothing is declared twice; resolvers and rules are the same.
 */
import { MapperKind, mapSchema, pruneSchema } from "@graphql-tools/utils";
import type { GraphQLFieldConfig, GraphQLSchema } from "graphql";
import { attributesOf } from "../table/attribute.ts";
import { allEntities, entityByName, type EntityDeclaration } from "../table/entity.ts";
import { policyOf } from "../platform/access/policy.ts";
import { fieldsOfEveryRecord, partnerFields, type Selected, typesInPartnerView } from "../platform/access/partnerView.ts";
import type { RootRule } from "../platform/access/rootField.ts";
import type { Allowed } from "../platform/access/rule.ts";
import { orderName, sortsOf } from "../platform/entity/connection.ts";
import { manyField, oneField } from "../platform/entity/entityResolver.ts";

const ofPartners = (allowed: readonly Allowed[]): Allowed[] => allowed.filter((one) => (typeof one === "string" ? one : one.role) === "partner");

/** Attributes that limit what partners read of an entity; none where they reach its records only through others. */
export const partnerLimits = ({ name }: EntityDeclaration): string[] =>
  ofPartners(policyOf(name).read).flatMap((one) => (typeof one === "string" ? [] : "own" in one ? [one.own] : "self" in one ? [one.self] : []));

/** Orders in which the table can serve one partner's own records without touching another's. */
export const partnerSorts = (entity: EntityDeclaration): string[] =>
  sortsOf(entity).filter((sort) => partnerLimits(entity).every((attribute) => entity.indexed.some(({ list, sort: by }) => list === attribute && by === sort)));

function isRootOfPartners(name: string, rule: RootRule): boolean {
  if (typeof rule === "string") return rule === "signedIn" || rule === "partners";
  if (rule.whole) return false;
  if (rule.action !== "read") return ofPartners(policyOf(rule.entity).actions[rule.action] ?? []).length > 0;
  const entity = entityByName(rule.entity)!;
  if (partnerLimits(entity).length === 0) return false;
  return name === oneField(entity) || (name === manyField(entity) && partnerSorts(entity).length > 0);
}

/** Partners have no search: what it reads touches records of others. */
function withoutSearch(config: GraphQLFieldConfig<unknown, unknown>): GraphQLFieldConfig<unknown, unknown> {
  const { search: _, ...args } = config.args ?? {};
  return { ...config, args };
}

/** The fields of every type that a view names, by the type's name. */
function viewedTypes(): Map<string, Set<string>> {
  const types = new Map<string, Set<string>>();
  const add = (type: string, shape: Function | undefined, fields: Selected) => {
    const known = types.get(type) ?? new Set<string>();
    types.set(type, known);
    const attributes = shape ? attributesOf(shape) : [];
    for (const [field, inner] of Object.entries(fields)) {
      const attribute = attributes.find(({ name }) => name === field);
      known.add(field);
      if (attribute?.reference) known.add(attribute.reference.as);
      if (Object.keys(inner).length > 0) add((attribute!.type() as Function).name, attribute!.type() as Function, inner);
    }
  };
  for (const type of typesInPartnerView()) add(type, entityByName(type)?.target, partnerFields(type)!);
  return types;
}

/** Input types of an entity's own attributes, by their name. */
const entityInputs = (): Map<string, EntityDeclaration> =>
  new Map(allEntities().flatMap((entity) => [`${entity.name}Filter`, `${entity.name}Order`, `Create${entity.name}Input`, `Update${entity.name}Input`].map((name) => [name, entity] as const)));

/** What every change may name besides the record's own attributes. */
const ofEveryChange = ["id", "version", "idempotencyKey"];

/** Derives the partners' schema. Throws where a view names a field that the product does not have. */
export function partnerSchema(product: GraphQLSchema): GraphQLSchema {
  const viewed = viewedTypes();
  const inputs = entityInputs();
  const isSeen = (type: string, field: string): boolean => viewed.get(type)?.has(field) ?? (type !== "Node" || fieldsOfEveryRecord.includes(field));
  const known = new Set<string>();
  const reduced = mapSchema(product, {
    [MapperKind.ROOT_FIELD]: (config: GraphQLFieldConfig<unknown, unknown>, name) => (isRootOfPartners(name, config.extensions!.rule as RootRule) ? withoutSearch(config) : null),
    [MapperKind.COMPOSITE_FIELD]: (config, name, type) => {
      known.add(`${type}.${name}`);
      return isSeen(type, name) ? config : null;
    },
    [MapperKind.OBJECT_TYPE]: (type) => (entityByName(type.name) && !viewed.has(type.name) ? null : type),
    [MapperKind.INPUT_OBJECT_FIELD]: (config, name, type) => {
      const entity = inputs.get(type);
      return entity && !isSeen(entity.name, name) && !ofEveryChange.includes(name) ? null : config;
    },
    [MapperKind.ENUM_VALUE]: (config, type, _, name) => {
      const entity = inputs.get(type);
      const servable = entity && partnerSorts(entity).flatMap((sort) => [orderName(sort, false), orderName(sort, true)]);
      return servable && !servable.includes(name) ? null : config;
    },
  });
  const absent = [...viewed].flatMap(([type, fields]) => [...fields].map((field) => `${type}.${field}`)).filter((field) => !known.has(field));
  if (absent.length > 0) throw new Error(`The partners' view names what does not exist: ${absent.join(", ")}`);
  return pruneSchema(reduced);
}
