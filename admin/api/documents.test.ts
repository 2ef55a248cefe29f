import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, parse, validate } from "graphql";
import { describe, expect, test } from "vitest";
import type { Model } from "../../graphql/schema/model.ts";
import { initialColumns } from "../lists/columns.ts";
import { createConsoleModel } from "../model/consoleModel.ts";
import modelJson from "../model.json" with { type: "json" };
import * as documents from "./documents.ts";
import type { Operation } from "./operation.ts";

const schema = buildSchema(readFileSync(join(import.meta.dirname, "../../graphql/schema.graphql"), "utf8"));
const model = createConsoleModel(modelJson as unknown as Model);

const problemsOf = ({ text }: Operation) => validate(schema, parse(text)).map(({ message }) => message);

describe("every document that the console builds is one that the API answers", () => {
  test.each(model.entities.map((entity) => [entity.name, entity] as const))("%s", (_, entity) => {
    const built = [
      documents.listDocument(entity, initialColumns(entity)),
      documents.listDocument(entity, entity.attributes.map(({ name }) => name)),
      documents.walkDocument(entity),
      ...(entity.lifecycle && entity.filters.some(({ name }) => name === "status")
        ? [documents.countsDocument(Object.fromEntries(["all", ...model.enumeration(entity.lifecycle.enum).values.map(({ value }) => value)].map((state) => [state, entity])))]
        : []),
      documents.recordDocument(entity),
      documents.timelineDocument(entity),
      ...(entity.create ? [documents.createDocument(entity)] : []),
      ...(entity.update ? [documents.updateDocument(entity)] : []),
      ...entity.actions.map((action) => documents.actionDocument(entity, action)),
    ];
    expect(built.flatMap(problemsOf)).toEqual([]);
  });

  test("the platform's own", () => {
    const built = Object.values(documents).filter((value): value is Operation => typeof value === "object");
    expect(built.length).toBeGreaterThan(5);
    expect(built.flatMap(problemsOf)).toEqual([]);
  });
});
