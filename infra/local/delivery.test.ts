import type { DynamoDBRecord } from "aws-lambda";
import fc from "fast-check";
import { expect, test } from "vitest";
import { deliver, type StreamHandler } from "./delivery.ts";

const records = (count: number): DynamoDBRecord[] =>
  Array.from({ length: count }, (_, i) => ({ dynamodb: { SequenceNumber: String(i).padStart(4, "0") } }));
const sequence = (record: DynamoDBRecord) => record.dynamodb!.SequenceNumber!;

async function run(count: number, handler: StreamHandler, signal = new AbortController().signal) {
  const done: string[] = [];
  const dead: string[] = [];
  await deliver(records(count), {
    handler,
    signal,
    attempts: 3,
    pauseMs: 0,
    delivered: (record) => done.push(sequence(record)),
    deadLetter: (record) => dead.push(sequence(record)),
  });
  return { done, dead };
}

test("a batch that succeeds is delivered once", async () => {
  const seen: number[] = [];
  const { done } = await run(5, async ({ Records }) => {
    seen.push(Records.length);
    return { batchItemFailures: [] };
  });
  expect(seen).toEqual([5]);
  expect(done).toEqual(["0004"]);
});

test("delivers again from the first failure on", async () => {
  const batches: string[][] = [];
  const { done, dead } = await run(4, async ({ Records }) => {
    batches.push(Records.map(sequence));
    return { batchItemFailures: batches.length === 1 ? [{ itemIdentifier: "0003" }, { itemIdentifier: "0002" }] : [] };
  });
  expect(batches).toEqual([["0000", "0001", "0002", "0003"], ["0002", "0003"]]);
  expect(done).toEqual(["0001", "0003"]);
  expect(dead).toEqual([]);
});

test("stops without acknowledging undelivered records", async () => {
  const stopping = new AbortController();
  const { done, dead } = await run(
    3,
    async () => {
      stopping.abort();
      throw new Error("interrupted");
    },
    stopping.signal,
  );
  expect({ done, dead }).toEqual({ done: [], dead: [] });
});

test("property: every record is delivered in order, or put aside if it always fails", async () => {
  const failure = fc.record({ at: fc.nat(29), throws: fc.boolean(), times: fc.constantFrom(1, 2, Infinity) });
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 30 }), fc.array(failure, { maxLength: 4 }), async (count, failures) => {
      const left = new Map(failures.map((f) => [String(f.at).padStart(4, "0"), { ...f }]));
      const projected: string[] = [];
      const { dead } = await run(count, async ({ Records }) => {
        for (const record of Records) {
          const planned = left.get(sequence(record));
          if (!planned || planned.times === 0) {
            projected.push(sequence(record));
            continue;
          }
          planned.times--;
          if (planned.throws) throw new Error("planned");
          return { batchItemFailures: [{ itemIdentifier: sequence(record) }] };
        }
        return { batchItemFailures: [] };
      });

      const hopeless = [...left.values()].filter((f) => f.times === Infinity && f.at < count).map((f) => f.at);
      expect(dead.map(Number).sort((a, b) => a - b)).toEqual(hopeless.sort((a, b) => a - b));
      // First deliveries come in order; repeated ones may come at any time.
      const firsts = [...new Set(projected)].map(Number);
      expect(firsts).toEqual([...Array(count).keys()].filter((i) => !hopeless.includes(i)));
    }),
    { numRuns: 200 },
  );
});
