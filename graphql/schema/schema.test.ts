import { readFileSync } from "node:fs";
import { isEnumType, isInputObjectType, isInterfaceType, isIntrospectionType, isObjectType, isSpecifiedScalarType, type GraphQLSchema } from "graphql";
import { beforeAll, expect, test } from "vitest";
import { rootRules, type RootRule } from "../platform/access/rootField.ts";
import { policyOf, wholePolicy } from "../platform/access/policy.ts";
import { escalationOf, routeNames, type ApprovalRoute } from "../platform/approval/routes.ts";
import { attributesOf, everyAttribute } from "../table/attribute.ts";
import { allEntities, entitiesHeld, entityByName } from "../table/entity.ts";
import { Node } from "../table/node.ts";
import { filterAttributes } from "../platform/entity/connection.ts";
import { lifecycleOf } from "../platform/lifecycle/availability.ts";
import { apiOf } from "../platform/entity/entityResolver.ts";
import { generatedFiles } from "./generate.ts";
import { buildProductSchema, entityOrder } from "./schema.ts";

let files: Map<string, string>;
let schema: GraphQLSchema;

beforeAll(() => {
  files = generatedFiles();
  schema = buildProductSchema({ check: true });
});

test.each(["graphql/schema.graphql", "graphql/partner.graphql", "docs/keys.md", "docs/access.md"])("%s is what the declarations say; otherwise run npm run generate", (path) => {
  expect(readFileSync(path, "utf8")).toBe(files.get(path));
});

test("every type, field, argument and value says what it means", () => {
  const silent: string[] = [];
  const says = (path: string, { description }: { description?: string | null }) => void (description?.trim() || silent.push(path));
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue;
    says(type.name, type);
    if (isEnumType(type)) for (const value of type.getValues()) says(`${type.name}.${value.name}`, value);
    if (isInputObjectType(type)) for (const field of Object.values(type.getFields())) says(`${type.name}.${field.name}`, field);
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      says(`${type.name}.${field.name}`, field);
      for (const argument of field.args) says(`${type.name}.${field.name}(${argument.name})`, argument);
    }
  }
  expect(silent).toEqual([]);
});

test("every root field carries its rule, and every rule is about an entity that exists", () => {
  const rules = rootRules(schema);
  expect(rules.size).toBe(Object.keys(schema.getQueryType()!.getFields()).length + Object.keys(schema.getMutationType()!.getFields()).length);
  for (const [path, rule] of rules) if (typeof rule === "object") expect(entityByName(rule.entity), path).toBeDefined();
  const openTo = (one: RootRule) => [...rules].filter(([, rule]) => rule === one).map(([path]) => path).sort();
  expect(openTo("signedIn")).toEqual(["Query.eventTypes", "Query.me", "Query.node", "Query.nodes"]);
  expect(openTo("partners")).toEqual(["Query.changes", "Query.serviceLevels", "Query.trackingFreshness"]);
  expect(openTo("visitors")).toEqual(["Mutation.findBatches", "Mutation.inspectBatch", "Mutation.packInspection", "Query.myInspection"]);
  expect(openTo("people")).toEqual([
    // About records of any type: the services ask for the right to read them.
    "Mutation.addComment",
    "Mutation.attachFiles",
    "Mutation.mailPaper",
    // One's own notices, channels and robots.
    "Mutation.markAllNoticesRead",
    "Mutation.markNotices",
    // Asks for the right to see prices.
    "Mutation.packEvidence",
    "Mutation.previewPaper",
    "Mutation.printPaper",
    // The resolver checks whose training file it is.
    "Mutation.printTrainingFile",
    "Mutation.removeAttachment",
    "Mutation.removeChatWebhook",
    "Mutation.revertChange",
    "Mutation.setChatWebhook",
    "Mutation.setNotificationPreferences",
    "Mutation.withdrawComment",
    // The same for everybody.
    "Query.calendarYear",
    "Query.dataSources",
    "Query.kpiMembers",
    "Query.kpiReadings",
    "Query.kpiTiles",
    "Query.kpis",
    "Query.myApprovals",
    "Query.myNotices",
    "Query.myNotificationPreferences",
    // Answers those who may enter the order.
    "Query.orderPrices",
    "Query.revertPreview",
    "Query.search",
    "Query.unreadNotices",
  ]);
});

