import { setTimeout as sleep } from "node:timers/promises";
import fc from "fast-check";
import { expect, test } from "vitest";
import { runInOrder } from "./runInOrder.ts";

const piece = fc.record({ keys: fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 3 }), ms: fc.nat({ max: 3 }) });

test("pieces that share a key run one after the other as they stand, and no more at once than allowed", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 20 }), fc.integer({ min: 1, max: 4 }), async (pieces, parallel) => {
      const running = new Set<number>();
      const ended: number[] = [];
      await runInOrder([...pieces.keys()], (i) => pieces[i]!.keys, parallel, async (i) => {
        running.add(i);
        expect(running.size).toBeLessThanOrEqual(parallel);
        const earlier = pieces.slice(0, i).flatMap(({ keys }, j) => (keys.some((key) => pieces[i]!.keys.includes(key)) ? [j] : []));
        expect(ended).toEqual(expect.arrayContaining(earlier));
        await sleep(pieces[i]!.ms);
        running.delete(i);
        ended.push(i);
      });
      expect(ended.toSorted((a, b) => a - b)).toEqual([...pieces.keys()]);
    }),
    { numRuns: 60 },
  );
});

test("what fails ends the whole, and nothing that waited for it is begun", async () => {
  const begun: number[] = [];
  const work = async (i: number) => {
    begun.push(i);
    if (i === 1) throw new Error("no");
  };
  await expect(runInOrder([0, 1, 2, 3], () => ["a"], 2, work)).rejects.toThrow("no");
  await sleep(5);
  expect(begun).toEqual([0, 1]);
});
