/** The IAM policy of the table agrees with the declarations of the entities: see `appendOnly` in infra/stacks/data.ts. */
import { expect, test } from "vitest";
import "../../schema/schema.ts";
import { tableDefinition } from "../../table/definition.ts";
import { allEntities } from "../../table/entity.ts";
import { isLedger } from "../../table/ledger.ts";

const prefixes = (is: (entity: ReturnType<typeof allEntities>[number]) => boolean): string[] => allEntities().filter(is).map(({ prefix }) => `${prefix}_`).sort();

test("records that follow from others may be removed, and no others", () => {
  expect(prefixes(({ derivedFrom }) => derivedFrom !== undefined)).toEqual([...tableDefinition.derivedIdPrefixes].sort());
});

test("entries of ledgers are written once", () => {
  expect(prefixes(isLedger)).toEqual([...tableDefinition.ledgerIdPrefixes].sort());
});

test("no id of a record holds the sign that the keys of everything else hold", () => {
  for (const { prefix } of allEntities()) expect(prefix).toMatch(/^[a-z]+$/);
});
