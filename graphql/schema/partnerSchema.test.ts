/** The partners' schema is a part of the product's: what it leaves out, and that nothing in it leads outside. */
import { getNamedType, isObjectType, type GraphQLObjectType, type GraphQLSchema } from "graphql";
import { beforeAll, expect, test } from "vitest";
import { policyOf } from "../platform/access/policy.ts";
import { partnerFields, typesInPartnerView } from "../platform/access/partnerView.ts";
import { attributesOf } from "../table/attribute.ts";
import { allEntities, entityByName } from "../table/entity.ts";
import { Money } from "../table/money.ts";
import { partnerLimits, partnerSchema, partnerSorts } from "./partnerSchema.ts";
import { buildProductSchema } from "./schema.ts";

let product: GraphQLSchema;
let schema: GraphQLSchema;

beforeAll(() => {
  product = buildProductSchema();
  schema = partnerSchema(product);
});

const readable = () => allEntities().filter(({ name }) => policyOf(name).read.some((one) => (typeof one === "string" ? one : one.role) === "partner"));

test("every entity that the policy gives to partners has a view, and no other entity is in the schema", () => {
  const names = readable().map(({ name }) => name);
  expect(typesInPartnerView().filter((name) => entityByName(name)).sort()).toEqual(names.sort());
  const entities = Object.keys(schema.getTypeMap()).filter((name) => entityByName(name));
  expect(entities.sort()).toEqual(names.sort());
});

test("of the types that are no entities, partners see what is named: of papers, not to whom they were sent", () => {
  expect(typesInPartnerView().filter((name) => !entityByName(name)).sort()).toEqual(["Me", "Paper"]);
  expect(Object.keys((schema.getType("Paper") as GraphQLObjectType).getFields()).sort()).toEqual(["copies", "mayPrint", "name", "printedAt", "printedByName", "sheets", "title", "url"]);
});

test("people's tools are not in it: history, comments, search, approvals, who made what", () => {
  const fields = Object.values(schema.getTypeMap()).flatMap((type) => (isObjectType(type) ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`) : []));
  expect(fields.filter((field) => /\.(timeline|trailCheck|approval|createdBy|createdById|search|interestsDeclared|historical|sourceReference|location|locationId)$/.test(field))).toEqual([]);
  for (const absent of ["Employee", "AuditEntry", "Approval", "Role", "Permission", "Location", "Batch"]) expect(schema.getType(absent), absent).toBeUndefined();
});

test("a type with attributes shows those that a view names, one by one", () => {
  const named = new Set<string>();
  const note = (shape: Function, fields: ReturnType<typeof partnerFields>) => {
    for (const [field, inner] of Object.entries(fields ?? {})) {
      const attribute = attributesOf(shape).find(({ name }) => name === field);
      const type = attribute?.type() as Function | undefined;
      if (!attribute || attribute.reference || typeof type !== "function" || type === Money || attributesOf(type).length === 0) continue;
      named.add(type.name);
      expect(Object.keys(inner), `${shape.name}.${field} names what is seen of ${type.name}`).not.toEqual([]);
      note(type, inner);
    }
  };
  for (const { name, target } of readable()) note(target, partnerFields(name));
  expect([...named]).toEqual(expect.arrayContaining(["PurchaseOrderLine", "GoodsReceiptLine"]));
});

test("the name that a record goes by is one of the fields that are seen", () => {
  for (const { name, representation } of readable()) expect(Object.keys(partnerFields(name)!), name).toContain(representation);
});

test("every list is read by what limits the partner, in every order that it offers", () => {
  const lists = Object.entries(schema.getQueryType()!.getFields()).filter(([, { type }]) => getNamedType(type).name.endsWith("Connection"));
  expect(lists.map(([name]) => name).sort()).toEqual(expect.arrayContaining(["files", "goodsReceipts", "purchaseOrders", "qualifications", "supplierPrices"]));
  for (const [, { type }] of lists) {
    const entity = entityByName(getNamedType(type).name.replace("Connection", ""))!;
    expect(partnerLimits(entity)).not.toEqual([]);
    const orders = (schema.getType(`${entity.name}Order`) as import("graphql").GraphQLEnumType).getValues();
    expect(orders.length, entity.name).toBe(2 * partnerSorts(entity).length);
  }
  expect(lists.map(([name]) => name), "a partner's own record is its only supplier").not.toContain("suppliers");
});

/** Whether a partner's machine creates such records only with its own party in this attribute. */
const namesParty = (entity: string, attribute: string): boolean => {
  const partners = (policyOf(entity).actions.create ?? []).filter((one) => typeof one === "object" && one.role === "partner");
  return partners.length > 0 && partners.every((one) => typeof one === "object" && "own" in one && one.own === attribute);
};

test("a value that must be unique among the records of all parties is never a partner's to choose, since a refusal would reveal another's", () => {
  const inputs = Object.values(schema.getTypeMap()).filter(({ name }) => /^(Create|Update)\w+Input$/.test(name));
  for (const { name } of inputs) {
    const entity = entityByName(name.replace(/^(Create|Update)/, "").replace(/Input$/, ""));
    // What must be unique among the records of one party is told to that party alone: for another one it creates nothing.
    const amongAll = (entity?.unique ?? []).map((one) => one.split("+")).filter((parts) => !parts.some((part) => namesParty(entity!.name, part)));
    const chosen = amongAll.flat().filter((attribute) => attributesOf(entity!.target).some((one) => one.name === attribute && one.input));
    expect(chosen, name).toEqual([]);
  }
});
