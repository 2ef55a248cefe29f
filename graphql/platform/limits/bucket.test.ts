import fc from "fast-check";
import { ulid } from "ulid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createQuietTable, dropTable } from "../../../infra/local/table.ts";
import { Table } from "../../table/table.ts";
import { Bucket, type Memory } from "./bucket.ts";

const size = { maximum: 1_000, restoreRate: 50 };
const name = `bucket-${ulid().toLowerCase()}`;

beforeAll(() => createQuietTable(name));
afterAll(() => dropTable(name));

/** One client, as several machines see it at a time that the test sets. */
function client(machines = 1, of = size) {
  const id = ulid();
  const clock = { now: 1_800_000_000_000 };
  const tables = Array.from({ length: machines }, () => new Table(name));
  const memories: Memory[] = tables.map(() => new Map());
  const on = (machine: number) => new Bucket(tables[machine]!, id, of, () => clock.now, memories[machine]);
  const trips = () => tables.reduce((total, { roundTrips }) => total + roundTrips, 0);
  return { clock, on, trips };
}

test("a full bucket gives all it has, and then says when there is more", async () => {
  const { clock, on } = client();
  expect(await on(0).claim(990)).toMatchObject({ granted: true, throttle: { maximum: 1_000, available: 10, restoreRate: 50 } });
  expect(await on(0).claim(500)).toEqual({ granted: false, throttle: { maximum: 1_000, available: 10, restoreRate: 50 }, retryAfterSeconds: 10 });
  clock.now += 9_000;
  expect(await on(0).claim(500)).toMatchObject({ granted: false, retryAfterSeconds: 1 });
  clock.now += 1_000;
  expect(await on(0).claim(500)).toMatchObject({ granted: true });
});

test("nothing is saved beyond the maximum, however long a client waits", async () => {
  const { clock, on } = client();
  await on(0).claim(1);
  clock.now += 365 * 24 * 3_600_000;
  expect(await on(0).claim(1_000)).toMatchObject({ granted: true, throttle: { available: 0 } });
  expect(await on(0).claim(1)).toMatchObject({ granted: false });
});

test("a clock that was put back by a day locks nobody out, on the machine that saw it or on another", async () => {
  for (const machine of [0, 1]) {
    const { clock, on } = client(2);
    await on(0).claim(500);
    clock.now -= 24 * 3_600_000;
    expect(await on(machine).claim(300)).toMatchObject({ granted: true, throttle: { available: 700 } });
    expect(await on(machine).claim(300)).toMatchObject({ granted: true, throttle: { available: 400 } });
  }
});

test("a claim is one round trip at most, idle or busy; a refusal as well", async () => {
  const { on, trips } = client();
  await on(0).claim(300);
  await on(0).claim(300);
  await on(0).claim(300);
  expect(trips()).toBe(3);
  await on(0).claim(300);
  expect(trips()).toBe(4);
});

test("while the bucket is more than half full, requests that follow each other share a round trip", async () => {
  const { clock, on, trips } = client();
  for (let i = 1; i <= 8; i++) {
    expect(await on(0).claim(10)).toMatchObject({ granted: true, throttle: { available: 1_000 - i * 10 } });
    expect(trips()).toBe(1);
  }
  // Of the thirty points that are left, half have come back to the bucket as well: they melt here.
  clock.now += 300;
  expect(await on(0).claim(15)).toMatchObject({ granted: true });
  expect(trips()).toBe(1);
  await on(0).claim(15);
  expect(trips()).toBe(2);
});

test("what was taken in advance by one machine does not keep the others from the rest, and comes back in time", async () => {
  const { clock, on } = client(2);
  await on(0).claim(10);
  expect(await on(1).claim(891)).toMatchObject({ granted: false, retryAfterSeconds: 1 });
  expect(await on(1).claim(890)).toMatchObject({ granted: true });
  clock.now += 20_000;
  expect(await on(1).claim(1_000)).toMatchObject({ granted: true });
  expect(await on(0).claim(1)).toMatchObject({ granted: false });
});

test("a small part that was not used is the client's again at no round trip, a large one at once and everywhere", async () => {
  const { on, trips } = client(2);
  const small = await on(0).claim(500);
  expect(await on(0).settle(small, 90)).toMatchObject({ available: 590 });
  expect(trips()).toBe(1);
  expect(await on(0).claim(590)).toMatchObject({ granted: true, throttle: { available: 0 } });

  const other = client(2);
  const large = await other.on(0).claim(1_000);
  expect(await other.on(0).settle(large, 800)).toMatchObject({ available: 800 });
  expect(await other.on(1).claim(800)).toMatchObject({ granted: true });
  expect(await other.on(1).claim(1)).toMatchObject({ granted: false });
});

test("what a request used beyond its claim is charged afterwards", async () => {
  const { on } = client();
  const claim = await on(0).claim(10);
  await on(0).settle(claim, -400);
  expect(await on(0).claim(600)).toMatchObject({ granted: false });
  expect(await on(0).claim(590)).toMatchObject({ granted: true });
});

test("on several machines at once, a client never spends more in any stretch of time than one bucket holds and restores in it", async () => {
  const step = fc.record({ machine: fc.nat(3), points: fc.integer({ min: 1, max: 400 }), unused: fc.integer({ min: 0, max: 400 }), wait: fc.constantFrom(0, 0, 0, 700, 5_000, 20_000) });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 6 }), async (rounds) => {
      const { clock, on } = client(4);
      /** What was spent by when. */
      const spent: { at: number; points: number }[] = [];
      for (const round of rounds) {
        await Promise.all(
          round.map(async ({ machine, points, unused }) => {
            const claim = await on(machine).claim(points);
            if (!claim.granted) return;
            const left = Math.min(unused, points);
            await on(machine).settle(claim, left);
            spent.push({ at: clock.now, points: points - left });
          }),
        );
        for (const { at: from } of spent) {
          const since = spent.filter(({ at }) => at >= from).reduce((sum, one) => sum + one.points, 0);
          expect(since).toBeLessThanOrEqual(size.maximum + ((clock.now - from) / 1000) * size.restoreRate);
        }
        clock.now += round[0]!.wait;
      }
    }),
    { numRuns: 25 },
  );
});

test("two clients in parallel each spend their own, and neither the other's", async () => {
  const clients = [client(2), client(2)];
  const granted = await Promise.all(
    clients.map(async ({ on }) => {
      const claims = await Promise.all(Array.from({ length: 14 }, (_, i) => on(i % 2).claim(100)));
      return claims.filter((claim) => claim.granted).length;
    }),
  );
  expect(granted).toEqual([10, 10]);
});
