/**
 * Two parties of each kind, and everything that their machines can ask: no answer holds anything of another's. The
 * schema says what can be asked and the declarations what is planted, so a type that is new to partners is in it at once.
 */
import fc from "fast-check";
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { manyField, oneField } from "../entity/entityResolver.ts";
import { entityByName } from "../../table/entity.ts";
import type { Node } from "../../table/node.ts";
import { ownTypes, placeOf, plantParties, typesFor, type Party } from "../../test/planted.ts";
import { Everything, fieldsOf, isFree } from "../../test/selectAll.ts";
import { Stage } from "../../test/stage.ts";
import { schemaOf } from "../../schema/audience.ts";

let stage: Stage;
let schema: GraphQLSchema;
let everything: Everything;
let parties: Party[];
const whose = new Map<string, number>();

beforeAll(async () => {
  stage = await Stage.open();
  schema = schemaOf("partner");
  everything = new Everything(schema);
  parties = await plantParties(stage);
  for (const party of parties) for (const record of [...party.records.values()].flat()) whose.set(record.id, party.place);
});
afterAll(() => stage.close());

/** Everything in an answer that is another party's, by its path. What was asked for may be repeated to the person who asked. */
function foreign(value: unknown, party: Party, requested: string, path = ""): string[] {
  if (Array.isArray(value)) return value.flatMap((one, i) => foreign(one, party, requested, `${path}.${i}`));
  if (value && typeof value === "object") return Object.entries(value).flatMap(([name, one]) => foreign(one, party, requested, `${path}.${name}`));
  const place = path.endsWith(".id") ? whose.get(String(value)) : placeOf(value);
  return place !== undefined && place !== party.place && !(typeof value === "string" && requested.includes(value)) ? [`${path}: ${String(value)}`] : [];
}

/** Every amount of money in an answer, by its path. */
function amounts(value: unknown, path = ""): string[] {
  if (!value || typeof value !== "object") return [];
  return [...("currency" in value ? [path] : []), ...Object.entries(value).flatMap(([name, one]) => amounts(one, `${path}.${name}`))];
}

/** Fields in which a carrier sees amounts: what its own carriage costs. */
const aboutFreight: ReadonlySet<string> = new Set(["carrierContracts", "shipments", "carrierBills"]);

const literal = (value: unknown): string => JSON.stringify(value);

/** What was planted for the other parties. */
const othersRecords = (party: Party): { name: string; id: string }[] =>
  parties.filter((one) => one !== party).flatMap(({ records }) => [...records].flatMap(([name, all]) => all.map(({ id }) => ({ name, id }))));

