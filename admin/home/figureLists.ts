import type { EntitySummary } from "../../graphql/schema/model.ts";
import { pageOf } from "../domains/pages.ts";
import type { ConsoleModel } from "../model/consoleModel.ts";

export const stateKey = ({ name }: EntitySummary, state: string): string => `${name}_${state}`;
export const bandKey = ({ name }: EntitySummary, place: number, band: number): string => `${name}_due${place}_${band}`;

/** The list of every figure that the pages of a domain declare, by the figure's key. */
export function figureLists(model: ConsoleModel, domain: string): Record<string, EntitySummary> {
  const keysOf = (entity: EntitySummary): string[] => {
    const { bands = [], states } = pageOf(entity.name).dashboard ?? {};
    const inState = states ? model.enumeration(entity.lifecycle!.enum).values.map(({ value }) => stateKey(entity, value)) : [];
    return [...inState, ...bands.flatMap(({ days }, place) => days.map((_, band) => bandKey(entity, place, band)))];
  };
  const ofDomain = model.entities.filter((entity) => entity.domain === domain);
  return Object.fromEntries(ofDomain.flatMap((entity) => keysOf(entity).map((key) => [key, entity])));
}
