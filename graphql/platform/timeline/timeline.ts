/**
 * The timeline of a record: everything that has happened with it, told by the documents around it. A domain declares
 * whose timeline there is (`@Timeline`), and each document on itself what it adds (`timeline` of its entity). The
 * invariant: an entry follows from its document alone, under an id that follows from document and event; projections
 * write it, remove it and rebuild it; it is never entered. A page of a timeline is one query.
 */
import { ObjectType } from "type-graphql";
import { Attribute, attributesOf } from "../../table/attribute.ts";
import { derivedRecord } from "../../table/counted.ts";
import { Declared } from "../../table/declared.ts";
import { Entity, entityOf, entityOfId, Reference, type EntityOptions, type NodeClass, type TimelineAddition } from "../../table/entity.ts";
import { Node } from "../../table/node.ts";
import { LocalDate } from "../../table/scalars.ts";

/** Attributes of an event in every timeline. Each timeline is an entity of its own, with its kinds, events and readers. */
@ObjectType("TimelineEntryBase", { description: "An event on a record's timeline." })
export abstract class TimelineEntry extends Node {
  /** Of the enumeration of the timeline's kinds; each timeline declares it, as it does the event. */
  kind!: string;
  event!: string;

  @Attribute(() => LocalDate, { zh: "日期", en: "Date", about: "Business date on which it happened." })
  happenedOn!: string;

  @Reference(() => Node, { zh: "单据", en: "Document", about: "The document that it refers to." })
  sourceId!: string;

  @Attribute(() => String, { zh: "内容", en: "Title", about: "Number or name of the document." })
  title!: string;
}

interface DeclaredTimeline {
  entry: NodeClass<TimelineEntry>;
  /** Attribute of its entries that names the record. */
  by: string;
}

const timelines = new Declared<DeclaredTimeline>("timeline");

interface TimelineOptions<E extends TimelineEntry> extends Pick<EntityOptions<E>, "prefix" | "domain" | "label" | "many" | "about" | "clause"> {
  /** Attribute of the entries that names the record. */
  by: keyof E & string;
  /** Further attributes that entries are listed by, such as a person who sees theirs only. */
  alsoBy?: readonly (keyof E & string)[];
}

/** Declares a class as the entries on the timeline of these records: what makes an entity of it is the same for all. */
export function Timeline<E extends TimelineEntry>(of: NodeClass, { by, alsoBy = [], ...options }: TimelineOptions<E>) {
  return (entry: new () => E): void => {
    const lists = ["all", by, `${by}+kind`, ...alsoBy].map((list) => [list, ["happenedOn"]] as const);
    Entity<E>({ ...options, representation: "title", lists: Object.fromEntries(lists) as EntityOptions<E>["lists"], audited: false, derivedFrom: "sourceId" })(entry);
    timelines.add(entityOf(of).name, { entry, by });
  };
}

export const timelineOf = (entity: string): DeclaredTimeline | undefined => timelines.get(entity);

type Values = Record<string, unknown>;

function entriesFor(record: Node, { of, kind, title, amount, at, also = [] }: TimelineAddition<Node>): Node[] {
  const values = record as unknown as Values;
  const { representation } = entityOf(record.constructor);
  const ownerId = values[of] as string | null | undefined;
  const timeline = ownerId && timelineOf(entityOfId(ownerId)?.name ?? "");
  if (!timeline) return [];
  const { entry, by } = timeline;
  const tells = amount && attributesOf(entry).some(({ name }) => name === "amount");
  const taken = Object.fromEntries(also.map((name) => [name, values[name] ?? undefined]));
  return Object.entries(at).flatMap(([event, day]) => {
    const happenedOn = typeof day === "function" ? day(record) : (values[day] as string | undefined);
    if (!happenedOn) return [];
    const content: Values = { ...taken, ...(tells && { amount: values[amount] ?? undefined }), [by]: ownerId, kind, event, happenedOn, sourceId: record.id, title: title?.(record) ?? String(values[representation]) };
    return [derivedRecord(entry, { ...content, id: `${entityOf(entry).prefix}_${record.id}.${event}`, createdAt: record.createdAt })];
  });
}

/** What a record adds to timelines as it is now: an entry for each event that has happened. */
export const timelineEntries = (record: Node): Node[] =>
  ((entityOf(record.constructor).timeline ?? []) as unknown as readonly TimelineAddition<Node>[]).flatMap((addition) => entriesFor(record, addition));
