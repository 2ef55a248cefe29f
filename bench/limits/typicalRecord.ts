/**
 * A record of an entity as its declaration suggests, for questions that only its size and its places in lists answer. What
 * a declaration does not say is assumed here.
 */
import { Int } from "type-graphql";
import { attributesOf, type AttributeDeclaration } from "../../graphql/table/attribute.ts";
import { entityOf, type EntityDeclaration } from "../../graphql/table/entity.ts";
import { enumerationOf } from "../../graphql/table/enumeration.ts";
import { Money, money } from "../../graphql/table/money.ts";
import { Node } from "../../graphql/table/node.ts";
import { DateTime, LocalDate, SafeInt } from "../../graphql/table/scalars.ts";
import { Document } from "../../graphql/platform/entity/document.ts";
import { embeddedShape } from "../../graphql/platform/entity/validate.ts";

/** How many lines documents have, evenly spread; each as often. */
export const usualLines = [1, 3, 5, 7, 9] as const;

/** What people enter, as far as the size of a record goes. */
const assumed = { values: 2, longText: "按合同约定分批送货，到货前一天电话联系收货人。" } as const;

/** They begin differently, so that no two turns share a search term that their declaration does not make them share. */
const texts = ["石药集团 Z-300", "华北制药 A-100", "仁和医药 K-200"] as const;

const turnDigits = 6;
const ulidLength = 26;

/** Ids of different turns differ, those of one turn are the same: records of one turn would refer to each other. */
const idOf = (prefix: string, turn: number): string => `${prefix}_${String(turn).padStart(turnDigits, "0").padStart(ulidLength, "0")}`;

/** Of another type that is referred to, its prefix; of any type, one of usual length. */
function prefixOf({ reference }: AttributeDeclaration): string {
  const target = reference!.to();
  return target === Node ? "abc" : entityOf(target).prefix;
}

interface Made {
  turn: number;
  lines: number;
}

function valueOf(attribute: AttributeDeclaration, made: Made): unknown {
  const shape = embeddedShape(attribute);
  const one = shape ? valuesOf(shape, made, isFilled) : scalarOf(attribute, made.turn);
  return attribute.list ? Array.from({ length: countOf(attribute, made) }, () => one) : one;
}

/** Entries of a list: documents have lines, and other lists of theirs, such as overrides, are mostly empty. */
function countOf(attribute: AttributeDeclaration, { lines }: Made): number {
  if (!embeddedShape(attribute)) return assumed.values;
  return attribute.name === "lines" ? lines : 0;
}

function scalarOf(attribute: AttributeDeclaration, turn: number): unknown {
  const type = attribute.type();
  if (attribute.reference) return idOf(prefixOf(attribute), turn);
  const [first] = Object.keys(enumerationOf(type)?.values ?? {});
  if (first) return first;
  if (type === Money) return money(123_450 + turn, "CNY");
  if (type === Int || type === SafeInt || type === Number) return 100 + turn;
  if (type === Boolean) return false;
  if (type === LocalDate) return "2026-11-22";
  if (type === DateTime) return "2026-11-22T09:00:00.000Z";
  return attribute.text ? assumed.longText : `${texts[turn % texts.length]!}${turn}`;
}

/** What may be empty usually is, but for amounts of money, which come with what is done to a record. */
const isFilled = ({ nullable, type }: AttributeDeclaration): boolean => !nullable || type() === Money;

const valuesOf = (shape: Function, made: Made, isWanted: (attribute: AttributeDeclaration) => boolean): Record<string, unknown> =>
  Object.fromEntries(attributesOf(shape).filter(isWanted).map((attribute) => [attribute.name, valueOf(attribute, made)]));

/** Attributes by which the record is in lists, and in all of them where it has them. */
const listed = ({ lists }: EntityDeclaration): ReadonlySet<string> => new Set(Object.entries(lists).flatMap(([list, sorts]) => [...list.split("+"), ...sorts.map(String)]));

/** As it is in the middle of its life. The same turn gives the same record; of different turns, records that share nothing but their states and kinds. */
export function typicalRecord<T extends Node>(entity: EntityDeclaration<T>, made: Made): T {
  const { turn } = made;
  const { prefix, number, audited, target, lifecycle } = entity;
  const inLists = listed(entity as unknown as EntityDeclaration);
  const at = `2026-11-22T09:00:0${turn % 10}.000Z`;
  const record = Object.create(target.prototype as object) as Node;
  Object.assign(record, valuesOf(target, made, (attribute) => isFilled(attribute) || inLists.has(attribute.name)), {
    id: idOf(prefix, turn),
    version: 1,
    createdAt: at,
    updatedAt: at,
    createdById: idOf("emp", turn),
    ...(audited !== false && { auditHash: "0".repeat(64) }),
    ...(number && { number: `${number}20261122-${String(turn + 1).padStart(4, "0")}` }),
    ...(lifecycle && { status: lifecycle.initial }),
    ...(target.prototype instanceof Document && { duties: [{ duty: "requester", actorId: idOf("emp", turn) }] }),
  });
  return record as T;
}

/** The record as its next version: in the state that follows, if it has states. */
export function nextVersion<T extends Node>(record: T): T {
  const { lifecycle } = entityOf(record.constructor);
  const states = Object.keys(lifecycle?.states ?? {});
  const next = Object.create(Object.getPrototypeOf(record) as object) as T;
  Object.assign(next, record, { version: record.version + 1, updatedAt: record.updatedAt.replace("T09", "T10") });
  if (states.length > 1) Object.assign(next, { status: states.find((state) => state !== lifecycle!.initial) });
  return next;
}
