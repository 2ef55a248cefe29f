/** The arithmetic of a recall: the worked example of the specification, and its invariants on random ledgers. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { lotBalance, lotLedger, recovery, response } from "./recallFigures.ts";

const before = "2026-11-19T00:00:00.000Z";
const since = "2026-11-21T00:00:00.000Z";
const heldAt = "2026-11-20T02:00:00.000Z";
const to = (kind: string, quantity: number, createdAt = before) => ({ kind, quantity, createdAt, toLocationId: "loc_1" }) as never;
const from = (kind: string, quantity: number, createdAt = before) => ({ kind, quantity, createdAt, fromLocationId: "loc_1" }) as never;

test("of 850 sold, 640 were returned and 150 used: 91.43 % recovered; 17 of 20 have acknowledged: 85.00 %", () => {
  const ledger = lotLedger([to("RECEIVE", 1_000), from("SALE", 850), from("PURCHASE_RETURN", 20), from("CORRECTION", 10), to("RETURN", 640, since)], heldAt);
  expect(lotBalance({ received: 1_000, onHand: 760 }, ledger)).toEqual({ received: 1_000, onHand: 760, sold: 210, returnedToSupplier: 20, destroyedOrLost: 10, gap: 0 });
  expect([ledger.soldBefore, ledger.returnedSince]).toEqual([850, 640]);
  expect(recovery(ledger.returnedSince, ledger.soldBefore, 150)).toBe(9_143);
  expect(response(17, 20)).toBe(8_500);
});

test("before returns 1,000 are 120 on hand, 850 sold, 20 to the supplier and 10 destroyed; one pack missing is a gap", () => {
  const ledger = lotLedger([from("SALE", 850), from("PURCHASE_RETURN", 20), from("DESTROY", 10)]);
  expect(lotBalance({ received: 1_000, onHand: 120 }, ledger).gap).toBe(0);
  expect(lotBalance({ received: 1_000, onHand: 119 }, ledger).gap).toBe(1);
});

test("there is no recovery rate without returnable packs, and no response rate without notices", () => {
  expect([recovery(0, 0, 0), recovery(0, 10, 10), response(0, 0)]).toEqual([null, null, null]);
});

const kinds = fc.constantFrom("SALE", "RETURN", "LOSS", "CORRECTION", "COUNT", "DESTROY", "PURCHASE_RETURN", "TRANSFER", "PUT_AWAY");

test("property: if the balances equal the sum of the ledger, there is no gap", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000 }), fc.array(fc.record({ kind: kinds, quantity: fc.integer({ min: 1, max: 50 }), gain: fc.boolean() }), { maxLength: 40 }), (received, moves) => {
      const inward = (kind: string, gain: boolean) => kind === "RETURN" || ((kind === "CORRECTION" || kind === "COUNT") && gain);
      const entries = moves.map(({ kind, quantity, gain }) => {
        if (kind === "LOSS") return { kind, quantity, createdAt: before } as never;
        if (kind === "TRANSFER" || kind === "PUT_AWAY") return { kind, quantity, createdAt: before, fromLocationId: "loc_1", toLocationId: "loc_2" } as never;
        return inward(kind, gain) ? to(kind, quantity) : from(kind, quantity);
      });
      const onHand = received + moves.reduce((sum, { kind, quantity, gain }) => sum + (["LOSS", "TRANSFER", "PUT_AWAY"].includes(kind) ? 0 : inward(kind, gain) ? quantity : -quantity), 0);
      expect(lotBalance({ received, onHand }, lotLedger(entries)).gap).toBe(0);
    }),
  );
});
