/**
 * No answer shows a value that is masked from its reader. One record of every entity holds values that are unlike any
 * other; every role, and partners of every kind with each scope, ask, change, export and are notified, and find none of
 * the values that they may not see. The schema says what can be asked and the declarations what is planted, so a new domain is
 * in it at once.
 */
import { execute, getNamedType, isInputObjectType, parse, type DocumentNode, type GraphQLSchema } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startBucket } from "../../test/bucket.ts";
import { runToEnd } from "../../test/jobs.ts";
import { Garden, isWithin, toldIn, type Secret } from "../../test/secrets.ts";
import { Everything, fieldsOf, isFree } from "../../test/selectAll.ts";
import { sentTogether } from "../../test/sentTogether.ts";
import { Stage } from "../../test/stage.ts";
import { schemaOf } from "../../schema/audience.ts";
import { allEntities, entityByName, entityOf } from "../../table/entity.ts";
import { attributesOf } from "../../table/attribute.ts";
import type { Audience } from "../limits/limits.ts";
import { bodyOf } from "../event/eventPayload.ts";
import { eventTypes } from "../event/eventType.ts";
import type { WebhookDelivery } from "../event/webhookDelivery.ts";
import { manyField } from "../entity/entityResolver.ts";
import { messageOf } from "../notification/message.ts";
import { Notice } from "../notification/notice.ts";
import { fromRecordItem } from "../../table/record.ts";
import { hiddenPaths, mayRead } from "./access.ts";
import type { Principal } from "./principal.ts";
import { employeeRoles } from "./role.ts";
import { allScopes, PartyKind } from "./scope.ts";

interface Caller {
  name: string;
  principal: Principal;
  audience: Audience;
}

let stage: Stage;
let bucket: Awaited<ReturnType<typeof startBucket>>;
let garden: Garden;
const callers: Caller[] = [];
const schemas = {} as Record<Audience, GraphQLSchema>;

/** References of references, and what is said of them. */
const depth = 2;

beforeAll(async () => {
  bucket = await startBucket();
  process.env.CONSOLE_URL = "http://localhost:3000";
  stage = await Stage.open();
  Object.assign(schemas, { console: schemaOf("console"), partner: schemaOf("partner") });
  for (const role of employeeRoles) {
    await stage.staff(role);
    callers.push({ name: role, principal: (await stage.as(role)).principal, audience: "console" });
  }
  garden = await Garden.plant(stage);
  for (const kind of Object.keys(PartyKind) as PartyKind[]) await addPartners(kind);
  await stage.project();
}, 120_000);
afterAll(async () => {
  await stage.close();
  await bucket.stop();
});

/** A machine of the party of this kind that was planted: with no scope, with each alone, and with all. */
async function addPartners(kind: PartyKind): Promise<void> {
  const party = allEntities().find((one) => one.party === kind)!;
  await stage.connect(kind, garden.records.get(party.name)!.id);
  const { principal } = await stage.as(kind);
  for (const scopes of [[], ...allScopes().map((scope) => [scope]), allScopes()]) callers.push({ name: `${kind} ${scopes.length > 1 ? "ALL" : scopes.join()}`, principal: { ...principal, scopes }, audience: "partner" });
}

const hiddenBy = new Map<Caller, Map<string, Secret>>();

/** What the caller may not see: what is masked from them, and every amount of money in records that they may not read. */
function hiddenFrom(caller: Caller): Map<string, Secret> {
  const known = hiddenBy.get(caller) ?? workOutHidden(caller);
  hiddenBy.set(caller, known);
  return known;
}

function workOutHidden({ principal }: Caller): Map<string, Secret> {
  const found = [...garden.secrets].filter(([, { entity, path, isMoney }]) => {
    const isMasked = hiddenPaths(principal, entity).some((mask) => isWithin(path, mask));
    return isMasked || (isMoney && !mayRead(principal, garden.records.get(entity)!));
  });
  return new Map(found);
}

const pathsOf = (secrets: readonly Secret[]): string[] => secrets.map(({ entity, path }) => `${entity}.${path}`);

/** The same is asked by everybody, and was made from the schema: read once, it needs no validation. */
const documents = new Map<string, DocumentNode>();

function parsed(source: string): DocumentNode {
  const known = documents.get(source) ?? parse(source);
  documents.set(source, known);
  return known;
}

/** Asks as the caller; answers what of the hidden was told, and faults of ours. */
async function ask(caller: Caller, source: string, variables: Record<string, unknown> = {}): Promise<{ leaked: string[]; faults: string[]; data: unknown; codes: string[] }> {
  const { data, errors = [] } = await execute({ schema: schemas[caller.audience], document: parsed(source), variableValues: variables, contextValue: stage.request(caller.principal) });
  const codes = errors.map(({ extensions, message }) => String(extensions.code ?? message));
  const faults = errors.filter(({ extensions }) => !extensions.code || extensions.code === "INTERNAL_SERVER_ERROR").map(({ path, message }) => `${String(path)}: ${message}`);
  return { leaked: pathsOf(toldIn(JSON.stringify({ data, errors }), hiddenFrom(caller))), faults, data, codes };
}

