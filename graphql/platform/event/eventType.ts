/** Everything that partners' machines may subscribe to, as the entities declare it. */
import { allEntities, declarationOf, type EntityDeclaration, type EventDeclaration } from "../../table/entity.ts";
import type { AuditItem } from "../../table/auditEntry.ts";
import { lifecycleOf } from "../lifecycle/availability.ts";

export interface EventType extends EventDeclaration {
  /** "purchaseOrder.sent" */
  name: string;
  entity: EntityDeclaration;
}

const typeName = (entity: EntityDeclaration, event: string): string => `${entity.name[0]!.toLowerCase()}${entity.name.slice(1)}.${event}`;

const typesOf = (entity: EntityDeclaration): EventType[] => Object.entries(entity.events ?? {}).map(([event, declared]) => ({ ...declared, name: typeName(entity, event), entity }));

/** The catalogue, by name. */
export const eventTypes = (): EventType[] => allEntities().flatMap(typesOf).sort((a, b) => (a.name < b.name ? -1 : 1));

export const eventType = (name: string): EventType | undefined => eventTypes().find((one) => one.name === name);

/** Brought about by time, not by an action. */
export const clock = "clock";

const listed = (given: string | readonly string[]): readonly string[] => [given].flat();

/** A record without states has one event: its creation. */
const isBeginning = ({ entity, on }: EventType): boolean => on === "create" && !lifecycleOf(entity.target);

/** The states that an event's actions lead to, none where its record has none; throws where the declaration does not say it and the lifecycle neither. */
export function statesOf(type: EventType): readonly string[] {
  const { name, entity, on, to } = type;
  if (isBeginning(type)) return [];
  const lifecycle = lifecycleOf(entity.target);
  const states = to ? listed(to) : listed(on).flatMap((action) => lifecycle?.actions[action]?.to ?? []);
  if (states.length === 0 || !states.every((state) => state in (lifecycle?.states ?? {}))) throw new Error(`The event ${name} names no action of ${entity.name} that leads to a state`);
  return states;
}

/** A record's trail also names actions of other documents that changed it; the state tells these apart. */
const isOf = (type: EventType, { action, version, changes }: AuditItem): boolean =>
  isBeginning(type) ? version === 1 : type.on !== clock && listed(type.on).includes(action) && changes.some(({ path, after }) => path === "status" && statesOf(type).some((state) => after === JSON.stringify(state)));

const typesOfRecord = (record: object): EventType[] => typesOf(declarationOf(record.constructor));

/** Names of the events that one entry of a record's trail is. */
export const eventsOf = (record: object, entry: AuditItem): string[] => typesOfRecord(record).filter((type) => isOf(type, entry)).map(({ name }) => name);

/** Names of the events that time brings about for a record. */
export const clockEventsOf = (record: object): string[] => typesOfRecord(record).filter(({ on }) => on === clock).map(({ name }) => name);