describe("any request of a machine", { timeout: 180_000 }, () => {
  test("it sees records of every type that its kind of party may read, as they were planted", async () => {
    for (const party of parties) {
      const missing: string[] = [];
      for (const name of ownTypes(party)) {
        const entity = entityByName(name)!;
        const { id } = party.records.get(name)![0]!;
        const one = schema.getQueryType()!.getFields()[oneField(entity)];
        const through = typesFor(party.kind).length > 0 && !one;
        if (through) continue;
        const data = await stage.partnerAnswer(party.clientId, `query ($id: ID!) { one: ${oneField(entity)}(id: $id) { id displayName } }`, { id });
        if (data.one?.id !== id) missing.push(name);
      }
      expect(missing, `${party.name}: plant what makes these readable in graphql/test/planted.ts`).toEqual([]);
    }
  });

  test("no list, reference, count or name below any root field is another's", async () => {
    const query = schema.getQueryType()!;
    for (const party of parties) {
      for (const field of fieldsOf(query).filter(isFree)) {
        const source = `{ found: ${field.name} { ${everything.below(getNamedType(field.type), 3)} } }`;
        const { data, errors } = await stage.ask(party.clientId, source, {}, "partner");
        const codes = (errors ?? []).map(({ extensions, message }) => extensions.code ?? message);
        expect([...new Set(codes)].filter((code) => code !== "FORBIDDEN"), `${party.name} ${field.name}`).toEqual([]);
        expect(foreign(data, party, ""), `${party.name} ${field.name}`).toEqual([]);
        if (party.kind === "CARRIER" && !aboutFreight.has(field.name)) expect(amounts(data), `${party.name} ${field.name}`).toEqual([]);
      }
    }
  });

  test("a carrier sees what it carries by batch and quantity, and no price of it", async () => {
    for (const { clientId, records } of parties.filter(({ kind }) => kind === "CARRIER")) {
      const [{ id }] = records.get("Delivery") as [Node];
      const { delivery } = await stage.partnerAnswer(clientId, "query ($id: ID!) { delivery(id: $id) { consigneeName total { amount } lines { batchNumber quantity unitPrice { amount } amount { amount } } salesOrder { id } customer { id } } }", { id });
      expect(delivery).toEqual({ consigneeName: expect.any(String), total: null, lines: [{ batchNumber: expect.any(String), quantity: expect.any(Number), unitPrice: null, amount: null }], salesOrder: null, customer: null });
    }
  });

  test("no record is another's, by its own field, by node or by nodes", async () => {
    const ids = [...whose.keys()];
    const pages = Array.from({ length: Math.ceil(ids.length / 200) }, (_, i) => ids.slice(i * 200, (i + 1) * 200));
    for (const party of parties) {
      for (const page of pages) {
        const { nodes } = await stage.partnerAnswer(party.clientId, `query ($ids: [ID!]!) { nodes(ids: $ids) { id ${everything.below(schema.getType("Node")!, 2)} } }`, { ids: page });
        expect(foreign(nodes, party, ""), party.name).toEqual([]);
      }
      const requested = othersRecords(party).flatMap(({ name, id }) => {
        const field = oneField(entityByName(name)!);
        return field in schema.getQueryType()!.getFields() ? [{ id, field }] : [];
      });
      expect(requested.length).toBeGreaterThan(20);
      const { data } = await stage.ask(party.clientId, `{ ${requested.map(({ id, field }, i) => `r${i}: ${field}(id: ${literal(id)}) { id }`).join(" ")} }`, {}, "partner");
      expect(requested.filter((_, i) => data![`r${i}`]), party.name).toEqual([]);
    }
  });

  test("of counts, each is that of its own", async () => {
    await stage.project();
    const lists = fieldsOf(schema.getQueryType()!).filter(({ type }) => getNamedType(type).name.endsWith("Connection"));
    expect(lists.length).toBeGreaterThan(8);
    for (const party of parties) {
      for (const { name } of lists) {
        const { data } = await stage.ask(party.clientId, `{ found: ${name}(first: 200) { totalCount nodes { id } } }`, {}, "partner");
        if (data?.found) expect([null, data.found.nodes.length], `${party.name} ${name}`).toContain(data.found.totalCount);
      }
    }
  });
});

/** Decides by numbers that the property gives it. */
class Dice {
  private at = 0;
  constructor(private readonly tape: readonly number[]) {}
  roll(sides: number): number {
    return sides <= 1 ? 0 : (this.tape[this.at++ % this.tape.length]! + this.at) % sides;
  }
  pick<T>(from: readonly T[]): T {
    return from[this.roll(from.length)]!;
  }
}

function input(type: GraphQLInputType, dice: Dice, depth = 0): string {
  const named = getNamedType(type);
  if (String(type).replace("!", "").startsWith("[")) return `[${input(named as GraphQLInputType, dice, depth)}]`;
  if (isEnumType(named)) return dice.pick(named.getValues()).name;
  if (isInputObjectType(named)) {
    const fields = Object.values(named.getFields()).filter(({ type: inner }) => String(inner).endsWith("!") || dice.roll(depth + 2) === 0);
    return `{ ${fields.map(({ name, type: inner }) => `${name}: ${input(inner, dice, depth + 1)}`).join(", ")} }`;
  }
  if (named.name === "ID") return literal(dice.pick([...whose.keys(), "po_none"]));
  if (named.name === "Boolean") return String(dice.roll(2) === 0);
  if (named.name === "LocalDate") return literal(`${2039 + dice.roll(8)}-05-05`);
  if (named.name === "DateTime") return literal(`${2025 + dice.roll(20)}-05-05T00:00:00Z`);
  return named.name === "String" ? literal(dice.pick(["", "«0»", "x"])) : String(dice.roll(60));
}

/** Arguments that need a value, and some that need not; a page has one direction. */
function given(args: readonly GraphQLArgument[], dice: Dice): string {
  const chosen = args.filter(({ type, name }) => String(type).endsWith("!") || (!["last", "before", "after"].includes(name) && dice.roll(2) === 0));
  return chosen.length === 0 ? "" : `(${chosen.map(({ name, type }) => `${name}: ${input(type, dice)}`).join(", ")})`;
}