test("something that can be told is planted in every masked attribute of every entity", () => {
  expect(allEntities().flatMap(({ name }) => garden.unplanted(name).map((path) => `${name}.${path}`))).toEqual([]);
  expect([...garden.secrets.values()].length).toBeGreaterThan(300);
});

test("what may be seen is found in the answers, so that what is not found there is not hidden by chance", async () => {
  const auditor = callers.find(({ name }) => name === "auditor")!;
  const { data } = await ask(auditor, `{ purchaseOrders { nodes { total { amount } } } }`);
  expect(pathsOf(toldIn(JSON.stringify(data), garden.secrets))).toContain("PurchaseOrder.total");
  const text = [...garden.secrets.values()].find(({ path }) => path === "total")!.digits;
  expect(toldIn(`The total is ${text.slice(0, 1)},${text.slice(1, 4)},${text.slice(4, 7)}.${text.slice(7)} CNY`, garden.secrets)).toHaveLength(1);
  expect(hiddenFrom(auditor).size).toBeLessThan(hiddenFrom(callers.find(({ name }) => name === "picker")!).size);
});

interface AskedChange {
  field: string;
  /** Name of the input's type. */
  input: string;
  id: string;
  version: number;
}

/** All that can be asked below each root field without an argument; the same for all of an audience. */
const questions = new Map<Audience, { name: string; source: string }[]>();

function questionsOf(audience: Audience): { name: string; source: string }[] {
  const known = questions.get(audience) ?? writeQuestions(schemas[audience]);
  questions.set(audience, known);
  return known;
}

function writeQuestions(schema: GraphQLSchema): { name: string; source: string }[] {
  const everything = new Everything(schema);
  return fieldsOf(schema.getQueryType()!)
    .filter(isFree)
    .map(({ name, type }) => {
      const below = everything.below(getNamedType(type), depth);
      return { name, source: `{ ${name} ${below && `{ ${below} }`} }` };
    });
}

/** Every change of a record, of the record that was planted: of its version, and of one that there is not. */
function changesOf(schema: GraphQLSchema): AskedChange[] {
  return fieldsOf(schema.getMutationType()!).flatMap(({ name: field, type, args }) => {
    const input = args[0] && getNamedType(args[0].type);
    const record = fieldsOf(getNamedType(type)).find((one) => one.name === "record");
    const planted = record && garden.records.get(getNamedType(record.type).name);
    if (!planted || !isInputObjectType(input) || !("id" in input.getFields())) return [];
    return [99, planted.version].map((version) => ({ field, input: input.name, id: planted.id, version }));
  });
}

