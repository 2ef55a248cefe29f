import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, parse, validate } from "graphql";
import { describe, expect, test } from "vitest";
import productModel from "virtual:console-model";
import { createConsoleModel } from "../model/consoleModel.ts";
import { everyOperation } from "./everyOperation.ts";

const schema = buildSchema(readFileSync(join(import.meta.dirname, "../../graphql/schema.graphql"), "utf8"));
const model = createConsoleModel(productModel);
const operations = everyOperation(model);

describe("every document that the console builds", () => {
  test("is one that the API answers", () => {
    expect(operations.length).toBeGreaterThan(model.entities.length * 4);
    const wrong = operations.flatMap(({ name, text }) => validate(schema, parse(text)).map(({ message }) => `${name}: ${message}`));
    expect(wrong).toEqual([]);
  });

  test("carries the name that it is sent by", () => {
    for (const { name, text } of operations) expect(text).toMatch(new RegExp(`^(query|mutation) ${name}\\b`));
  });
});
