import type { EntitySummary } from "../../graphql/schema/model.ts";
import { type Me, mayDo } from "../auth/me.ts";
import { everyOverview, type Overview, pageOf } from "../domains/pages.ts";
import type { ConsoleModel } from "../model/consoleModel.ts";

/** A domain and its lists that a person may open. */
export interface MenuArea {
  domain: string;
  entities: EntitySummary[];
}

/** The lists that a person may open, by domain, in the order of the model. Settings have a page of their own. */
export function menuOf(model: ConsoleModel, me: Me): MenuArea[] {
  const readable = model.entities.filter(({ name, setting }) => !setting && pageOf(name).menu !== false && mayDo(me, name, "read"));
  const domains = [...new Set(readable.map(({ domain }) => domain))];
  return domains.map((domain) => ({ domain, entities: readable.filter((entity) => entity.domain === domain) }));
}

/** Whether a person's roles do more with an entity's records than read them, or find their work in a queue of them. */
export function worksWith(me: Me, { name }: EntitySummary): boolean {
  const acts = me.permissions.some(({ entity, action }) => entity === name && action !== "read");
  return acts || (pageOf(name).queues ?? []).some(({ roles }) => roles?.some((role) => me.roles.includes(role)));
}

/** The pages about all records of a domain's entities that are meant for this person. */
export const overviewsFor = (me: Me, entities: readonly EntitySummary[]): Overview[] =>
  everyOverview().filter(({ entity, roles }) => entities.some(({ name }) => name === entity) && (!roles || roles.some((role) => me.roles.includes(role))));

export const domainPath = (domain: string): string => `/domains/${domain}`;