describe.each([...employeeRoles, ...Object.keys(PartyKind)])("%s", (name) => {
  const mine = (): Caller[] => callers.filter((one) => one.name.split(" ")[0] === name);

  test("no list, record, reference, timeline, task, notice, comment or feed tells it", async () => {
    const wrong: string[] = [];
    for (const caller of mine()) {
      for (const { name: field, source } of questionsOf(caller.audience)) {
        const { leaked, faults } = await ask(caller, source);
        wrong.push(...[...leaked, ...faults].map((one) => `${caller.name} ${field}: ${one}`));
      }
    }
    expect(wrong).toEqual([]);
  });

  test("no record by its id tells it, nor the history of it", async () => {
    const ids = [...garden.records.values()].map(({ id }) => id);
    for (const caller of mine()) {
      const everything = new Everything(schemas[caller.audience]);
      const source = `query ($ids: [ID!]!) { nodes(ids: $ids) { id displayName ${everything.below(schemas[caller.audience].getType("Node")!, 1)} } }`;
      const { leaked, faults } = await ask(caller, source, { ids });
      expect({ leaked, faults }, caller.name).toEqual({ leaked: [], faults: [] });
    }
  });

  test("no refused change tells it", async () => {
    for (const caller of mine()) {
      const schema = schemas[caller.audience];
      for (const mutations of sentTogether(changesOf(schema))) {
        const declared = mutations.map(({ input }, i) => `$i${i}: ${input}!`).join(", ");
        const selections = mutations.map(({ field }, i) => `m${i}: ${field}(input: $i${i}) { problems { ...Said } }`).join(" ");
        const fragment = `fragment Said on Problem { code message remedy ${new Everything(schema).below(schema.getType("Problem")!, 1)} }`;
        const variables = Object.fromEntries(mutations.map(({ id, version }, i) => [`i${i}`, { id, version }]));
        const { leaked } = await ask(caller, `mutation (${declared}) { ${selections} } ${fragment}`, variables);
        expect(leaked, `${caller.name} ${mutations.map(({ field }) => field).join(" ")}`).toEqual([]);
      }
    }
  });

  test("it can be neither filtered, ordered nor searched by", { timeout: 60_000 }, async () => {
    for (const caller of mine()) {
      const { principal, audience } = caller;
      const fields = schemas[audience].getQueryType()!.getFields();
      for (const entity of allEntities()) {
        const many = fields[manyField(entity)];
        const orders = Object.values(entity.lists).flat();
        for (const mask of new Set(hiddenPaths(principal, entity.name).filter((path) => orders.includes(path as never)))) {
          if (!many) continue;
          const order = `${mask.replaceAll(/[A-Z]/g, "_$&").toUpperCase()}_ASC`;
          const { data, codes } = await ask(caller, `{ found: ${many.name}(orderBy: ${order}) { nodes { id } } }`);
          expect([(data as { found?: unknown } | null)?.found ?? null, codes.length > 0], `${caller.name} ${many.name} ${order}`).toEqual([null, true]);
        }
      }
      if (!("search" in fields)) continue;
      const searched = [...hiddenFrom(caller).values()].filter(({ entity, path }) => entityByName(entity)!.search?.includes(path as never));
      for (const { digits } of searched) {
        const { data } = await ask(caller, "query ($text: String!) { search(text: $text) { results { record { id } } } }", { text: digits });
        expect((data as { search: { results: unknown[] } }).search.results, `${caller.name} ${digits}`).toEqual([]);
      }
    }
  });

  test("no notice, by mail or chat, and no event tells it", async () => {
    const stored = await stage.everything();
    for (const caller of mine()) {
      const notices = stored.flatMap((item) => (item.sk === "record" && item.recipientId === caller.principal.id && String(item.pk).startsWith(`${entityOf(Notice).prefix}_`) ? [fromRecordItem<Notice>(item)] : []));
      const messages = notices.flatMap((notice) => (["zh", "en"] as const).map((language) => messageOf(notice, { id: notice.id, recipient: caller.name, language })));
      expect(pathsOf(toldIn(JSON.stringify(messages), hiddenFrom(caller))), caller.name).toEqual([]);
      if (caller.audience !== "partner") continue;
      for (const { name: eventType, entity } of eventTypes()) {
        const record = garden.records.get(entity.name)!;
        if (!mayRead(caller.principal, record)) continue;
        const delivery = { eventId: "event_1", eventType, happenedAt: stage.now.toISOString(), recordId: record.id, recordVersion: record.version } as WebhookDelivery;
        const body = await bodyOf(schemas.partner, stage.table, caller.principal, delivery, await stage.fresh(record), stage.now);
        expect(pathsOf(toldIn(body ?? "", hiddenFrom(caller))), `${caller.name} ${eventType}`).toEqual([]);
      }
    }
  });
});

test("no export has a value that is masked from the person who requests it, for any columns", async () => {
  const masked = allEntities().filter(({ name }) => callers.some(({ principal }) => hiddenPaths(principal, name).length > 0));
  let files = 0;
  for (const entity of masked) {
    const caller = callers.find(({ audience, principal }) => audience === "console" && mayRead(principal, garden.records.get(entity.name)!) && hiddenPaths(principal, entity.name).length > 0);
    if (!caller) continue;
    const input = { listOf: entity.name, format: "CSV", selection: { columns: attributesOf(entity.target).map(({ name }) => name) } };
    const { data } = await ask(caller, "mutation ($input: RequestExportInput!) { requestExport(input: $input) { record { id } problems { code message } } }", { input });
    const { record } = (data as { requestExport: { record: { id: string } | null } }).requestExport;
    if (!record) continue;
    const { job } = await runToEnd(stage, record.id);
    const { data: answer } = await ask(caller, "query ($id: ID!) { job(id: $id) { resultUrl } }", { id: job.id });
    const file = await (await fetch((answer as { job: { resultUrl: string } }).job.resultUrl)).text();
    expect(pathsOf(toldIn(file, hiddenFrom(caller))), `${caller.name} ${entity.name}`).toEqual([]);
    files++;
  }
  expect(files).toBeGreaterThan(3);
}, 120_000);

test("everybody is told which attributes are hidden from them, and who sees those", async () => {
  const toldTo = async (caller: Caller) => {
    const { data } = await ask(caller, "{ me { hidden { entity path seenBy } } }");
    return (data as { me: { hidden: { entity: string; path: string; seenBy: string[] }[] } }).me.hidden;
  };
  for (const caller of callers.filter(({ audience }) => audience === "console")) {
    const expected = allEntities().filter(({ name }) => mayRead(caller.principal, garden.records.get(name)!)).flatMap((entity) => hiddenPaths(caller.principal, entity.name).filter((path) => !entity.secrets?.includes(path as never)).map((path) => `${entity.name}.${path}`));
    const hidden = await toldTo(caller);
    expect(hidden.map(({ entity, path }) => `${entity}.${path}`), caller.name).toEqual(expect.arrayContaining(expected));
    expect(hidden.filter(({ seenBy }) => seenBy.includes(caller.name)), caller.name).toEqual([]);
  }
  const picker = await toldTo(callers.find(({ name }) => name === "picker")!);
  expect(picker).toContainEqual({ entity: "SalesOrder", path: "lines.unitPrice", seenBy: expect.arrayContaining(["salesLead", "finance"]) });
});
