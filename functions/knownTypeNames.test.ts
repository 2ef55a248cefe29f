import { buildSchema, KnownTypeNamesRule as original, parse, validate, type ASTVisitor, type ValidationContext } from "graphql";
import { expect, test } from "vitest";
import { KnownTypeNamesRule } from "./knownTypeNames.ts";

const schema = buildSchema("type Query { supplier(id: ID): Supplier } type Supplier { name: String }");
const errors = (rule: (context: ValidationContext) => ASTVisitor, source: string) =>
  validate(schema, parse(source), [rule]).map(({ message, locations }) => ({ message: message.replace(/ Did you mean.*/, ""), locations }));

test.each([
  ["a fragment on a type that does not exist", "{ ...a } fragment a on Suplier { name }", 1],
  ["variables of types that do not exist", "query ($id: IDs, $names: [Strin!]!) { __typename }", 2],
  ["types that exist", "query ($id: ID, $n: String) { supplier(id: $id) { ... on Supplier { name } } }", 0],
])("of %s it says what graphql's own rule says, without suggestions", (_, source, count) => {
  const found = errors(KnownTypeNamesRule, source);
  expect(found).toHaveLength(count);
  expect(found).toEqual(errors(original, source));
});
