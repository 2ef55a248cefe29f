import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { planScms } from "./importScms.ts";
import { endings } from "./outcomes.ts";
import { summary } from "./report.ts";
import { columns, readScmsFile, type Column, type ScmsRow } from "./scms/scmsFile.ts";
import { readScmsLine } from "./scms/scmsLine.ts";

const extract = join(import.meta.dirname, "scms/fixture/scms-extract.csv");
const wholeFile = process.env.PHARMOPS_SCMS_FILE ?? join(import.meta.dirname, "../../../shared/data/scms-delivery-history.csv");

const good: Record<Column, string> = {
  ...(Object.fromEntries(columns.map((column) => [column, ""])) as Record<Column, string>),
  ID: "1",
  "PO / SO #": "SCMS-4",
  "ASN/DN #": "ASN-8",
  "Fulfill Via": "Direct Drop",
  "PO Sent to Vendor Date": "11/13/06",
  "Scheduled Delivery Date": "2-Jan-07",
  "Delivered to Client Date": "3-Jan-07",
  "Product Group": "ARV",
  Vendor: "Aurobindo  Pharma Limited",
  "Item Description": "Nevirapine 10mg/ml, oral suspension, Bottle, 240 ml",
  "Molecule/Test Type": "Nevirapine",
  Brand: "Generic",
  Dosage: "10mg/ml",
  "Dosage Form": "Oral suspension",
  "Unit of Measure (Per Pack)": "240",
  "Line Item Quantity": "1000",
  "Line Item Value": "6200",
  "Pack Price": "6.2",
  "Manufacturing Site": "Aurobindo Unit III, India",
};
let lines = 1;
const row = (changes: Partial<Record<Column, string>> = {}): ScmsRow => ({ line: ++lines, values: { ...good, ID: String(lines), ...changes }, wrongLength: false });
const codes = (changes: Partial<Record<Column, string>>) => {
  const reading = readScmsLine(row(changes));
  return reading.kind === "rejected" ? reading.reasons.map(({ message }) => message) : reading.kind;
};

describe("a line", () => {
  test("becomes part of a purchase, with its amounts in cents", () => {
    expect(readScmsLine(row())).toMatchObject({
      kind: "purchase",
      line: {
        reference: "SCMS-4",
        supplier: { code: "SCMS-AUROBINDO-PHARMA-L-45D841", name: "Aurobindo Pharma Limited" },
        product: { genericName: "Nevirapine", strength: "10mg/ml", pack: "oral suspension, Bottle, 240 ml", unitsPerPack: 240, category: "CHEMICAL", manufacturer: "Aurobindo Unit III, India" },
        quantity: 1000,
        unitPrice: 620,
        cents: 620_000,
        orderedOn: "2006-11-13",
        expectedOn: "2007-01-02",
        receivedOn: "2007-01-03",
        deliveryNote: "ASN-8",
      },
    });
  });

  test("of a test kit has no strength, and what stands behind the last comma as its pack", () => {
    const changes = { "Product Group": "HRDT", Dosage: "N/A", Brand: "Uni-Gold", "Item Description": "HIV 1/2, Uni-Gold HIV Kit, 20 Tests", "Molecule/Test Type": "HIV 1/2, Uni-Gold HIV Kit" };
    expect(readScmsLine(row(changes))).toMatchObject({ line: { product: { strength: undefined, pack: "20 Tests", tradeName: "Uni-Gold", category: "DIAGNOSTIC" } } });
  });

  test("from the company's own stock is no purchase, whatever its words", () => {
    expect(codes({ "Fulfill Via": "From RDC", "PO Sent to Vendor Date": "N/A - From RDC", "Scheduled Delivery Date": "?" })).toBe("not a purchase");
  });

  test("is rejected for everything in it that cannot be read", () => {
    expect(codes({ "Line Item Value": "see below", "Pack Price": "6.205", "Line Item Quantity": "1.5", "Delivered to Client Date": "Date Not Captured", "PO Sent to Vendor Date": "yesterday", Vendor: " ", "Unit of Measure (Per Pack)": "many" })).toEqual([
      '"Line Item Value" cannot be read: "see below"',
      '"Vendor" cannot be read: " "',
      '"Unit of Measure (Per Pack)" cannot be read: "many"',
      '"Line Item Quantity" cannot be read: "1.5"',
      '"Pack Price" cannot be read: "6.205"',
      '"PO Sent to Vendor Date" cannot be read: "yesterday"',
      '"Delivered to Client Date" cannot be read: "Date Not Captured"',
    ]);
    expect(codes({ "Product Group": "VACCINE" })).toEqual(['"Product Group" cannot be read: "VACCINE"']);
    expect(codes({ "Fulfill Via": "By hand" })).toEqual(['"Fulfill Via" is neither "Direct Drop" nor "From RDC" but "By hand"']);
  });
});

