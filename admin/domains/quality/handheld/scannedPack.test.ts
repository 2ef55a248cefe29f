import { expect, test } from "vitest";
import { isOfLot, scannedPack } from "./scannedPack.ts";

const gs1 = "0106902601000011112510011727100110A25-07";

test.each([
  ["a DataMatrix", gs1, { text: gs1, gtin: "06902601000011", lot: "A25-07", producedOn: "2025-10-01", expiresOn: "2027-10-01" }],
  ["one with its symbology", `]d2\u001D${gs1}`, { text: gs1, gtin: "06902601000011", lot: "A25-07", producedOn: "2025-10-01", expiresOn: "2027-10-01" }],
  ["one whose lot is not last", "010690260100001110A25-07\u001D17271001", { text: "010690260100001110A25-07\u001D17271001", gtin: "06902601000011", lot: "A25-07", expiresOn: "2027-10-01" }],
  ["one as people write it", "(01)06902601000011(10)A25-07", { text: "(01)06902601000011(10)A25-07", gtin: "06902601000011", lot: "A25-07" }],
  ["an EAN", "6902601000011", { text: "6902601000011", gtin: "6902601000011" }],
  ["a location", " A-01-02 ", { text: "A-01-02" }],
  ["what begins like a code", "(99", { text: "(99" }],
])("reads %s", async (_, typed, expected) => {
  expect(await scannedPack(typed)).toEqual(expected);
});

test("a pack is of the lot that its code names, of that product; a bare lot number will do", async () => {
  const lot = { batchNumber: "A25-07", barcode: "6902601000011" };
  expect(isOfLot(await scannedPack(gs1), lot)).toBe(true);
  expect(isOfLot(await scannedPack("a25-07"), lot)).toBe(true);
  expect(isOfLot(await scannedPack(gs1), { ...lot, barcode: "6902601000028" })).toBe(false);
  expect(isOfLot(await scannedPack(gs1), { ...lot, batchNumber: "A25-08" })).toBe(false);
  expect(isOfLot(await scannedPack("6902601000011"), lot)).toBe(false);
});
