/**
 * One record of every entity, in which every number and text is one of its own and can be told in any answer, however it
 * is written there. Made from the declarations, so that a new entity is planted as soon as it is declared.
 */
import { Int } from "type-graphql";
import { ulid } from "ulid";
import { attributesOf, type AttributeDeclaration } from "../table/attribute.ts";
import { allEntities, entityByName, entityOf } from "../table/entity.ts";
import { enumerationOf } from "../table/enumeration.ts";
import { Money, money } from "../table/money.ts";
import { Node } from "../table/node.ts";
import { DateTime, LocalDate, SafeInt } from "../table/scalars.ts";
import { policyOf } from "../platform/access/policy.ts";
import { embeddedShape } from "../platform/entity/validate.ts";
import type { Stage } from "./stage.ts";

/** A value that was planted, told by nine digits that nothing else has. */
export interface Secret {
  entity: string;
  /** Path of the attribute, without places in lists: "lines.unitPrice". */
  path: string;
  /** Whose record it is, where a test plants several of an entity. */
  of?: string;
  digits: string;
  isMoney: boolean;
}

const first = 100_000_000;
/** A prime, so that sums and products of a few of them are none of them. */
const step = 7_919;

const numbers = new Set<unknown>([Number, Int, SafeInt]);

/** Yes or no, and small numbers, are the same in many records: that one of them was told would not be seen. */
const cannotHold = ({ type, input }: AttributeDeclaration): boolean => type() === Boolean || (numbers.has(type()) && (input?.max ?? first) < first);

export class Garden {
  readonly secrets = new Map<string, Secret>();
  readonly records = new Map<string, Node>();
  private readonly ids = new Map<string, string>();
  private owner: string | undefined;

  private constructor(private readonly stage: Stage) {
    for (const { name, prefix } of allEntities()) this.ids.set(name, `${prefix}_${ulid()}`);
  }

  static async plant(stage: Stage): Promise<Garden> {
    const garden = new Garden(stage);
    for (const { name, target } of allEntities()) {
      const values = garden.valuesOf(name, target, "");
      const record = await stage.seed(target as never, { heldRoles: [], duties: [], secrets: [], before: [], ...values, id: garden.ids.get(name) } as never);
      garden.records.set(name, record);
    }
    return garden;
  }

  /** A garden in which nothing is planted yet. */
  static empty(stage: Stage): Garden {
    return new Garden(stage);
  }

  /** Plants one more record, whose secrets are known to be of this owner; what is given of its values is no secret. */
  async add<T extends Node>(target: new () => T, of: string, values: object): Promise<T> {
    const { name } = entityOf(target);
    this.owner = of;
    const planted = this.valuesOf(name, target, "");
    this.owner = undefined;
    return this.stage.seed(target as never, { duties: [], ...planted, ...values } as never) as Promise<T>;
  }

  /** Masked attributes of an entity of which nothing was planted that could be told. */
  unplanted(entity: string): string[] {
    const planted = [...this.secrets.values()].filter((one) => one.entity === entity).map(({ path }) => path);
    const holdsNone = attributesOf(entityByName(entity)!.target).filter(cannotHold).map(({ name }) => name);
    return Object.keys(policyOf(entity).masks ?? {}).filter((mask) => !holdsNone.includes(mask) && !planted.some((path) => isWithin(path, mask)));
  }

  private valuesOf(entity: string, shape: Function, place: string): Record<string, unknown> {
    // Of a record itself, these are made when it is written.
    const attributes = attributesOf(shape).filter(({ name }) => place !== "" || !["createdAt", "updatedAt", "approval"].includes(name));
    return Object.fromEntries(attributes.map((one) => [one.name, one.list ? [this.valueOf(entity, one, place)] : this.valueOf(entity, one, place)]));
  }

  private valueOf(entity: string, attribute: AttributeDeclaration, place: string): unknown {
    const path = place + attribute.name;
    const type = attribute.type();
    if (attribute.reference) return this.idFor(attribute.reference.to());
    const values = enumerationOf(type);
    if (values) return Object.keys(values.values)[0];
    if (type === Boolean) return true;
    if (type === LocalDate) return this.stage.today;
    if (type === DateTime) return this.stage.now.toISOString();
    if (type === Money) return money(this.secret(entity, path, true), "CNY");
    // A number that is never as large would make no sense where others are worked out from it.
    if (numbers.has(type)) return cannotHold(attribute) ? attribute.input!.max : this.secret(entity, path, false);
    const shape = embeddedShape(attribute);
    return shape ? this.valuesOf(entity, shape, `${path}.`) : `密${this.secret(entity, path, false)}`;
  }

  private secret(entity: string, path: string, isMoney: boolean): number {
    const number = first + this.secrets.size * step;
    this.secrets.set(String(number), { entity, path, digits: String(number), isMoney, ...(this.owner && { of: this.owner }) });
    return number;
  }

  private idFor(target: Function): string {
    return this.ids.get(target === Node ? "Supplier" : entityOf(target).name)!;
  }
}

export const isWithin = (path: string, mask: string): boolean => path === mask || path.startsWith(`${mask}.`);

/** Every run of nine digits in a text, whatever separates thousands and cents. */
function* runsOfNine(text: string): Generator<string> {
  for (const [digits] of text.replaceAll(/(?<=\d)[,.](?=\d)/g, "").matchAll(/\d{9,}/g)) for (let i = 0; i + 9 <= digits.length; i++) yield digits.slice(i, i + 9);
}

/** The secrets that a text tells. */
export const toldIn = (text: string, secrets: ReadonlyMap<string, Secret>): Secret[] => [...new Set([...runsOfNine(text)].flatMap((run) => secrets.get(run) ?? []))];