describe("a purchase", () => {
  test("that has no date of order is dated by the first day on which any of it was due or arrived, and says so", () => {
    const { purchases } = planScms([row({ "PO Sent to Vendor Date": "Date Not Captured" }), row({ "PO Sent to Vendor Date": "Date Not Captured", "Scheduled Delivery Date": "2-Jun-06" })]);
    expect(purchases).toMatchObject([{ orderedOn: "2006-06-02", remark: expect.stringContaining("not captured") }]);
  });

  test("has one supplier and one date; lines that differ, or come again, are rejected", () => {
    const rows = [row(), row({ Vendor: "Cipla" }), row({ "PO Sent to Vendor Date": "11/14/06" }), row({ ID: String(lines - 2) }), row()];
    const { purchases, outcomes } = planScms(rows);
    expect(purchases.map((purchase) => purchase.lines.map(({ line }) => line))).toEqual([[rows[0]!.line, rows[4]!.line]]);
    expect(outcomes.reasons("rejected").map(({ codes: found }) => found)).toEqual(["DUPLICATE_ID", "ORDER_DATE_DIFFERS", "VENDOR_DIFFERS"]);
  });
});

test("two products differ in their codes where their maker differs, and keep them from run to run", () => {
  const codeOf = (changes: Partial<Record<Column, string>>) => (readScmsLine(row(changes)) as { line: { product: { code: string } } }).line.product.code;
  expect(codeOf({})).toBe(codeOf({ Vendor: "Cipla", "Line Item Quantity": "5" }));
  expect(codeOf({})).not.toBe(codeOf({ "Manufacturing Site": "Cipla, Goa, India" }));
  expect(codeOf({})).toMatch(/^[A-Z0-9-]{2,30}$/);
});

test("the extract is planned line by line", async () => {
  const { purchases, outcomes } = planScms(await readScmsFile(extract));
  expect(outcomes.total).toEqual({ lines: 104, cents: 687_169_634 });
  expect([outcomes.sum("not a purchase").lines, outcomes.sum("rejected").lines, purchases.flatMap((purchase) => purchase.lines).length]).toEqual([13, 0, 91]);
});

test.skipIf(!existsSync(wholeFile))("the whole file adds up to the cent, and every line is a purchase, rejected or neither", async () => {
  const { purchases, outcomes } = planScms(await readScmsFile(wholeFile));
  expect(outcomes.total).toEqual({ lines: 10_324, cents: 162_758_445_729 });
  expect(outcomes.unreadable).toBe(0);
  const planned = purchases.flatMap((purchase) => purchase.lines);
  expect(planned).toHaveLength(4_920);
  for (const line of planned) outcomes.accept(line, "PO");
  expect(endings.map((ending) => outcomes.sum(ending))).toEqual([
    { lines: 4_920, cents: 54_221_202_234 },
    { lines: 0, cents: 0 },
    { lines: 5_404, cents: 108_537_243_495 },
  ]);
  expect(outcomes.all()).toHaveLength(10_324);
  expect(summary(outcomes)).toContain("1,627,584,457.29 USD");
  // 73 vendors less the company's own stock; 174 items from 88 sites make 300 products.
  const count = (values: string[]) => new Set(values).size;
  expect([purchases.length, count(planned.map(({ supplier }) => supplier.code)), count(planned.map(({ supplier }) => supplier.name)), count(planned.map(({ product }) => product.code))]).toEqual([2_816, 72, 72, 300]);
});
