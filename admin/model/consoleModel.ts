import { use } from "react";
import type { AttributeModel, DomainModel, EntityModel, EntitySummary, EnumModel, Label, Model, ModelIndex } from "../../graphql/schema/model.ts";
import { splitModel } from "./splitModel.ts";

/**
 * The model as the console asks it: by resource (react-admin's name, which is also the path: the root field of the
 * entity's connection) and by type name. Summaries of all entities are there from the start; the rest comes by domain,
 * and a component that asks for it while it is drawn is drawn again once it is there.
 */
export interface ConsoleModel {
  entities: EntitySummary[];
  /** By GraphQL type, as references, problems and audit entries name it. */
  summary(name: string): EntitySummary | undefined;
  domainLabel(domain: string): Label;
  /** The action of this name, of whichever entity. */
  actionLabel(action: string): Label | undefined;
  /** While a component is drawn. */
  entity(name: string): EntityModel | undefined;
  /** While a component is drawn. By resource: "purchaseOrders". */
  resource(resource: string): EntityModel;
  /** While a component is drawn. */
  enumeration(name: string): EnumModel;
  /** The attributes of a resource, where its domain has been loaded. */
  knownAttributes(resource: string): AttributeModel[] | undefined;
  /** At any other time. */
  fetchResource(resource: string): Promise<EntityModel>;
  /** Begins to load what these enums are in, so that a component which names several waits once. */
  expect(enumerations: readonly string[]): void;
  describes(enumeration: string): boolean;
  /** Whether its values are the states of a document. */
  isState(enumeration: string): boolean;
}

/** What the platform notes about every record: it is after what the entity itself is about. */
const NOTED = ["createdAt", "createdById", "updatedAt"];

class PartedModel implements ConsoleModel {
  readonly entities: EntitySummary[];
  private readonly byName: ReadonlyMap<string, EntitySummary>;
  private readonly byResource: ReadonlyMap<string, EntitySummary>;
  private readonly states: ReadonlySet<string | undefined>;
  private readonly loaded = new Map<string, EntityModel>();
  private readonly enums = new Map<string, EnumModel>();
  private readonly loading = new Map<string, Promise<void>>();

  constructor(
    private readonly index: ModelIndex,
    private readonly fetchDomain: (domain: string) => Promise<DomainModel>,
  ) {
    this.entities = index.entities;
    this.byName = new Map(this.entities.map((entity) => [entity.name, entity]));
    this.byResource = new Map(this.entities.map((entity) => [entity.many, entity]));
    this.states = new Set(this.entities.map(({ lifecycle }) => lifecycle?.enum));
  }

  add({ entities, enums }: DomainModel): void {
    for (const entity of entities) this.loaded.set(entity.name, arranged(entity));
    for (const one of enums) this.enums.set(one.name, one);
  }

  summary = (name: string): EntitySummary | undefined => this.byName.get(name);

  domainLabel = (domain: string): Label => this.index.domains[domain]!;

  actionLabel = (action: string): Label | undefined => this.index.actions[action];

  entity = (name: string): EntityModel | undefined => {
    const known = this.loaded.get(name);
    const summary = this.byName.get(name);
    if (known || !summary) return known;
    use(this.load(summary.domain));
    return this.loaded.get(name);
  };

  resource = (resource: string): EntityModel => this.entity(this.named(resource).name)!;

  enumeration = (name: string): EnumModel => {
    const known = this.enums.get(name);
    if (known) return known;
    use(this.load(this.domainOf(name)));
    return this.enums.get(name)!;
  };

  knownAttributes = (resource: string): AttributeModel[] | undefined => this.loaded.get(this.byResource.get(resource)?.name ?? "")?.attributes;

  fetchResource = async (resource: string): Promise<EntityModel> => {
    const { name, domain } = this.named(resource);
    if (!this.loaded.has(name)) await this.load(domain);
    return this.loaded.get(name)!;
  };

  expect = (enumerations: readonly string[]): void => {
    // An error is reported to the component that asks for the enum.
    for (const name of enumerations) if (!this.enums.has(name)) this.load(this.domainOf(name)).catch(() => undefined);
  };

  describes = (enumeration: string): boolean => enumeration in this.index.enums;

  isState = (enumeration: string): boolean => this.states.has(enumeration);

  private named(resource: string): EntitySummary {
    const summary = this.byResource.get(resource);
    if (!summary) throw new Error(`The model has no entity with the list "${resource}"`);
    return summary;
  }

  private domainOf(enumeration: string): string {
    const domain = this.index.enums[enumeration];
    if (!domain) throw new Error(`The model has no enum "${enumeration}"`);
    return domain;
  }

  /** The same promise for all who wait; one that has failed is not kept, so that the next one to ask tries again. */
  private load(domain: string): Promise<void> {
    const known = this.loading.get(domain);
    if (known) return known;
    const loading = this.fetchDomain(domain).then((part) => this.add(part));
    this.loading.set(domain, loading);
    loading.catch(() => this.loading.delete(domain));
    return loading;
  }
}

/** The model whose domains, but for those that are known, are fetched when something of them is first shown. */
export function createPartedModel(index: ModelIndex, fetchDomain: (domain: string) => Promise<DomainModel>, known: readonly DomainModel[] = []): ConsoleModel {
  const model = new PartedModel(index, fetchDomain);
  for (const part of known) model.add(part);
  return model;
}

/** The whole model at once. */
export function createConsoleModel(whole: Model): ConsoleModel {
  const { index, domains } = splitModel(whole);
  return createPartedModel(index, async (domain) => domains[domain]!, Object.values(domains));
}

/** The approval has a drawing of its own, so it is none of the attributes to draw. */
function arranged(entity: EntityModel): EntityModel {
  const attributes = entity.attributes.filter(({ name, input }) => name !== "approval" || input);
  const own = attributes.filter(({ name }) => !NOTED.includes(name));
  const noted = attributes.filter(({ name }) => NOTED.includes(name));
  return { ...entity, attributes: [...own, ...noted].map((attribute) => placed(attribute, entity.name)) };
}

function placed(attribute: AttributeModel, within: string): AttributeModel {
  const path = `${within}.${attribute.name}`;
  return { ...attribute, path, ...(attribute.attributes && { attributes: attribute.attributes.map((part) => placed(part, path)) }) };
}

/** The attributes of these names, in this order; a name that the entity has no more is left out. */
export function attributesOf(entity: EntityModel, names: readonly string[]): AttributeModel[] {
  return names.flatMap((name) => entity.attributes.filter((attribute) => attribute.name === name));
}

/** Attributes that people can set, when creating or when changing a record. */
export function inputsOf(entity: EntityModel, purpose: "create" | "update"): AttributeModel[] {
  return entity.attributes.filter(({ input }) => input && !(purpose === "update" && input.once));
}

/** Types of the records that a reference may be to; none where it may be to any. */
export const typesOf = ({ entity, entities = [] }: Pick<AttributeModel, "entity" | "entities">): string[] => (entity ? [entity] : entities);

/** Whether the attribute holds the lines of a document; its time limits are none. */
export function isLines({ kind, list, clocks }: AttributeModel): boolean {
  return kind === "object" && list && !clocks;
}
