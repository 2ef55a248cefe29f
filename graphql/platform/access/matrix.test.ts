/**
 * For every root field and every role: allowed exactly as the policy says. Each is executed for real; a query that is
 * not allowed is an error, a mutation that is not allowed answers ACCESS_DENIED and has changed nothing.
 */
import pLimit from "p-limit";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { collectFromRooms } from "../../test/collect.ts";
import type { PartnerRights } from "../../test/partnerRights.ts";
import { Stage } from "../../test/stage.ts";
import { buildProductSchema } from "../../schema/schema.ts";
import { allEntities, entityByName, type EntityDeclaration } from "../../table/entity.ts";
import { money } from "../../table/money.ts";
import type { Node } from "../../table/node.ts";
import { areaOf } from "./access.ts";
import { policyOf, wholePolicy } from "./policy.ts";
import { roles, type Role } from "./role.ts";
import { rootRules, type RootRule } from "./rootField.ts";
import { accountOf, formOf, type RootForm } from "../../test/rootFields.ts";
import { sentTogether } from "../../test/sentTogether.ts";

let stage: Stage;
let fields: RootForm[];
const rules = rootRules(buildProductSchema());
/** One record of every entity, in a state that leads nowhere, so that no rule but access is before an action. */
const records = new Map<string, Node>();

beforeAll(async () => {
  stage = await Stage.open();
  fields = formOf(buildProductSchema());
  const supplier = await nowhere(allEntities().find(({ name }) => name === "Supplier")!, {});
  for (const role of roles) await accountOf(stage, role, supplier.id);
  const customer = await nowhere(allEntities().find(({ name }) => name === "Customer")!, {});
  const values = { recordId: supplier.id, openingBalanceId: "open_none", changes: [], codes: [], before: [], supplierId: supplier.id, ownerId: supplier.id, sharedWithId: supplier.id, customerId: customer.id, year: 2026, weights: [], quantity: 1, batchNumber: "L-1", documentNumber: "D-1", unitCost: money(1, "CNY"), amount: money(1, "CNY") };
  for (const entity of allEntities()) records.set(entity.name, await nowhere(entity, values));
  records.set("Supplier", supplier);
});
afterAll(() => stage.close());

async function nowhere({ name, target }: EntityDeclaration, values: object): Promise<Node> {
  // A file whose bytes have arrived is confirmed by doing nothing.
  const status = name === "File" ? "STORED" : "NOWHERE";
  const actor = name === "File" ? await stage.idOf("partner") : "system";
  return stage.seed(target as never, { ...values, lines: [], heldRoles: [], duties: [], status } as never, actor);
}

/** The deputy of this test is responsible for the supply chain; domains of no area are open to every deputy. */
const isOfOtherArea = (entity: string): boolean => !["SUPPLY", undefined].includes(areaOf(entityByName(entity)!.domain));

/** A visiting inspector calls what is there for visitors, and who they are; nothing that is there for people. */
function mayByKind(rule: Extract<RootRule, string>, role: Role): boolean {
  if (rule === "visitors" || rule === "partners") return role === (rule === "visitors" ? "regulator" : "partner");
  return rule === "signedIn" || role !== "regulator";
}

/** What the policy says, read as plainly as it is there. The partner is a supplier's; its own limits are tested elsewhere. */
function mayBy(rule: RootRule, role: Role): boolean {
  if (typeof rule === "string") return mayByKind(rule, role);
  if (role === "deputyManager" && isOfOtherArea(rule.entity)) return false;
  const allowed = rule.action === "read" ? policyOf(rule.entity).read : (policyOf(rule.entity).actions[rule.action] ?? []);
  return allowed.some((one) => (typeof one === "string" ? one === role : !rule.whole && one.role === role && !("named" in one) && one.party !== "CUSTOMER" && one.party !== "CARRIER"));
}

/** Whether the role may do this to its own records only: the record that is asked about is somebody else's. */
function onlyToTheirOwn(rule: RootRule, role: Role): boolean {
  // What is begun is one's own.
  if (typeof rule === "string" || rule.entity === "File" || rule.action === "create") return false;
  const ofRole = (policyOf(rule.entity).actions[rule.action] ?? []).filter((one) => (typeof one === "string" ? one : one.role) === role);
  return ofRole.length > 0 && ofRole.every((one) => typeof one === "object" && "self" in one);
}

