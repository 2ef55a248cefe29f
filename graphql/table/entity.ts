/**
 * Declares an entity: what the table, the schema, the audit and the console derive everything else from.
 */
import { Field, ID, ObjectType, UseMiddleware } from "type-graphql";
import { attributesOf, declareAttribute, type AttributeDeclaration, type AttributeOptions } from "./attribute.ts";
import { Declared } from "./declared.ts";
import type { EntityName } from "./entityName.ts";
import { Cost } from "./fieldCost.ts";
import type { Addition } from "./ledger.ts";
import { Node } from "./node.ts";
import { readingKey } from "./readingOrder.ts";
import type { Sortable } from "./sortable.ts";
import { listIndexes, type ListIndex } from "./definition.ts";
import type { Label } from "../schema/model.ts";

export type NodeClass<T extends Node = Node> = abstract new () => T;

/** What partners' machines are notified of, when it happens: see docs/events.md. */
export interface EventDeclaration extends Label {
  about: Label;
  /** The action that it is, or several, as the record's trail names them; `clock` where time brings it about and the record stays. */
  on: string | readonly string[];
  /** State that the action leads to, or several, where the lifecycle does not say it. */
  to?: string | readonly string[];
  /** Day on which the form of its payload was last changed: YYYY-MM-DD. Receivers go by it. */
  version: string;
}

/** What the table needs to know of a lifecycle; the platform knows the rest. */
interface LifecycleStates {
  initial: string;
  states: object;
}

/** The events of one kind that a record adds to a timeline. */
export interface TimelineAddition<T> {
  /** Attribute that names the record whose timeline it is; `id` for the record's own. */
  of: keyof T & string;
  /** Kind of the events, of those that the timeline has. */
  kind: string;
  /** Number or name of the document, where it is not what represents the record. */
  title?: (record: T) => string;
  /** Business date of each event: an attribute, or what follows from the record. Without a date it has not happened. */
  at: Readonly<Record<string, (keyof T & string) | ((record: T) => string | null | undefined)>>;
  /** Attribute with the amount of the document, for timelines that tell amounts. */
  amount?: keyof T & string;
  /** Attributes of the entry that are the record's. */
  also?: readonly (keyof T & string)[];
}

export interface EntityOptions<T extends Node> {
  /** Begins every id and every list key of the entity: a few lower-case letters, never changed once in use. */
  prefix: string;
  /** Name of the domain, which is that of its folder. */
  domain: string;
  label: Label;
  /** Plural of the root field, where adding an "s" is wrong English. */
  many?: string;
  about: string;
  /** Clause of the regulation, or law. */
  clause?: string;
  /** Documents get a number of this prefix and the day: "PO" gives PO20261122-0001. */
  number?: string;
  /** Attribute that represents the record in links. */
  representation: keyof T & string;
  /**
   * Equality filters ("all", "supplierId", "supplierId+status") and the attributes each can be ordered by. Every pair
   * takes one index: append to the end, never reorder, or existing records would have to be rewritten.
   */
  lists: Record<string, readonly (keyof T & string)[]>;
  /**
   * Lists whose records are spread over several partitions, because more is written to them than one takes in a second
   * (`npm run ceilings`). Reading merges them: orders, cursors and counts are as those of one. The number can be raised
   * while the system runs: first `{ read: 4, write: 1 }`, and once that is deployed everywhere 4. A record moves to its
   * shard when it is next written; so it is lowered in the other order, and `read` after every record has been written.
   */
  shards?: Partial<Record<string, number | Shards>>;
  /**
   * Lists whose length is counted day by day as well, and the date by which: their exact count is then known for any
   * range of that date.
   */
  countedByDay?: Partial<Record<string, keyof T & string>>;
  /** Amounts of money that are added up for every list that is counted: what its rows come to is then known as their number is. */
  totals?: readonly (keyof T & string)[];
  /**
   * Values that no two records may share, compared as people read them, without case, width and spaces: of one attribute, or of several together
   * ("warehouseId+name" is a name within its warehouse). A record that lacks one of several claims nothing by them.
   */
  unique?: readonly string[];
  /** Whether a record still claims its unique values; a reversed document, for example, gives them back. Absent: always. */
  claimsUnique?: (record: T) => boolean;
  /** Attributes (dots for those of lines) that are never shown, also not in the timeline. */
  secrets?: readonly string[];
  /** Attributes that the record is searched by, the most telling first. */
  search?: readonly (keyof T & string)[];
  /**
   * Known to few: its number is all that others read of it. It is not searched for, adds to no timeline, tells no machine,
   * notices about it say only that there is something to open, and its approval tasks are seen by those who decide and by
   * its submitter alone.
   */
  confidential?: true;
  lifecycle?: LifecycleStates;
  /** Kind of party, where a partner's machine may be bound to a record: it then sees what names that record. */
  party?: string;
  /** Whether people may bring in records from a file; each row is then created as a single record is. */
  imports?: true;
  /** Attribute that takes the number of its row in the file, where that belongs to the record. */
  importedRow?: keyof T & string;
  /** Whether people may attach files to a record; they have the record's rights, see platform/file/attachment.ts. */
  attachments?: true;
  /**
   * False for a ledger and what is summed from it: its entries are themselves the append-only trail that says who, when
   * and why, written in the same transaction as every change.
   */
  audited?: false;
  /** Attributes that are nothing but the sum of what other records add to them with `addsTo`; see table/ledger.ts. */
  sums?: readonly (keyof T & string)[];
  /** What the record adds to sums that others keep. Of an entity without a trail, its records are the entries of a ledger. */
  addsTo?: (record: T) => Addition[];
  /** Events of the record that partners' machines may subscribe to, by their name after the entity's: `purchaseOrder.sent`. */
  events?: Record<string, EventDeclaration>;
  /** Whole numbers that the projections keep up to date: name of the figure → what this record contributes. */
  figures?: (record: T) => Record<string, number>;
  /** Records that follow from this one and are written by the projections, under ids that follow from it too. */
  derives?: (record: T) => Node[];
  /** What the record adds to timelines, of others or its own: see platform/timeline/timeline.ts. */
  timeline?: readonly TimelineAddition<T>[];
  /** On an entity whose records follow from others and are entered by nobody: the attribute that names their source. */
  derivedFrom?: keyof T & string;
}

