import type { EntityModel } from "../../graphql/schema/model.ts";
import type { ConsoleModel } from "../model/consoleModel.ts";

/** The name of the list of all states among those of each. */
export const ALL_STATES = "all";

export const hasStatusTabs = (entity: EntityModel): boolean => Boolean(entity.lifecycle) && entity.filters.some(({ name }) => name === "status");

/** What the tabs above a list count: all of it, and each state. */
export function statusLists(model: ConsoleModel, entity: EntityModel): Record<string, EntityModel> {
  const states = model.enumeration(entity.lifecycle!.enum).values.map(({ value }) => value);
  return Object.fromEntries([ALL_STATES, ...states].map((name) => [name, entity]));
}
