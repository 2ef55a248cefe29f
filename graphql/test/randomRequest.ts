/**
 * Random requests over a schema, from a seed: documents that are valid by construction, with hostile values in every
 * argument; the same broken in some place; and bodies that are no request at all.
 */
import {
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from "graphql";
import { entityOfId } from "../table/entity.ts";

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export interface RandomRequest {
  query?: unknown;
  variables?: unknown;
  operationName?: unknown;
  extensions?: unknown;
}

const hostileTexts = [
  "", " ", "\u0000", "\ud800", "💊", "阿莫西林", "amxl", "__proto__", "constructor", "toString", "null", "undefined", "NaN", "-1", "' OR 1=1 --", "${process.env}", "../../etc/passwd",
  "<script>alert(1)</script>", "%00", "\\", "\"", "#", "po_", "_", "po_x#audit", "sup_" + "0".repeat(26), "x".repeat(300), "长".repeat(3_000), "2026-11-23", "2026-02-30", "0000-00-00", "9999-12-31", "2026-11-23T00:00:00Z", "not a cursor", "eyJwIjoiMSJ9.x",
] as const;
const hostileNumbers = [0, 1, -1, 2, 7, 25, 100, 200, 201, 2_147_483_647, -2_147_483_648] as const;
const largeNumbers = [9_007_199_254_740_991, -9_007_199_254_740_991, 9_007_199_254_740_992, 1e300, 0.5] as const;

export class RandomRequests {
  private readonly names: string[];

  constructor(
    private readonly schema: GraphQLSchema,
    /** Ids of records that are there. */
    private readonly ids: readonly string[],
    private readonly random: () => number,
  ) {
    this.names = Object.keys(schema.getTypeMap());
  }

  private chance(part: number): boolean {
    return this.random() < part;
  }

  private upTo(most: number): number {
    return Math.floor(this.random() * (most + 1));
  }

  private one<T>(all: readonly T[]): T {
    return all[Math.floor(this.random() * all.length)]!;
  }

  next(): RandomRequest {
    const kind = this.random();
    if (kind < 0.8) return this.valid();
    return kind < 0.93 ? this.broken() : this.nonsense();
  }

  private valid(): RandomRequest {
    const isMutation = this.chance(0.35);
    const root = isMutation ? this.schema.getMutationType()! : this.schema.getQueryType()!;
    const writer = new Document(this);
    const count = isMutation ? 1 : 1 + this.upTo(2);
    const fields = Array.from({ length: count }, (_, i) => this.rootField(this.one(Object.values(root.getFields())), i, writer));
    const text = `${isMutation ? "mutation" : "query"} Random${writer.declared()} { ${fields.join(" ")} } ${writer.fragments()}`;
    return { query: text, variables: writer.values, ...(this.chance(0.2) && { operationName: "Random" }) };
  }

  private rootField(field: GraphQLField<unknown, unknown>, place: number, writer: Document): string {
    return `${this.chance(0.5) ? `f${place}: ` : place > 0 ? `g${place}: ` : ""}${this.field(field, 4, writer)}`;
  }

  private field(field: GraphQLField<unknown, unknown>, depth: number, writer: Document): string {
    const type = getNamedType(field.type);
    const about = type.name.replace(/(Payload|Connection)$/, "");
    const args = field.args.flatMap((argument) => (isNonNullType(argument.type) || this.chance(0.4) ? [`${argument.name}: ${writer.argument(argument, about)}`] : []));
    const given = args.length > 0 ? `(${args.join(", ")})` : "";
    return `${field.name}${given} ${this.directive()}${isLeafType(type) ? "" : this.selection(type, depth, writer)}`;
  }

  private directive(): string {
    return this.chance(0.05) ? `@${this.one(["skip", "include"])}(if: ${this.chance(0.5)}) ` : "";
  }

  selection(type: GraphQLNamedType, depth: number, writer: Document): string {
    const parts = ["__typename"];
    if (isAbstractType(type)) {
      const possible = this.schema.getPossibleTypes(type);
      if (depth > 0 && possible.length > 0) {
        const chosen = this.one(possible);
        parts.push(this.chance(0.5) ? `... on ${chosen.name} ${this.selection(chosen, depth - 1, writer)}` : writer.spread(chosen, depth - 1));
      }
    }
    if ("getFields" in type && !isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter((one) => depth > 0 || isLeafType(getNamedType(one.type)));
      const wanted = new Set(Array.from({ length: 1 + this.upTo(6) }, () => this.one(fields)).filter(Boolean));
      // Under a name of its own where it has arguments, so that the same field with others does not contradict it.
      for (const one of wanted) parts.push(`${one.args.length > 0 || this.chance(0.05) ? `${writer.alias()}: ` : ""}${this.field(one, depth - 1, writer)}`);
      if (isObjectType(type) && depth > 0 && this.chance(0.05)) parts.push(writer.spread(type, depth - 1));
    }
    return `{ ${parts.join(" ")} }`;
  }

  /** A value that this type takes; what is in it may be anything. Ids are often of the type that their name tells. */
  value(type: GraphQLInputType, name: string, about: string, depth = 3): unknown {
    if (isNonNullType(type)) return this.value(type.ofType as GraphQLInputType, name, about, depth) ?? this.fallback(type.ofType as GraphQLInputType, name, about);
    if (this.chance(0.06)) return null;
    if (isListType(type)) return Array.from({ length: this.chance(0.03) ? 250 : this.upTo(3) }, () => this.value(type.ofType as GraphQLInputType, name, about, depth - 1));
    if (isEnumType(type)) return this.one(type.getValues()).name;
    if (isInputObjectType(type)) {
      const most = this.one([0.3, 0.6, 0.95]);
      const fields = Object.values(type.getFields()).filter((one) => isNonNullType(one.type) || (depth > 0 && this.chance(most)));
      return Object.fromEntries(fields.map((one) => [one.name, this.value(one.type, one.name, about, depth - 1)]));
    }
    return this.scalar((type as GraphQLNamedType).name, name, about);
  }

  private fallback(type: GraphQLInputType, name: string, about: string): unknown {
    if (isListType(type)) return [];
    return isInputObjectType(type) ? {} : isEnumType(type) ? type.getValues()[0]!.name : this.scalar((type as GraphQLNamedType).name, name, about);
  }

  private idFor(name: string, about: string): string {
    const wanted = (name === "id" ? about : name.replace(/Ids?$/, "")).toLowerCase();
    const fitting = this.ids.filter((id) => entityOfId(id)?.name.toLowerCase() === wanted);
    return this.one(fitting.length > 0 && this.chance(0.8) ? fitting : this.ids);
  }

  private scalar(type: string, name: string, about: string): unknown {
    switch (type) {
      case "Int":
        return this.one(hostileNumbers);
      case "SafeInt":
        return this.one([...hostileNumbers, ...largeNumbers.slice(0, 2)]);
      case "Boolean":
        return this.chance(0.5);
      case "LocalDate":
        return this.one(["2026-11-23", "2027-01-31", "1900-01-01", "2026-12-31"]);
      case "DateTime":
        return this.one(["2026-11-23T02:00:00.000Z", "1970-01-01T00:00:00.000Z"]);
      case "ID":
        return this.chance(0.8) ? this.idFor(name, about) : this.one(hostileTexts);
      default:
        return this.chance(0.2) ? this.idFor(name, about) : this.one(hostileTexts);
    }
  }

  /** A valid request with something wrong in its text, its variables or around them. */
  private broken(): RandomRequest {
    const request = this.valid();
    const text = request.query as string;
    const at = this.upTo(text.length);
    switch (this.upTo(9)) {
      case 0:
        return { ...request, query: text.slice(0, at) };
      case 1:
        return { ...request, query: text.slice(0, at) + this.one(["{", "}", "(", ")", "\"", "\"\"\"", "@", "$", "...", "!", "\u0000", "💊", "#", "&"]) + text.slice(at) };
      case 2:
        return { ...request, query: text.slice(0, at) + text.slice(at + 1 + this.upTo(20)) };
      case 3:
        return { ...request, query: text.repeat(2 + this.upTo(3)) };
      case 4:
        return { ...request, variables: this.one([null, [], "x", 5, { input: 5 }, { v0: { v0: [] } }, Object.fromEntries(hostileTexts.map((one) => [one, one]))]) };
      case 5:
        return { ...request, variables: Object.fromEntries(Object.keys(request.variables as object).map((name) => [name, this.one([5, "x", [], {}, true, ...largeNumbers])])) };
      case 6:
        return { ...request, query: `{ ${"a { ".repeat(this.upTo(3_000))}` };
      case 7:
        return { ...request, query: `{ ${Array.from({ length: this.upTo(800) }, (_, i) => `a${i}: me { id }`).join(" ")} }` };
      case 8:
        return { ...request, query: text.replace(/\w+/, this.one(["subscription", "fragment", "schema", "type", "extend", "{"])), operationName: this.one([undefined, "Nothing", "", 5, null]) };
      default:
        return { ...request, query: `query { __type(name: ${JSON.stringify(this.one([...this.names, ...hostileTexts]))}) { fields { type { fields { type { fields { name } } } } } } }` };
    }
  }

  private nonsense(): RandomRequest {
    const sha256Hash = this.one(["", "x", "0".repeat(64), 5, null, {}, []]);
    return this.one<RandomRequest>([
      {},
      { query: "" },
      { query: this.one([5, null, [], {}, true]) },
      { query: "{ me { id } }", extensions: this.one([5, "x", [], null]) },
      { extensions: { persistedQuery: { version: this.one([1, 2, "1", null]), sha256Hash } } },
      { query: "{ me { id } }", extensions: { persistedQuery: { version: 1, sha256Hash } } },
      { query: "{ me { id } }", extensions: { persistedQuery: this.one([null, 5, "x", []]) } },
      { query: this.one(hostileTexts) },
      { query: "\u{feff}{ me { id } }" },
      { query: `{ me ${"@include(if: true) ".repeat(this.upTo(600))} { id } }` },
      { query: `query (${Array.from({ length: this.upTo(400) }, (_, i) => `$v${i}: ID`).join(" ")}) { me { id } }` },
    ]);
  }

  /** The same value as a literal of a document. */
  literal(value: unknown, type: GraphQLInputType): string {
    if (value === null || value === undefined) return "null";
    const inner = isNonNullType(type) ? (type.ofType as GraphQLInputType) : type;
    if (isListType(inner)) return `[${(value as unknown[]).map((one) => this.literal(one, inner.ofType as GraphQLInputType)).join(", ")}]`;
    if (isInputObjectType(inner)) return `{ ${Object.entries(value).map(([name, one]) => `${name}: ${this.literal(one, inner.getFields()[name]!.type)}`).join(", ")} }`;
    return isEnumType(inner) ? String(value) : JSON.stringify(value);
  }

  get asVariable(): boolean {
    return this.chance(0.6);
  }

  get known(): boolean {
    return this.chance(0.3);
  }
}

/** What belongs to a document as a whole: its variables and fragments. */
class Document {
  readonly values: Record<string, unknown> = {};
  private readonly types: string[] = [];
  private readonly parts: string[] = [];
  private aliases = 0;

  constructor(private readonly requests: RandomRequests) {}

  argument({ type, name: argument }: GraphQLArgument, about: string): string {
    const value = this.requests.value(type, argument, about);
    if (!this.requests.asVariable) return this.requests.literal(value, type);
    const name = `v${this.types.length}`;
    this.types.push(`$${name}: ${String(type)}${!isNonNullType(type) && this.requests.known ? ` = ${this.requests.literal(this.requests.value(type, argument, about), type)}` : ""}`);
    this.values[name] = value;
    return `$${name}`;
  }

  alias(): string {
    return `x${this.aliases++}`;
  }

  spread(type: GraphQLNamedType, depth: number): string {
    const name = `Part${this.parts.length}`;
    this.parts.push("");
    const place = this.parts.length - 1;
    this.parts[place] = `fragment ${name} on ${type.name} ${this.requests.selection(type, depth, this)}`;
    return `...${name}`;
  }

  declared(): string {
    return this.types.length > 0 ? `(${this.types.join(", ")})` : "";
  }

  fragments(): string {
    return this.parts.join(" ");
  }
}
