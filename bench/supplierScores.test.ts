import { expect, test } from "vitest";
import { columns, type Column, type ScmsRow } from "../infra/import/scms/scmsFile.ts";
import { quarterScores, scoreTable } from "./supplierScores.ts";

let id = 0;
/** A line of the file, ordered in the first quarter of 2010. */
function row(vendor: string, price: string, [due, came]: readonly [string, string], values: Partial<Record<Column, string>> = {}): ScmsRow {
  id += 1;
  const filled = { ID: String(id), "Project Code": "100-CI-T01", Country: "Zambia", "PO / SO #": `SCMS-${id}`, "ASN/DN #": `ASN-${id}`, "Fulfill Via": "Direct Drop", "PO Sent to Vendor Date": "5-Jan-10", "Scheduled Delivery Date": due, "Delivered to Client Date": came, "Product Group": "HRDT", Vendor: vendor, "Item Description": "HIV, Reveal G3 Rapid HIV-1 Antibody Test, 30 Tests", "Molecule/Test Type": "HIV", Brand: "Reveal", Dosage: "", "Dosage Form": "Test kit", "Unit of Measure (Per Pack)": "30", "Line Item Quantity": "10", "Line Item Value": String(Number(price) * 10), "Pack Price": price, "Manufacturing Site": "MSD", "Freight Cost (USD)": "0", ...values };
  return { line: id + 1, wrongLength: false, values: Object.fromEntries(columns.map((column) => [column, filled[column] ?? ""])) as ScmsRow["values"] };
}

const inTime = ["20-Mar-10", "19-Mar-10"] as const;
const late = ["20-Mar-10", "21-Mar-10"] as const;
const rows = [row("One", "10.00", inTime), row("One", "10.00", inTime), row("One", "10.00", late), row("Other", "8.00", inTime), row("Other", "8.00", inTime, { "Fulfill Via": "From RDC" })];

test("a quarter is scored as the product does: lines in time, and the lowest price over the own one", () => {
  // (30 × 66.66… + 20 × 80) ÷ 50; the other has one line only, which is no score and never 100.
  expect(quarterScores(rows)).toEqual([
    { supplier: "One", quarter: "2010-Q1", due: 3, inTime: 2, score: 7_200, rating: "B" },
    { supplier: "Other", quarter: "2010-Q1", due: 1, inTime: 1, score: undefined, rating: "NOT_RATED" },
  ]);
});

test("the table has a row for each supplier, those with most lines first", () => {
  expect(scoreTable(quarterScores(rows)).split("\n").slice(2)).toEqual(["| One | 3 | 66.7 | 72.0 | 0 | 1 | 0 | 0 | 0 |", "| Other | 1 | 100.0 | — | 0 | 0 | 0 | 0 | 1 |"]);
});
