/** An entry tells not only what a record became, but also what it was: each version can be worked out from the next. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { auditedState, auditItem, stateBeforeEntry } from "./auditEntry.ts";
import { Node } from "./node.ts";

class Paper extends Node {}

const leaf = fc.oneof(fc.string({ maxLength: 3 }), fc.integer(), fc.boolean(), fc.constant(null));
const line = fc.dictionary(fc.constantFrom("quantity", "price", "batch"), leaf, { maxKeys: 3 });
const values = fc.record(
  { title: leaf, status: fc.constantFrom("DRAFT", "SENT"), tags: fc.array(fc.string({ maxLength: 2 }), { maxLength: 4 }), lines: fc.array(line, { maxLength: 4 }), total: fc.record({ amount: fc.integer(), currency: fc.constantFrom("CNY", "USD") }) },
  { requiredKeys: [] },
);

const paper = (version: number, of: object): Paper => Object.assign(Object.create(Paper.prototype as object) as Paper, structuredClone(of), { id: "paper_1", version, auditHash: String(version) });

test("a record before an entry is what it was", () => {
  fc.assert(
    fc.property(values, values, (was, is) => {
      const [before, after] = [paper(1, was), paper(2, is)];
      const entry = auditItem(before, after, { actorId: "a", actorName: "A", action: "update", at: "2026-11-27T00:00:00.000Z", requestId: "r" });
      const back = stateBeforeEntry(after, entry)!;
      expect(back).toBeInstanceOf(Paper);
      expect({ version: back.version, auditHash: back.auditHash }).toEqual({ version: 1, auditHash: "1" });
      expect(auditedState(back)).toEqual(auditedState(before));
      expect(auditedState(after)).toEqual(auditedState(paper(2, is)));
    }),
    { numRuns: 500 },
  );
});

test("before its first entry there was no record", () => {
  const first = paper(1, { title: "new" });
  expect(stateBeforeEntry(first, auditItem(undefined, first, { actorId: "a", actorName: "A", action: "create", at: "2026-11-27T00:00:00.000Z", requestId: "r" }))).toBeUndefined();
});
