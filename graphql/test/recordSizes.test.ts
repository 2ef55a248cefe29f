/**
 * Whatever the declarations allow to be entered, either it fits into the table or the caller is told which field is too
 * large: for every entity, with every attribute as large as it may be, and with any of them so.
 */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SavedView } from "../domains/collaboration/views/savedView.ts";
import { enumerationOf } from "../table/enumeration.ts";
import { addDays } from "../platform/businessDate.ts";
import { embeddedShape, inputAttributes } from "../platform/entity/validate.ts";
import { schemaOf } from "../schema/audience.ts";
import type { AttributeDeclaration } from "../table/attribute.ts";
import { RecordTooLarge } from "../table/commit/failures.ts";
import { allEntities } from "../table/entity.ts";
import { SafeInt } from "../table/scalars.ts";
import { UnitOfWork } from "../table/unitOfWork.ts";
import { Stage } from "./stage.ts";

let stage: Stage;

schemaOf("console");
const entities = allEntities().filter(({ target }) => inputAttributes(target).length > 0);

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("purchaser");
});
afterAll(() => stage.close());

/** Three bytes each, the most that a unit of a text can take. */
const longText = (length: number): string => "汉".repeat(length);

/** The largest value that the declaration lets in. */
function largest(attribute: AttributeDeclaration): unknown {
  const { input = {}, list } = attribute;
  return list ? Array.from({ length: input.maxItems ?? 200 }, () => largestOne(attribute)) : largestOne(attribute);
}

function largestOne(attribute: AttributeDeclaration): unknown {
  const { input = {}, text, reference } = attribute;
  const type = attribute.type();
  const shape = embeddedShape(attribute);
  if (reference) return `sup_${"Z".repeat(26)}`;
  if (shape) return Object.fromEntries(inputAttributes(shape).map((inner) => [inner.name, largest(inner)]));
  const enumeration = enumerationOf(type);
  if (enumeration) return Object.keys(enumeration.values)[0];
  if (type === Boolean) return true;
  if (type === SafeInt || type === Number || type === "Int" || (type as { name?: string }).name === "Int") return Number.MAX_SAFE_INTEGER;
  if (isDate(type)) return "2026-12-31";
  if ((type as { name?: string }).name === "DateTime") return "2026-12-31T00:00:00.000Z";
  return longText(input.maxLength ?? (text ? 4000 : 200));
}

const isDate = (type: unknown): boolean => (type as { name?: string }).name === "LocalDate";

let turn = 0;

/** The values, as large as before, but such that no two records share what must be unique. */
function distinct(entity: (typeof entities)[number], values: Record<string, unknown>): Record<string, unknown> {
  const attributes = inputAttributes(entity.target).filter(({ type, reference }) => reference || type() === String || isDate(type()));
  const names = (entity.unique ?? []).flatMap((unique) => unique.split("+"));
  const made = attributes.flatMap(({ name, type, reference }) => {
    const value = values[name];
    if (!names.includes(name) || typeof value !== "string") return [];
    if (isDate(type())) return [[name, addDays(value, turn++)]];
    return [[name, reference ? `sup_${String(turn++).padStart(26, "0")}` : `${turn++} ${value}`.slice(0, value.length)]];
  });
  return { ...values, ...Object.fromEntries(made) };
}

/** Writes a record with these values; the attribute that is too large, where one is. */
async function written(entity: (typeof entities)[number], values: object): Promise<string | undefined> {
  const uow = new UnitOfWork(stage.table, { actorId: "emp_1", actorName: "赵", at: stage.now.toISOString(), requestId: "sizes" }, "2026-11-23");
  uow.create(entity.target, { ...values } as never);
  try {
    await uow.commit({ action: "create" });
    return undefined;
  } catch (error) {
    if (error instanceof RecordTooLarge) return error.attribute;
    throw error;
  }
}

describe.each(entities.map((entity) => [entity.name, entity] as const))("%s", (_, entity) => {
  const attributes = inputAttributes(entity.target);

  test("with everything as large as it may be fits, or says what does not", async () => {
    const values = Object.fromEntries(attributes.map((attribute) => [attribute.name, largest(attribute)]));
    const tooLarge = await written(entity, distinct(entity, values));
    if (tooLarge) expect(attributes.map(({ name }) => name)).toContain(tooLarge);
  });
});

test("any part of an entity's attributes as large as it may be fits, or is named", { timeout: 180_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...entities), fc.integer({ min: 0, max: 2 ** 30 }), async (entity, mask) => {
      const given = inputAttributes(entity.target).filter((_attribute, i) => mask & (1 << i % 30));
      const values = Object.fromEntries(given.map((attribute) => [attribute.name, largest(attribute)]));
      const tooLarge = await written(entity, distinct(entity, values));
      if (tooLarge) expect(given.map(({ name }) => name)).toContain(tooLarge);
    }),
    { numRuns: 60 },
  );
});

test("a saved view of twenty conditions with forty long values each is refused with its field, and nothing is written", async () => {
  const conditions = Array.from({ length: 20 }, () => ({ attribute: "supplierId", values: Array.from({ length: 40 }, (_, i) => longText(197) + String(i).padStart(3, "0")) }));
  const findings = await stage.cannotCreate("purchaser", SavedView, { name: "大视图", listOf: "PurchaseOrder", selection: { columns: ["number"], conditions } }, "RECORD_TOO_LARGE");
  expect(findings[0]).toMatchObject({ field: "selection", message: { en: expect.stringMatching(/^Selection is too large: the record would take \d+ KB, at most 400 KB are possible$/) } });
});

test("nobody is found by a subject that is longer than a key can be", async () => {
  const { errors } = await stage.ask(await stage.as("purchaser"), "query ($id: ID!) { node(id: $id) { id } }", { id: "sup_" + "x".repeat(5_000) });
  expect(errors).toBeUndefined();
  await expect(stage.signedInAs(longText(5_000))(stage.request("NO_TOKEN").loader)).resolves.toBe("NO_ACCOUNT");
});
