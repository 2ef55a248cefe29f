import type { EntitySummary } from "../../graphql/schema/model.ts";
import { type Me, mayDo } from "../auth/me.ts";
import { overviews, pageOf } from "../domains/pages.ts";
import type { ConsoleModel } from "../model/consoleModel.ts";

/** The lists that a person may open, by domain, in the order of the model. Settings have a page of their own. */
export function menuOf(model: ConsoleModel, me: Me): { domain: string; entities: EntitySummary[] }[] {
  const readable = model.entities.filter(({ name, setting }) => !setting && pageOf(name).menu !== false && mayDo(me, name, "read"));
  const domains = [...new Set(readable.map(({ domain }) => domain))];
  return domains.map((domain) => ({ domain, entities: readable.filter((entity) => entity.domain === domain) }));
}

/** The pages about all records of a domain's entities that are meant for this person. */
export const overviewsFor = (me: Me, entities: readonly EntitySummary[]) =>
  overviews.filter(({ entity, roles }) => entities.some(({ name }) => name === entity) && roles.some((role) => me.roles.includes(role)));
