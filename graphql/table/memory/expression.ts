/**
 * Conditions and updates as DynamoDB's expressions say them: as much of the language as this product uses. What it does
 * not know it refuses, so that a new expression cannot be understood in part.
 */
import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { inByteOrder } from "../sortable.ts";

export type StoredItem = Record<string, AttributeValue>;

export interface Placeholders {
  ExpressionAttributeNames?: Record<string, string>;
  ExpressionAttributeValues?: Record<string, AttributeValue>;
}

type Test = (item: StoredItem | undefined) => boolean;
type Operand = (item: StoredItem | undefined) => AttributeValue | undefined;

/** Undefined where two values have no order because they are of different types. */
function compare(one: AttributeValue | undefined, other: AttributeValue | undefined): number | undefined {
  if (one?.S !== undefined && other?.S !== undefined) return inByteOrder(one.S, other.S);
  if (one?.N !== undefined && other?.N !== undefined) return Number(one.N) - Number(other.N);
  return undefined;
}

function areEqual(one: AttributeValue | undefined, other: AttributeValue | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  const order = compare(one, other);
  return order === undefined ? sortedText(one) === sortedText(other) : order === 0;
}

const sortedText = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => (part && typeof part === "object" && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => inByteOrder(a, b))) : part));

/** Reads one expression from its beginning to its end. */
class Reader {
  private readonly tokens: readonly string[];
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly placeholders: Placeholders,
  ) {
    this.tokens = text.match(/[#:]?\w+|<=|>=|<>|[=<>(),+-]|\S/g) ?? [];
  }

  get isAtEnd(): boolean {
    return this.at === this.tokens.length;
  }

  is(...words: string[]): boolean {
    return words.includes(this.tokens[this.at]?.toUpperCase() ?? "");
  }

  take(...words: string[]): boolean {
    if (!this.is(...words)) return false;
    this.at++;
    return true;
  }

  expect(word: string): void {
    if (!this.take(word)) throw this.unknown();
  }

  next(): string {
    const token = this.tokens[this.at++];
    if (token === undefined) throw this.unknown();
    return token;
  }

  unknown(): Error {
    return new Error(`The expression "${this.text}" is not understood at "${this.tokens[this.at] ?? "its end"}"`);
  }

  attribute(): string {
    const token = this.next();
    if (!token.startsWith("#")) return token;
    const name = this.placeholders.ExpressionAttributeNames?.[token];
    if (name === undefined) throw new Error(`${token} is no name of "${this.text}"`);
    return name;
  }

  value(token: string): AttributeValue {
    const value = this.placeholders.ExpressionAttributeValues?.[token];
    if (value === undefined) throw new Error(`${token} is no value of "${this.text}"`);
    return value;
  }

  operand(): Operand {
    if (this.tokens[this.at]?.startsWith(":")) {
      const value = this.value(this.next());
      return () => value;
    }
    const name = this.attribute();
    return (item) => item?.[name];
  }
}

function disjunction(reader: Reader): Test {
  const parts = [conjunction(reader)];
  while (reader.take("OR")) parts.push(conjunction(reader));
  return parts.length === 1 ? parts[0]! : (item) => parts.some((test) => test(item));
}

function conjunction(reader: Reader): Test {
  const parts = [single(reader)];
  while (reader.take("AND")) parts.push(single(reader));
  return parts.length === 1 ? parts[0]! : (item) => parts.every((test) => test(item));
}

function single(reader: Reader): Test {
  if (reader.take("(")) {
    const inside = disjunction(reader);
    reader.expect(")");
    return inside;
  }
  if (reader.is("ATTRIBUTE_EXISTS", "ATTRIBUTE_NOT_EXISTS", "BEGINS_WITH")) return called(reader);
  const left = reader.operand();
  if (reader.take("BETWEEN")) {
    const low = reader.operand();
    reader.expect("AND");
    const high = reader.operand();
    return (item) => (compare(left(item), low(item)) ?? -1) >= 0 && (compare(left(item), high(item)) ?? 1) <= 0;
  }
  const sign = reader.next();
  const holds = comparisons[sign];
  if (!holds) throw reader.unknown();
  const right = reader.operand();
  return (item) => holds(left(item), right(item));
}

const ordered = (holds: (order: number) => boolean) => (one?: AttributeValue, other?: AttributeValue): boolean => {
  const order = compare(one, other);
  return order !== undefined && holds(order);
};

const comparisons: Record<string, (one?: AttributeValue, other?: AttributeValue) => boolean> = {
  "=": areEqual,
  "<": ordered((order) => order < 0),
  ">": ordered((order) => order > 0),
  "<=": ordered((order) => order <= 0),
  ">=": ordered((order) => order >= 0),
};

function called(reader: Reader): Test {
  const name = reader.next().toLowerCase();
  reader.expect("(");
  const attribute = reader.attribute();
  if (name === "begins_with") {
    reader.expect(",");
    const beginning = reader.operand();
    reader.expect(")");
    return (item) => item?.[attribute]?.S?.startsWith(beginning(item)?.S ?? "\uFFFF") ?? false;
  }
  reader.expect(")");
  return name === "attribute_exists" ? (item) => item?.[attribute] !== undefined : (item) => item?.[attribute] === undefined;
}

/** Whether an item fulfils a condition; without one, each does. */
export function fulfils(expression: string | undefined, placeholders: Placeholders, item: StoredItem | undefined): boolean {
  if (!expression) return true;
  const reader = new Reader(expression, placeholders);
  const test = disjunction(reader);
  if (!reader.isAtEnd) throw reader.unknown();
  return test(item);
}

const sumOf = (one: AttributeValue | undefined, other: AttributeValue | undefined, sign: 1 | -1): AttributeValue => {
  if (one?.N === undefined || other?.N === undefined) throw new Error("Only numbers are added");
  return { N: String(Number(one.N) + sign * Number(other.N)) };
};

/** What an item becomes by an update; what it refers to is read from the item as it was. */
export function updated(expression: string, placeholders: Placeholders, key: StoredItem, before: StoredItem | undefined): StoredItem {
  const reader = new Reader(expression, placeholders);
  const after: StoredItem = { ...key, ...before };
  const each = (change: () => void): void => {
    do change();
    while (reader.take(","));
  };
  while (!reader.isAtEnd) {
    if (reader.take("SET")) each(() => assign(reader, before, after));
    else if (reader.take("ADD")) each(() => add(reader, before, after));
    else if (reader.take("REMOVE")) each(() => void delete after[reader.attribute()]);
    else throw reader.unknown();
  }
  return after;
}

function assign(reader: Reader, before: StoredItem | undefined, after: StoredItem): void {
  const name = reader.attribute();
  reader.expect("=");
  let value = assigned(reader, before);
  while (reader.is("+", "-")) value = sumOf(value, assigned(reader, before, reader.next()), 1);
  if (value === undefined) throw reader.unknown();
  after[name] = value;
}

function assigned(reader: Reader, before: StoredItem | undefined, sign = "+"): AttributeValue | undefined {
  const value = reader.is("IF_NOT_EXISTS") ? existing(reader, before) : reader.operand()(before);
  return sign === "-" ? sumOf({ N: "0" }, value, -1) : value;
}

function existing(reader: Reader, before: StoredItem | undefined): AttributeValue | undefined {
  reader.next();
  reader.expect("(");
  const attribute = reader.attribute();
  reader.expect(",");
  const otherwise = reader.operand();
  reader.expect(")");
  return before?.[attribute] ?? otherwise(before);
}

function add(reader: Reader, before: StoredItem | undefined, after: StoredItem): void {
  const name = reader.attribute();
  after[name] = sumOf(before?.[name] ?? { N: "0" }, reader.operand()(before), 1);
}