/** Actions that services carry out besides the lifecycle's. */
const ofServices: Record<string, string[]> = { File: ["create", "confirm"], PurchaseOrder: ["recordHistory"], GoodsReceipt: ["recordHistory"], SalesOrder: ["recordHistory"], Delivery: ["recordHistory"], Job: ["export", "import", "print"], Supplier: ["create"], Product: ["create"], RegisteredOperation: ["create"], WebhookEndpoint: ["create", "rotate", "test", "replay"], WebhookDelivery: ["replay"] };

function actionsOf(entity: string): string[] {
  const { target, attachments } = entityByName(entity)!;
  const { create, update } = apiOf(entity) ?? {};
  const actions = Object.entries(lifecycleOf(target as unknown as Function)?.actions ?? {});
  return [...(create ? ["create"] : []), ...(update ? ["update"] : []), ...(attachments ? ["attach"] : []), ...actions.map(([name]) => name)];
}

test("the policy speaks of every entity and of every action, and of nothing that does not exist", () => {
  expect(Object.keys(wholePolicy()).sort()).toEqual(allEntities().map(({ name }) => name).sort());
  for (const [entity, { actions }] of Object.entries(wholePolicy())) {
    const known = new Set([...actionsOf(entity), ...(ofServices[entity] ?? [])]);
    expect(Object.keys(actions).filter((action) => !known.has(action)), `${entity}: actions that do not exist`).toEqual([]);
    expect(actionsOf(entity).filter((action) => !actions[action]), `${entity}: actions that nobody may do`).toEqual([]);
  }
});

const routesOf = (entity: string): ApprovalRoute[] =>
  Object.values(lifecycleOf(entityByName(entity)!.target as unknown as Function)?.actions ?? {}).flatMap(({ opens }) => opens?.routes ?? []);

test("everybody whom a route asks, or escalates to, may decide documents of its kind", () => {
  const missing: string[] = [];
  for (const { name } of allEntities()) {
    const deciders = routesOf(name).flatMap(({ name: route, tiers }) => tiers.flatMap(({ steps }) => steps.flatMap(({ role }) => [role, escalationOf(route, role) ?? role])));
    for (const action of ["approve", "reject", "delegate"]) {
      const may = policyOf(name).actions[action] ?? [];
      missing.push(...deciders.filter((role) => !may.includes(role)).map((role) => `${name}.${action} by ${role}`));
    }
  }
  expect([...new Set(missing)]).toEqual([]);
});

test("every route is taken by some document", () => {
  const taken = allEntities().flatMap(({ name }) => routesOf(name)).map(({ name }) => name);
  expect([...new Set(taken)].sort()).toEqual(routeNames().sort());
});

test("the numbers of two kinds of documents never begin with the same letters", () => {
  const letters = allEntities().flatMap(({ number }) => (number ? [number] : []));
  expect(letters.filter((one, i) => letters.indexOf(one) < i)).toEqual([]);
});

test("what a mask hides is null in the schema, so that hiding it is no fault", () => {
  for (const [entity, { masks = {} }] of Object.entries(wholePolicy())) {
    for (const path of Object.keys(masks)) {
      let shape = entityByName(entity)!.target as unknown as Function;
      let nullable = false;
      for (const name of path.split(".")) {
        const attribute = attributesOf(shape).find((one) => one.name === name);
        expect(attribute, `${entity}.${path}`).toBeDefined();
        nullable = Boolean(attribute!.nullable);
        shape = attribute!.type() as Function;
      }
      expect(nullable, `${entity}.${path}`).toBe(true);
    }
  }
});

const opens = everyAttribute().filter(({ attribute: { reference } }) => reference?.to() === Node);

test("a reference to records of several types says which, wherever people enter it or filter by it", () => {
  const chosen = [
    ...opens.filter(({ attribute }) => attribute.input),
    ...entityOrder().flatMap((name) => filterAttributes(entityByName(name)!).map(({ attribute }) => ({ of: name, attribute })).filter(({ attribute: { reference } }) => reference?.to() === Node)),
  ];
  expect(chosen.length).toBeGreaterThan(15);
  expect(chosen.filter(({ attribute }) => !attribute.reference!.holds).map(({ of, attribute }) => `${of}.${attribute.name}`)).toEqual([]);
});

test("the types that a reference may hold exist, and each of those references may hold some", () => {
  for (const { of, attribute: { name, reference } } of opens) {
    const { holds } = reference!;
    if (Array.isArray(holds)) for (const one of holds) expect(entityByName(one), `${of}.${name}: ${one}`).toBeDefined();
    if (holds) expect(entitiesHeld(holds).length, `${of}.${name}`).toBeGreaterThan(0);
  }
});
