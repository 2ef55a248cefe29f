import type { AttributeModel, DomainModel, EntityModel, EntitySummary, EnumModel, Model, ModelAppendix, ModelIndex } from "../../graphql/schema/model.ts";

/** Enums that no entity names, such as those of charts, come with the platform's entities; its own come with it for every domain. */
const ELSEWHERE = "platform";

export interface ModelParts {
  index: ModelIndex;
  appendix: ModelAppendix;
  domains: Record<string, DomainModel>;
}

/** Divides the model into the index, whose size is a line an entity, the appendix, and a part for each domain. */
export function splitModel({ domains: labels, entities, enums }: Model): ModelParts {
  const all = Object.values(entities);
  const names = [...new Set(all.map(({ domain }) => domain))];
  const domains = Object.fromEntries(names.map((domain) => [domain, domainModel(all.filter((entity) => entity.domain === domain), enums)]));
  const homes = Object.fromEntries([...names.filter((name) => name !== ELSEWHERE).toReversed(), ELSEWHERE].flatMap((domain) => (domains[domain]?.enums ?? []).map(({ name }) => [name, domain])));
  const homeless = Object.values(enums).filter(({ name }) => !(name in homes));
  domains[ELSEWHERE] = { entities: [], ...domains[ELSEWHERE], enums: [...(domains[ELSEWHERE]?.enums ?? []), ...homeless] };
  for (const { name } of homeless) homes[name] = ELSEWHERE;
  const typed = Object.fromEntries(all.map((entity) => [entity.name, entity.typed]));
  return { index: { domains: labels, entities: all.map(summaryOf) }, appendix: { typed, enums: homes, actions: actionLabels(all) }, domains };
}

function domainModel(entities: EntityModel[], enums: Record<string, EnumModel>): DomainModel {
  const named = new Set(entities.flatMap(enumsOf));
  return { entities, enums: Object.values(enums).filter(({ name }) => named.has(name)) };
}

const enumsOf = ({ attributes, filters, actions, lifecycle }: EntityModel): string[] => [
  ...[...attributes, ...filters, ...actions.flatMap(({ input }) => input)].flatMap(enumsOfAttribute),
  ...(lifecycle ? [lifecycle.enum] : []),
];

const enumsOfAttribute = ({ enum: name, attributes = [] }: Pick<AttributeModel, "enum" | "attributes">): string[] => [...(name ? [name] : []), ...attributes.flatMap(enumsOfAttribute)];

function summaryOf({ name, domain, label, one, many, create, update, representation, lifecycle, approval, setting }: EntityModel): EntitySummary {
  return { name, domain, label, one, many, create, update, representation, lifecycle, approval, setting };
}

/** Of two actions with the same name the first entity's counts. */
function actionLabels(entities: EntityModel[]): ModelAppendix["actions"] {
  return Object.fromEntries(entities.flatMap(({ actions }) => actions.map(({ name, label }) => [name, label] as const)).toReversed());
}
