import { use } from "react";
import type { AttributeModel, DomainModel, EntityModel, EntitySummary, EnumModel, Label, Model, ModelAppendix, ModelIndex } from "../../graphql/schema/model.ts";
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
  /** While a component is drawn. The action of this name, of whichever entity. */
  actionLabel(action: string): Label | undefined;
  /** While a component is drawn. What may be typed for the entity, besides its label. */
  typed(name: string): string;
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
  /** Begins to load a domain that is about to be needed. */
  beginLoading(domain: string): void;
  /** Begins to load what `typed`, `actionLabel` and `describes` ask for. */
  beginLoadingAppendix(): void;
  /** While a component is drawn. */
  describes(enumeration: string): boolean;
  /** Whether its values are the states of a document. */
  isState(enumeration: string): boolean;
}

/** What the platform notes about every record: it is after what the entity itself is about. */
const NOTED = ["createdAt", "createdById", "updatedAt"];

/** Where the parts of the model come from. */
export interface ModelSource {
  fetchDomain(domain: string): Promise<DomainModel>;
  fetchAppendix(): Promise<ModelAppendix>;
}

const APPENDIX = "the appendix";

class PartedModel implements ConsoleModel {
  readonly entities: EntitySummary[];
  private readonly byName: ReadonlyMap<string, EntitySummary>;
  private readonly byResource: ReadonlyMap<string, EntitySummary>;
  /** The domain of each enum of states. */
  private readonly states: ReadonlyMap<string | undefined, string>;
  private readonly loaded = new Map<string, EntityModel>();
  private readonly enums = new Map<string, EnumModel>();
  private readonly loading = new Map<string, Promise<void>>();

  constructor(
    private readonly index: ModelIndex,
    private readonly source: ModelSource,
    private appendix: ModelAppendix | undefined,
  ) {
    this.entities = index.entities;
    this.byName = new Map(this.entities.map((entity) => [entity.name, entity]));
    this.byResource = new Map(this.entities.map((entity) => [entity.many, entity]));
    this.states = new Map(this.entities.map(({ lifecycle, domain }) => [lifecycle?.enum, domain]));
  }

  add({ entities, enums }: DomainModel): void {
    for (const entity of entities) this.loaded.set(entity.name, arranged(entity));
    for (const one of enums) this.enums.set(one.name, one);
  }

  summary = (name: string): EntitySummary | undefined => this.byName.get(name);

  domainLabel = (domain: string): Label => this.index.domains[domain]!;

  actionLabel = (action: string): Label | undefined => this.readAppendix().actions[action];

  typed = (name: string): string => this.readAppendix().typed[name]!;

  entity = (name: string): EntityModel | undefined => {
    const known = this.loaded.get(name);
    const summary = this.byName.get(name);
    if (known || !summary) return known;
    use(this.loadDomain(summary.domain));
    return this.loaded.get(name);
  };

  resource = (resource: string): EntityModel => this.entity(this.named(resource).name)!;

  enumeration = (name: string): EnumModel => {
    const known = this.enums.get(name);
    if (known) return known;
    use(this.loadDomain(this.states.get(name) ?? domainOf(name, this.readAppendix())));
    return this.enums.get(name)!;
  };

  knownAttributes = (resource: string): AttributeModel[] | undefined => this.loaded.get(this.byResource.get(resource)?.name ?? "")?.attributes;

  fetchResource = async (resource: string): Promise<EntityModel> => {
    const { name, domain } = this.named(resource);
    if (!this.loaded.has(name)) await this.loadDomain(domain);
    return this.loaded.get(name)!;
  };

  expect = (enumerations: readonly string[]): void => {
    // An error is reported to the component that asks for the enum.
    for (const name of enumerations) if (!this.enums.has(name)) this.loadEnum(name).catch(() => undefined);
  };

  beginLoading = (domain: string): void => void this.loadDomain(domain).catch(() => undefined);

  beginLoadingAppendix = (): void => void this.loadAppendix().catch(() => undefined);

  describes = (enumeration: string): boolean => this.enums.has(enumeration) || enumeration in this.readAppendix().enums;

  isState = (enumeration: string): boolean => this.states.has(enumeration);

  private named(resource: string): EntitySummary {
    const summary = this.byResource.get(resource);
    if (!summary) throw new Error(`The model has no entity with the list "${resource}"`);
    return summary;
  }

  private async loadEnum(name: string): Promise<void> {
    const domain = this.states.get(name);
    if (!domain) await this.loadAppendix();
    await this.loadDomain(domain ?? domainOf(name, this.appendix!));
  }

  private readAppendix(): ModelAppendix {
    if (!this.appendix) use(this.loadAppendix());
    return this.appendix!;
  }

  private loadAppendix = (): Promise<void> =>
    this.once(APPENDIX, async () => {
      this.appendix = await this.source.fetchAppendix();
    });

  private loadDomain = (domain: string): Promise<void> => this.once(domain, async () => this.add(await this.source.fetchDomain(domain)));

  /** The same promise for all who wait; one that has failed is not kept, so that the next one to ask tries again. */
  private once(part: string, load: () => Promise<void>): Promise<void> {
    const known = this.loading.get(part);
    if (known) return known;
    const loading = load();
    this.loading.set(part, loading);
    loading.catch(() => this.loading.delete(part));
    return loading;
  }
}

function domainOf(enumeration: string, { enums }: ModelAppendix): string {
  const domain = enums[enumeration];
  if (!domain) throw new Error(`The model has no enum "${enumeration}"`);
  return domain;
}

/** The model whose parts are fetched when something of them is first shown. */
export const createPartedModel = (index: ModelIndex, source: ModelSource): ConsoleModel => new PartedModel(index, source, undefined);

/** The whole model at once. */
export function createConsoleModel(whole: Model): ConsoleModel {
  const { index, appendix, domains } = splitModel(whole);
  const source: ModelSource = { fetchDomain: async (domain) => domains[domain]!, fetchAppendix: async () => appendix };
  const model = new PartedModel(index, source, appendix);
  for (const part of Object.values(domains)) model.add(part);
  return model;
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
