/** The index as it is fetched: what follows from an entity's name is left out, since every console begins by loading it. */
import type { EntitySummary, ModelIndex } from "../../graphql/schema/model.ts";

type Names = "one" | "many" | "create" | "update";
type ShortSummary = Omit<EntitySummary, Names> & { one?: string; many?: string; create?: string | true; update?: string | true };
export type ShortIndex = Omit<ModelIndex, "entities"> & { entities: ShortSummary[] };

const lowerFirst = (name: string): string => name[0]!.toLowerCase() + name.slice(1);
const unless = <T>(value: T, usual: T): T | undefined => (value === usual ? undefined : value);
const shorter = (value: string | undefined, usual: string): string | true | undefined => (value === usual ? true : value);
const whole = (value: string | true | undefined, usual: string): string | undefined => (value === true ? usual : value);

export function shortIndex(index: ModelIndex): ShortIndex {
  const entities = index.entities.map(({ one, many, create, update, ...rest }): ShortSummary => ({
    ...rest,
    one: unless(one, lowerFirst(rest.name)),
    many: unless(many, `${one}s`),
    create: shorter(create, `create${rest.name}`),
    update: shorter(update, `update${rest.name}`),
  }));
  return { ...index, entities };
}

export function wholeIndex(index: ShortIndex): ModelIndex {
  const entities = index.entities.map(({ one: shortOne, many, create, update, ...rest }): EntitySummary => {
    const one = shortOne ?? lowerFirst(rest.name);
    return { ...rest, one, many: many ?? `${one}s`, create: whole(create, `create${rest.name}`), update: whole(update, `update${rest.name}`) };
  });
  return { ...index, entities };
}