function selection(type: GraphQLNamedType, dice: Dice, depth: number): string {
  const all = fieldsOf(type);
  const leaves = all.filter((field) => isLeafType(getNamedType(field.type)) && dice.roll(2) === 0).map(({ name }) => name);
  const inner = depth === 0 ? [] : all.filter((field) => !isLeafType(getNamedType(field.type)) && dice.roll(2) === 0).slice(0, 4);
  const parts = inner.map((field, i) => `f${depth}_${i}_${type.name}: ${field.name}${given(field.args, dice)} { ${selection(getNamedType(field.type), dice, depth - 1)} }`);
  const kinds = isInterfaceType(type) && depth > 0 ? [dice.pick(schema.getPossibleTypes(type))].map((one) => `... on ${one.name} { ${selection(one, dice, depth - 1)} }`) : [];
  return ["__typename", ...leaves, ...parts, ...kinds].join(" ");
}

const tape = fc.array(fc.nat(1_000_000), { minLength: 40, maxLength: 400 });

test("no random question is answered with anything of another's, nor with a fault", async () => {
  const roots = fieldsOf(schema.getQueryType()!);
  await fc.assert(
    fc.asyncProperty(tape, async (numbers) => {
      const dice = new Dice(numbers);
      const party = dice.pick(parties);
      const chosen = Array.from({ length: 1 + dice.roll(3) }, (_, i) => {
        const field = dice.pick(roots);
        return `r${i}: ${field.name}${given(field.args, dice)} { ${selection(getNamedType(field.type), dice, 4)} }`;
      });
      const source = `{ ${chosen.join(" ")} }`;
      const { data, errors } = await stage.ask(party.clientId, source, {}, "partner");
      const faults = (errors ?? []).filter(({ extensions }) => !["FORBIDDEN", "BAD_USER_INPUT", "GRAPHQL_VALIDATION_FAILED"].includes(String(extensions.code)));
      expect(faults.map(({ message }) => message), source).toEqual([]);
      // A refusal may quote the question, and the question may hold anything.
      const reply = (errors ?? []).map(({ message }) => message.replaceAll(/«\d+»/g, (mark) => (source.includes(mark) ? "" : mark)));
      expect(foreign({ data, errors: reply }, party, source), `${party.name} ${source}`).toEqual([]);
    }),
    { numRuns: 60, endOnFailure: true },
  );
}, 180_000);

test("a change of another's record is answered as one of a record that does not exist, and changes nothing", async () => {
  const before = await stage.snapshot();
  for (const field of fieldsOf(schema.getMutationType()!)) {
    const type = getNamedType(field.args[0]!.type);
    if (!isInputObjectType(type) || !("id" in type.getFields())) continue;
    const changed = getNamedType((getNamedType(field.type) as GraphQLObjectType).getFields().record!.type).name;
    for (const party of parties) {
      const ids = othersRecords(party).flatMap(({ name, id }) => (name === changed ? [id] : []));
      if (ids.length === 0) continue;
      const requested = [`${ids[0]!.split("_")[0]}_none`, ...ids];
      const changes = requested.map((id, i) => `r${i}: ${field.name}(input: { id: ${literal(id)}, version: 1 }) { record { id } problems { code message remedy } }`);
      const { data, errors = [] } = await stage.ask(party.clientId, `mutation { ${changes.join(" ")} }`, {}, "partner");
      const reply = requested.map((id, i) => JSON.stringify([data?.[`r${i}`], errors.filter(({ path }) => path?.[0] === `r${i}`).map(({ message }) => message)]).replaceAll(id, "ID"));
      for (const one of reply) expect(one, `${party.name} ${field.name}`).toBe(reply[0]);
    }
  }
  expect(await stage.snapshot()).toBe(before);
}, 180_000);

test("every field of every record in the schema was asked for", () => {
  const all = Object.values(schema.getTypeMap()).filter((type): type is GraphQLObjectType => isObjectType(type) && Boolean(entityByName(type.name)));
  const wanted = all.flatMap((type) => fieldsOf(type).filter(isFree).map(({ name }) => `${type.name}.${name}`));
  expect(wanted.length).toBeGreaterThan(150);
  expect(wanted.filter((field) => !everything.visited.has(field))).toEqual([]);
  expect(manyField(entityByName("PurchaseOrder")!)).toBe("purchaseOrders");
});