/** Whether the role reads records anyone who they concern: the record that is asked about is nobody's of theirs. */
const readsEvery = (entity: string, role: Role): boolean => policyOf(entity).read.includes(role);

const recordIdFor = (rule: RootRule): string => (typeof rule === "string" ? "none_1" : records.get(rule.entity)!.id);

/** Asks for all of these fields with the id of a record of their entity, in few requests. */
async function askTogether(role: Role, asked: readonly RootForm[]) {
  const { principal } = await stage.as(role);
  const answered = [];
  for (const some of sentTogether(asked)) {
    const group = some.map((field, i) => ({ ...field, alias: `f${i}`, rule: rules.get(field.path)! }));
    const forms = group.map(({ aliased, alias }) => aliased(alias));
    const declared = forms.flatMap((form) => form.declared || []).join(", ");
    const source = `${group[0]!.kind.toLowerCase()} ${declared && `(${declared})`} { ${forms.map(({ selected }) => selected).join(" ")} }`;
    const given = group.flatMap(({ variables, alias, rule }) => Object.entries(variables(recordIdFor(rule))).map(([name, value]) => [alias + name, value] as const));
    const { data, errors } = await stage.ask(stage.request(principal), source, Object.fromEntries(given));
    answered.push({ group, data, errors });
  }
  return answered;
}

/** Faults and refusals of fields that the role may read. */
async function readFaults(role: Role): Promise<string[]> {
  const allowed = fields.filter(({ kind, path }) => kind === "Query" && mayBy(rules.get(path)!, role));
  const answered = await askTogether(role, allowed);
  return answered.flatMap(({ group, errors = [] }) => errors.map(({ path, message }) => `${group.find(({ alias }) => alias === path?.[0])?.path}: ${message}`));
}

/** Fields that the role may not read and that answer all the same. Each is asked for itself: one refused field leaves no answer of the others. */
async function answeredTo(role: Role): Promise<string[]> {
  const { principal } = await stage.as(role);
  const limit = pLimit(6);
  const forbidden = fields.filter(({ kind, path }) => kind === "Query" && !mayBy(rules.get(path)!, role));
  const answered = forbidden.map(({ path, source, variables }) =>
    limit(async () => {
      const { errors } = await stage.ask(stage.request(principal), source, variables(recordIdFor(rules.get(path)!)));
      const codes = errors?.map(({ extensions }) => extensions.code) ?? [];
      return codes.length > 0 && codes.every((code) => code === "FORBIDDEN") ? [] : [`${path}: ${codes.join(" ") || "allowed"}`];
    }),
  );
  return (await Promise.all(answered)).flat();
}

/** Calls every mutation with the id of a record of its entity. */
async function mutate(role: Role): Promise<{ path: string; rule: RootRule; problems: { code: string }[] }[]> {
  // What is there for people is an error for a visitor, before anything else is looked at.
  const asked = fields.filter(({ kind, path }) => kind === "Mutation" && !(role === "regulator" && rules.get(path) === "people"));
  const answered = await askTogether(role, asked);
  return answered.flatMap(({ group, data, errors }) => {
    expect(errors).toBeUndefined();
    return group.map(({ path, alias, rule }) => ({ path, rule, problems: data![alias].problems }));
  });
}

test("nobody who is not signed in may call any root field", async () => {
  for (const field of fields) {
    for (const problem of ["NO_TOKEN", "INVALID_TOKEN", "NO_ACCOUNT"] as const) {
      const { data, errors } = await stage.ask(stage.request(problem), field.source, field.variables("none_1"));
      expect(errors?.map(({ extensions }) => extensions.code), field.path).toEqual(["UNAUTHENTICATED"]);
      expect(Object.values(data ?? {}).filter(Boolean), field.path).toEqual([]);
    }
  }
});