/** Partitions that a list is read from, and those of them that are written to. */
export interface Shards {
  read: number;
  write: number;
}

export interface ListDeclaration {
  list: string;
  by: readonly string[];
  sort: string;
  index: ListIndex;
  shards: Shards;
}

/** Partitions of one list: each page reads from all of them. */
export const maxShards = 16;

/** One partition, where nothing else is declared. */
function shardsIn({ shards = {} }: EntityOptions<never>, list: string): Shards {
  const declared = shards[list] ?? 1;
  return typeof declared === "number" ? { read: declared, write: declared } : declared;
}

function checkShards(name: string, options: EntityOptions<never>): void {
  for (const list of Object.keys(options.shards ?? {})) {
    if (!(list in options.lists)) throw new Error(`${name} has no list ${list} to spread`);
    const { read, write } = shardsIn(options, list);
    if (![read, write].every((one) => Number.isInteger(one) && one >= 1 && one <= maxShards) || write > read) throw new Error(`${name}.${list}: 1 to ${maxShards} shards, and none is written to that is not read`);
  }
}

export interface EntityDeclaration<T extends Node = Node> extends EntityOptions<T> {
  name: string;
  target: NodeClass<T>;
  indexed: readonly ListDeclaration[];
}

const byClass = new Map<Function, EntityDeclaration>();
const byName = new Declared<EntityDeclaration>("entity");
const byPrefix = new Declared<EntityDeclaration>("prefix");

/** Refuses a confidential entity that would be told of elsewhere. */
function checkConfidential(name: string, { representation, search, timeline, events, imports, lifecycle }: EntityOptions<never>): void {
  // The list of time limits is read by all who lead others.
  const { clocks } = (lifecycle ?? {}) as { clocks?: object };
  const told = { "a representation other than its number": representation !== ("number" as never), search, timeline, events, imports, clocks };
  const wrong = Object.entries(told).flatMap(([what, is]) => (is ? [what] : []));
  if (wrong.length > 0) throw new Error(`${name} is confidential and has ${wrong.join(", ")}`);
}

export function Entity<T extends Node>(options: EntityOptions<T>) {
  return (target: new () => T): void => {
    const name = target.name;
    if (options.confidential) checkConfidential(name, options as unknown as EntityOptions<never>);
    const pairs = Object.entries(options.lists).flatMap(([list, sorts]) => sorts.map((sort) => ({ list, sort: String(sort) })));
    if (pairs.length > listIndexes.length) throw new Error(`${name}: ${pairs.length} list orders, but the table has ${listIndexes.length} indexes`);
    checkShards(name, options as unknown as EntityOptions<never>);
    const indexed = pairs.map(({ list, sort }, i) => ({ list, by: list === "all" ? [] : list.split("+"), sort, index: listIndexes[i]!, shards: shardsIn(options as unknown as EntityOptions<never>, list) }));
    const declaration = { ...options, name, target, indexed } as unknown as EntityDeclaration;
    byClass.set(target, declaration);
    byName.add(name, declaration);
    byPrefix.add(options.prefix, declaration);
    const source = options.clause ? ` Source: ${options.clause}.` : "";
    ObjectType(name, { description: options.about + source, implements: Node })(target);
  };
}

export function entityOf<T extends Node>(target: NodeClass<T> | Function): EntityDeclaration<T> {
  const declaration = byClass.get(target as Function);
  if (!declaration) throw new Error(`${target.name} is no entity`);
  return declaration as unknown as EntityDeclaration<T>;
}

