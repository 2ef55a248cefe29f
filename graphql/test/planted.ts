/**
 * Two parties of each kind, each with records of every type that partners read, in which every text, number and date
 * tells whose it is. Made from the declarations, so that a new type is planted as soon as the policy gives it to partners.
 */
import { Int } from "type-graphql";
import { ulid } from "ulid";
import { attributesOf, type AttributeDeclaration } from "../table/attribute.ts";
import { allEntities, entityByName, entityOf, type EntityDeclaration } from "../table/entity.ts";
import { enumerationOf } from "../table/enumeration.ts";
import { Money, money } from "../table/money.ts";
import { Node } from "../table/node.ts";
import { DateTime, LocalDate, SafeInt } from "../table/scalars.ts";
import { policyOf } from "../platform/access/policy.ts";
import { isPartner } from "../platform/access/principal.ts";
import type { Allowed } from "../platform/access/rule.ts";
import { PartyKind } from "../platform/access/scope.ts";
import { embeddedShape } from "../platform/entity/validate.ts";
import type { Stage } from "./stage.ts";

export interface Party {
  /** "supplier A": the machine's client id as well. */
  name: string;
  kind: PartyKind;
  id: string;
  clientId: string;
  /** Its place among all parties: what is planted for it is told by that. */
  place: number;
  /** Its records, by type. */
  records: Map<string, Node[]>;
  /** Id of its honest record of each type, known before it is planted, since records refer to each other. */
  honest: Map<string, string>;
}

/** Each party's numbers begin with its own prime, so that a sum of some of them is still told to be its own. The last one is the house's. */
const primes = [11, 13, 17, 19, 23, 29, 31, 37, 53] as const;

/** The company itself: values of its records belong to no other party either. */
export const housePlace = primes.length - 1;

/** Small enough that as many days are still a date. */
const numbersOfEach = 1_000_000;
const firstYear = 2040;

const mark = ({ place }: Party): string => `«${place}»`;

/** What a value of an answer says of whose it is; undefined where it says nothing. */
export function placeOf(value: unknown): number | undefined {
  if (typeof value === "number") return placeOfNumber(Math.floor(value / numbersOfEach));
  if (typeof value !== "string") return undefined;
  const marked = /«(\d+)»/.exec(value)?.[1];
  if (marked) return Number(marked);
  const year = Number(/^(\d{4})-\d\d-\d\d/.exec(value)?.[1] ?? 0);
  return year >= firstYear ? year - firstYear : undefined;
}

function placeOfNumber(beginning: number): number | undefined {
  const place = primes.findIndex((prime) => beginning > 0 && beginning % prime === 0);
  return place < 0 ? undefined : place;
}

interface Garden {
  stage: Stage;
  party: Party;
  other: Party;
  /** Whether the record refers to the other party's records where it can, as none ever should. */
  treacherous: boolean;
  house: House;
}

interface House {
  ids: Map<string, string>;
  /** Referred to, and not planted yet. */
  wanted: EntityDeclaration[];
}

function refersTo({ reference }: AttributeDeclaration, garden: Garden): string {
  const { party, other, treacherous } = garden;
  const target = reference!.to();
  if (target === Node) return party.id;
  const entity = entityOf(target);
  // Whose a record is, it says everywhere alike: what is derived from it goes by that.
  if (entity.party === party.kind) return party.id;
  const named = policyOf(entity.name).read.some((one) => typeof one === "object" && "named" in one);
  const whose = treacherous && !named ? other : party;
  return whose.honest.get(entity.name) ?? idOfHouse(entity, garden);
}

/** A record of a type that the party cannot read; planted once it is referred to. */
function idOfHouse(entity: EntityDeclaration, { house }: Garden): string {
  const known = house.ids.get(entity.name);
  if (known) return known;
  const id = `${entity.prefix}_${ulid()}`;
  house.ids.set(entity.name, id);
  house.wanted.push(entity);
  return id;
}

let counter = 0;

function valueOf(attribute: AttributeDeclaration, garden: Garden): unknown {
  const { place } = garden.party;
  const type = attribute.type();
  const number = numbersOfEach * primes[place]! + (++counter % numbersOfEach);
  if (attribute.reference) return refersTo(attribute, garden);
  const values = enumerationOf(type);
  if (values) return Object.keys(values.values)[0];
  if (type === Money) return money(number, "CNY");
  if (type === Number || type === Int || type === SafeInt) return number;
  if (type === Boolean) return true;
  if (type === LocalDate) return `${firstYear + place}-05-05`;
  if (type === DateTime) return `${firstYear + place}-05-05T00:00:00.000Z`;
  const shape = embeddedShape(attribute);
  return shape ? valuesOf(shape, garden) : `${mark(garden.party)} ${attribute.name} ${counter}`;
}

