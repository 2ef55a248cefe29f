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
}

export function createConsoleModel(model: Model): ConsoleModel {
  const entities = Object.values(model.entities);
  const byResource = new Map(entities.map((entity) => [entity.many, entity]));
  return {
    entities,
    entity: (name) => model.entities[name],
    resource(resource) {
      const entity = byResource.get(resource);
      if (!entity) throw new Error(`The model has no entity with the list "${resource}"`);
      return entity;
    },
    describes: (enumeration) => enumeration in model.enums,
    enumeration(name) {
      const found = model.enums[name];
      if (!found) throw new Error(`The model has no enum "${name}"`);
      return found;
    },
  };
}

export function attributeOf(entity: EntityModel, name: string): AttributeModel {
  const attribute = entity.attributes.find((candidate) => candidate.name === name);
  if (!attribute) throw new Error(`${entity.name} has no attribute "${name}"`);
  return attribute;
}

/** Attributes that people can set, when creating or when changing a record. */
export function inputsOf(entity: EntityModel, purpose: "create" | "update"): AttributeModel[] {
  return entity.attributes.filter(({ input }) => input && !(purpose === "update" && input.once));
}