/** The declaration, where it does not matter of which entity. */
export const declarationOf = (target: Function): EntityDeclaration => entityOf(target);

/** The class of a record, for another one of the same entity where its module cannot be imported without a circle. */
export const classOf = <T extends Node>(record: T): NodeClass<T> => record.constructor as NodeClass<T>;

/** Says what is derived from a record where that refers back to it: then its own class cannot import what is derived. */
export function derives<T extends Node>(target: NodeClass<T>, derive: (record: T) => Node[]): void {
  const declaration = entityOf(target);
  if (declaration.derives) throw new Error(`${declaration.name} says twice what is derived from it`);
  declaration.derives = derive;
}

export const allEntities = (): EntityDeclaration[] => byName.all();
export const entityByName = (name: string): EntityDeclaration | undefined => byName.get(name);

/**
 * The class of an entity whose module refers to the caller's, so that the caller can import it as a type only. The
 * compiler knows the name.
 */
export const classByName = <T extends Node>(name: EntityName): NodeClass<T> => entityByName(name)!.target as unknown as NodeClass<T>;

/** The entity that an id belongs to, or undefined where the id is of no known form. */
export const entityOfId = (id: string): EntityDeclaration | undefined => byPrefix.get(id.slice(0, id.indexOf("_")));

/** Value that a record is sorted by: amounts of money by their minor units. */
export function sortValue(record: object, attribute: string): Sortable {
  const value = (record as Record<string, unknown>)[attribute];
  if (typeof value === "object" && value !== null && "amount" in value) return value.amount as number;
  return value as Sortable;
}

/** By class, which is loaded with all its attributes. */
const readAttributes = new Map<Function, Map<string, AttributeDeclaration>>();

/** Attributes that hold texts, which lists sort as people read them; ids, dates, figures and states are none. */
export function readAttributesOf(target: Function): ReadonlyMap<string, AttributeDeclaration> {
  const found = readAttributes.get(target) ?? new Map(attributesOf(target).flatMap((one) => (one.reference || one.type() !== String ? [] : [[one.name, one]])));
  readAttributes.set(target, found);
  return found;
}

/** A value of an attribute as lists sort by it. */
export function orderedValue({ target }: EntityDeclaration, name: string, value: Sortable): Sortable {
  const attribute = typeof value === "string" ? readAttributesOf(target).get(name) : undefined;
  return attribute ? readingKey(value as string, { isPerson: attribute.ofPerson }) : value;
}

/** What the resolver of a reference needs of a request. */
export interface ReferenceContext {
  loader: { load(id: string): Promise<Node | null> };
  /** The record as this caller may see it where one that they see names it, or null. */
  maskedReference<T extends Node>(record: T | null): T | null;
}

/** The types that a reference to `Node` may hold: by name, or by what they have in common. */
export type Holds = readonly EntityName[] | ((entity: EntityDeclaration) => boolean);

interface ReferenceOptions extends AttributeOptions {
  /** Field that gives the record itself; the attribute's name without "Id" by default. */
  as?: string;
  /** Of a reference to `Node`: the types that it may hold; absent where it may hold any. */
  holds?: Holds;
}

export const mayHold = (holds: Holds, entity: EntityDeclaration): boolean => (typeof holds === "function" ? holds(entity) : holds.some((name) => name === entity.name));

/** The entities that these are, by name. What they have in common is asked of every entity, so all rooms are loaded. */
export const entitiesHeld = (holds: Holds): EntityDeclaration[] =>
  (typeof holds === "function" ? allEntities().filter(holds) : holds.map((name) => entityByName(name)!)).toSorted((a, b) => (a.name < b.name ? -1 : 1));

/**
 * An attribute that holds another record's id, beside a field that gives that record (null where the caller may not
 * see it). Referenced records of one depth of a query, of whatever types, are read in one batch.
 */
export function Reference(to: () => Function, options: ReferenceOptions): PropertyDecorator {
  return (prototype, name) => {
    const attribute = String(name);
    const as = options.as ?? attribute.replace(/Id$/, "");
    Field(() => ID, { nullable: options.nullable ?? false, description: options.about, simple: true })(prototype, name);
    Field(to as () => typeof Node, { nullable: true, description: `${options.about} The record; null where you may not see it.` })(prototype, as);
    Cost({ reads: "records" })(prototype, as);
    UseMiddleware(async ({ root, context }) => {
      const id = (root as Record<string, unknown>)[attribute] as string | null | undefined;
      const ctx = context as ReferenceContext;
      return id ? ctx.maskedReference(await ctx.loader.load(id)) : null;
    })(prototype, as);
    declareAttribute(prototype, {
      ...options,
      name: attribute,
      type: () => ID,
      list: false,
      input: options.input === true ? {} : options.input,
      reference: { to, as, holds: options.holds },
    });
  };
}

