import type { AttributeModel, EntityModel, EnumModel, Model } from "../../graphql/schema/model.ts";

/**
 * The model as the console asks it: by resource (react-admin's name, which is also the path: the root field of the
 * entity's connection) and by type name.
 */
export interface ConsoleModel {
  entities: EntityModel[];
  /** By GraphQL type, as references, problems and audit entries name it. */
  entity(name: string): EntityModel | undefined;
  /** By resource: "purchaseOrders". */
  resource(resource: string): EntityModel;
  enumeration(name: string): EnumModel;
  describes(enumeration: string): boolean;
  /** Whether its values are the states of a document. */
  isState(enumeration: string): boolean;
}

/** What the platform notes about every record: it is after what the entity itself is about. */
const NOTED = ["createdAt", "createdById", "updatedAt"];

export function createConsoleModel(model: Model): ConsoleModel {
  const entities = Object.values(model.entities).map(arranged);
  const byName = new Map(entities.map((entity) => [entity.name, entity]));
  const states = new Set(entities.map(({ lifecycle }) => lifecycle?.enum));
  const byResource = new Map(entities.map((entity) => [entity.many, entity]));
  return {
    entities,
    entity: (name) => byName.get(name),
    resource(resource) {
      const entity = byResource.get(resource);
      if (!entity) throw new Error(`The model has no entity with the list "${resource}"`);
      return entity;
    },
    isState: (enumeration) => states.has(enumeration),
    describes: (enumeration) => enumeration in model.enums,
    enumeration(name) {
      const found = model.enums[name];
      if (!found) throw new Error(`The model has no enum "${name}"`);
      return found;
    },
  };
}

/** The approval has a drawing of its own, so it is none of the attributes to draw. */
function arranged(entity: EntityModel): EntityModel {
  const attributes = entity.attributes.filter(({ name, input }) => name !== "approval" || input);
  const own = attributes.filter(({ name }) => !NOTED.includes(name));
  const noted = attributes.filter(({ name }) => NOTED.includes(name));
  return { ...entity, attributes: [...own, ...noted] };
}

/** The attributes of these names, in this order; a name that the entity has no more is left out. */
export function attributesOf(entity: EntityModel, names: readonly string[]): AttributeModel[] {
  return names.flatMap((name) => entity.attributes.filter((attribute) => attribute.name === name));
}

/** Attributes that people can set, when creating or when changing a record. */
export function inputsOf(entity: EntityModel, purpose: "create" | "update"): AttributeModel[] {
  return entity.attributes.filter(({ input }) => input && !(purpose === "update" && input.once));
}

/** Whether the attribute holds the lines of a document. */
export function isLines({ kind, list }: AttributeModel): boolean {
  return kind === "object" && list;
}
