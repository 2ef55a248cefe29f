import type { EntitySummary } from "../../graphql/schema/model.ts";
import { type Me, mayDo } from "../auth/me.ts";
import type { WorkQueue } from "../domains/entityPage.ts";
import { pageOf } from "../domains/pages.ts";
import type { ConsoleModel } from "../model/consoleModel.ts";

/** A queue of this person's, with the list that it is. */
export interface MyQueue extends Omit<WorkQueue, "filter"> {
  entity: EntitySummary;
  filter: Record<string, unknown>;
}

const listsOf = (model: ConsoleModel, isWanted: (queue: WorkQueue) => boolean): Record<string, EntitySummary> =>
  Object.fromEntries(model.entities.flatMap((entity) => (pageOf(entity.name).queues ?? []).filter(isWanted).map(({ name }) => [name, entity])));

/** The list of every queue that a page declares, by the queue's name. */
export const queueLists = (model: ConsoleModel): Record<string, EntitySummary> => listsOf(model, () => true);

/** Of the queues that somebody else waits for: they are counted on every page, so they are a request of their own. */
export const urgentLists = (model: ConsoleModel): Record<string, EntitySummary> => listsOf(model, ({ urgent }) => Boolean(urgent));

/** Every queue that the pages of a domain declare. */
export const queuesIn = (model: ConsoleModel, domain: string): Omit<MyQueue, "filter">[] =>
  model.entities.filter((entity) => entity.domain === domain).flatMap((entity) => (pageOf(entity.name).queues ?? []).map((queue) => ({ ...queue, entity })));

/** The decisions that somebody else waits for, and of those what awaits this person's approval. */
const urgency = ({ urgent, entity }: Pick<MyQueue, "urgent" | "entity">): number => Number(urgent ?? false) * (entity.domain === "platform" ? 2 : 1);

/** What is this person's work: the approvals first, then other decisions, then as the model has it. */
export function queuesOf(model: ConsoleModel, me: Me): MyQueue[] {
  const all = model.entities
    .filter(({ name }) => mayDo(me, name, "read"))
    .flatMap((entity) => (pageOf(entity.name).queues ?? []).map((queue) => ({ ...queue, entity })));
  const mine = all.filter(({ roles }) => !roles || roles.some((role) => me.roles.includes(role)));
  const queues = mine.map(({ filter, ...queue }) => ({ ...queue, filter: filter(me) }));
  return queues.toSorted((a, b) => urgency(b) - urgency(a));
}

/** The list behind a queue, with its filter and order in the address. */
export function listAddress({ entity, filter, sort }: Pick<MyQueue, "entity" | "filter" | "sort">): { pathname: string; search: string } {
  const search = new URLSearchParams({ filter: JSON.stringify(filter), sort: sort.field, order: sort.order });
  return { pathname: `/${entity.many}`, search: `?${search}` };
}