describe.each(roles)("%s", (role) => {
  test("reads what the policy lets them read, and nothing else", async () => {
    expect(await readFaults(role)).toEqual([]);
    expect(await answeredTo(role)).toEqual([]);
  });

  test("changes what the policy lets them change, and nothing else", async () => {
    const wrong: string[] = [];
    for (const { path, rule, problems } of await stage.unwritten(() => mutate(role))) {
      const codes = problems.map(({ code }) => code);
      if (onlyToTheirOwn(rule, role)) {
        if (!codes.includes("ACCESS_DENIED") && !codes.includes("NO_SUCH_RECORD")) wrong.push(`${path}: ${codes.join(" ")}`);
        continue;
      }
      const unseen = typeof rule === "object" && codes.includes("NO_SUCH_RECORD");
      // The record is nobody's of theirs; what they may do to their own is tested beside each entity.
      if (unseen && mayBy({ ...rule, action: "read" }, role) && !readsEvery(rule.entity, role)) continue;
      // Anyone who may not read a record does not even learn that it exists.
      const denied = codes.includes("ACCESS_DENIED") || unseen;
      if (denied === mayBy(rule, role)) wrong.push(`${path}: ${codes.join(" ")}`);
    }
    expect(wrong).toEqual([]);
  });
});

test("a visiting inspector is refused every change that is there for people", async () => {
  const { principal } = await stage.as("regulator");
  const forPeople = fields.filter(({ kind, path }) => kind === "Mutation" && rules.get(path) === "people");
  expect(forPeople.length).toBeGreaterThan(5);
  for (const { path, source, variables } of forPeople) {
    const { errors } = await stage.unwritten(() => stage.ask(stage.request(principal), source, variables("none_1")));
    expect(errors?.map(({ extensions }) => extensions.code), path).toEqual(["FORBIDDEN"]);
  }
});

test("spot checks of the policy against written-out expectations", () => {
  const may = (role: Role, action: string, entity: string) => mayBy({ entity, action }, role);
  /** Everybody's own tools, by which nothing of the business changes. */
  const tools = ["SavedView", "ListPreference", "Job"];
  for (const entity of Object.keys(wholePolicy())) {
    expect(may("auditor", "read", entity), `the auditor reads ${entity}`).toBe(true);
    if (tools.includes(entity)) continue;
    for (const action of Object.keys(policyOf(entity).actions)) expect(may("auditor", action, entity), `the auditor and ${action} ${entity}`).toBe(false);
  }
  for (const role of roles) {
    expect(may(role, "release", "Hold")).toBe(role === "qaOfficer" || role === "headOfQuality");
    expect(may(role, "confirm", "GoodsReceipt")).toBe(role === "receiver");
    expect(may(role, "qualify", "Inspection")).toBe(role === "inspector");
    expect(may(role, "unblock", "Supplier")).toBe(role === "headOfQuality");
    expect(may(role, "unblock", "Product")).toBe(role === "headOfQuality");
    expect(may(role, "block", "Product")).toBe(role === "qaOfficer" || role === "headOfQuality");
    expect(may(role, "submit", "PurchaseOrder")).toBe(role === "purchaser");
  }
  const ofAdministrator = Object.entries(wholePolicy()).flatMap(([entity, { actions }]) => Object.keys(actions).filter((action) => may("systemAdministrator", action, entity)).map((action) => `${action} ${entity}`));
  expect(ofAdministrator.filter((one) => /PurchaseOrder|Supplier|Product|Qualification|Stock|Inspection|GoodsReceipt|PutAway|unlock/.test(one))).toEqual([]);
});

test("a supplier's client may do what is written out beside each domain, and nothing else", async () => {
  const written = await collectFromRooms<PartnerRights[string]>("partners");
  const mayDo = (entity: string) => ["read", ...Object.keys(policyOf(entity).actions)].filter((action) => mayBy({ entity, action }, "partner"));
  const allowed = Object.keys(wholePolicy()).flatMap((entity) => mayDo(entity).map((action) => `${entity} ${action}`));
  expect(Object.entries(written).flatMap(([entity, actions]) => actions.map((action) => `${entity} ${action}`)).sort()).toEqual(allowed.sort());
});