const ofEveryRecord = ["createdAt", "updatedAt", "approval"];

const valuesOf = (shape: Function, garden: Garden): Record<string, unknown> =>
  Object.fromEntries(
    attributesOf(shape)
      .filter(({ name }) => !ofEveryRecord.includes(name))
      .map((attribute) => [attribute.name, attribute.list ? [valueOf(attribute, garden)] : valueOf(attribute, garden)]),
  );

const rulesFor = (entity: EntityDeclaration, kind: PartyKind): Exclude<Allowed, string>[] =>
  policyOf(entity.name).read.flatMap((one) => (typeof one === "object" && one.role === "partner" && (!one.party || one.party === kind) ? [one] : []));

/** The types that a party of this kind can read, those that it reaches only through its own records included. */
export const typesFor = (kind: PartyKind): EntityDeclaration[] => allEntities().filter((entity) => rulesFor(entity, kind).length > 0);

async function plant(entity: EntityDeclaration, garden: Garden): Promise<void> {
  const { stage, party, treacherous } = garden;
  const values = valuesOf(entity.target, garden);
  const [rule] = rulesFor(entity, party.kind);
  if (rule && "own" in rule && rule.own !== "id") values[rule.own] = party.id;
  const actor = await stage.idOf(party.clientId);
  if (rule && "self" in rule) values[rule.self] = actor;
  const id = treacherous ? undefined : party.honest.get(entity.name);
  const record = await stage.seed(entity.target as never, { ...values, ...(id && { id }), duties: [], heldRoles: [], secrets: [] } as never, actor);
  party.records.set(entity.name, [...(party.records.get(entity.name) ?? []), record]);
}

/** Two parties of each kind that there is an entity for, with their machines and an honest and a treacherous record of each type. */
export async function plantParties(stage: Stage): Promise<Party[]> {
  const kinds = (Object.keys(PartyKind) as PartyKind[]).flatMap((kind) => allEntities().filter(({ party }) => party === kind).map((entity) => ({ kind, entity })));
  const parties: Party[] = [];
  const house: House = { ids: new Map(), wanted: [] };
  for (const { kind, entity } of kinds) {
    for (const side of ["a", "b"]) {
      const party: Party = { name: `${kind.toLowerCase()} ${side}`, kind, id: `${entity.prefix}_${ulid()}`, clientId: `${kind}-${side}`, place: parties.length, records: new Map(), honest: new Map() };
      for (const { name, prefix } of typesFor(kind)) party.honest.set(name, `${prefix}_${ulid()}`);
      const itself = valuesOf(entity.target, { stage, party, other: party, treacherous: false, house });
      const record = await stage.seed(entity.target as never, { ...itself, id: party.id, duties: [] } as never);
      party.records.set(entity.name, [record]);
      await stage.connect(party.clientId, party.id);
      if (!isPartner((await stage.as(party.clientId)).principal)) throw new Error(`${party.name} is no partner`);
      parties.push(party);
    }
  }
  for (const treacherous of [false, true]) {
    for (const party of parties) {
      const other = parties.find((one) => one.kind === party.kind && one !== party)!;
      for (const entity of typesFor(party.kind)) if (entity.party !== party.kind) await plant(entity, { stage, party, other, treacherous, house });
    }
  }
  await plantHouse(stage, parties[0]!, house);
  return parties;
}

async function plantHouse(stage: Stage, { kind }: Party, house: House): Promise<void> {
  const itself: Party = { name: "the house", kind, id: "none_1", clientId: "", place: housePlace, records: new Map(), honest: new Map() };
  for (let entity = house.wanted.pop(); entity; entity = house.wanted.pop()) {
    const values = valuesOf(entity.target, { stage, party: itself, other: itself, treacherous: false, house });
    await stage.seed(entity.target as never, { ...values, id: house.ids.get(entity.name), duties: [], heldRoles: [], secrets: [] } as never);
  }
}

export const ownTypes = (party: Party): string[] => [...party.records.keys()].filter((name) => entityByName(name));
