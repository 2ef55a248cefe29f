/** What one line of the file is: part of a purchase, no purchase, or unreadable with every reason at once. */
import { readCents } from "../cents.ts";
import type { FileLine, Reason } from "../outcomes.ts";
import { categories, productOf, supplierOf, type ProductInput, type SupplierInput } from "./catalogue.ts";
import { readScmsDate } from "./scmsDate.ts";
import type { Column, ScmsRow } from "./scmsFile.ts";

export interface PurchaseLine extends FileLine {
  cents: number;
  /** Number of the order in the file. */
  reference: string;
  supplier: SupplierInput;
  product: ProductInput;
  /** Packs. */
  quantity: number;
  /** Price of a pack in cents. */
  unitPrice: number;
  /** Null where the file has no date. */
  orderedOn: string | null;
  expectedOn: string;
  receivedOn: string;
  deliveryNote: string;
}

export type Reading =
  | { kind: "purchase"; line: PurchaseLine }
  | { kind: "not a purchase"; line: FileLine; reason: Reason }
  | { kind: "rejected"; line: FileLine; reasons: Reason[] };

const fromStock: Reason = { code: "FROM_RDC", message: "A sales order, delivered from the company's own distribution centre" };

export function readScmsLine({ line, values, wrongLength }: ScmsRow): Reading {
  const fileLine: FileLine = { line, id: values.ID.trim(), cents: readCents(values["Line Item Value"]) };
  const reject = (reasons: Reason[]): Reading => ({ kind: "rejected", line: fileLine, reasons });
  if (wrongLength) return reject([{ code: "WRONG_COLUMN_COUNT", message: "The line has more or fewer values than the file has columns" }]);
  const via = values["Fulfill Via"].trim();
  if (via === "From RDC") return { kind: "not a purchase", line: fileLine, reason: fromStock };
  if (via !== "Direct Drop") return reject([{ code: "UNKNOWN_FULFILMENT", message: `"Fulfill Via" is neither "Direct Drop" nor "From RDC" but "${via}"` }]);
  return readPurchaseLine(fileLine, values);
}

function readPurchaseLine(fileLine: FileLine, values: ScmsRow["values"]): Reading {
  const reasons: Reason[] = [];
  /** A value that cannot be read is one more reason against the line; what stands for it then is never used. */
  const read = <T>(column: Column, reading: T | null | undefined): T => {
    if (reading === undefined || reading === null) reasons.push({ code: "UNREADABLE", message: `"${column}" cannot be read: "${values[column]}"` });
    return reading as T;
  };
  const text = (column: Column): string => read(column, values[column].trim() || undefined);
  const date = (column: Column): string => read(column, readScmsDate(values[column]));
  const dateIfAny = (column: Column): string | null => (readScmsDate(values[column]) === null ? null : date(column));

  const line: PurchaseLine = {
    ...fileLine,
    cents: read("Line Item Value", fileLine.cents),
    reference: text("PO / SO #"),
    supplier: supplierOf(text("Vendor") ?? ""),
    product: read(categories.has(values["Product Group"].trim()) ? "Unit of Measure (Per Pack)" : "Product Group", productOf(values)),
    quantity: read("Line Item Quantity", readQuantity(values["Line Item Quantity"])),
    unitPrice: read("Pack Price", readCents(values["Pack Price"])),
    orderedOn: dateIfAny("PO Sent to Vendor Date"),
    expectedOn: date("Scheduled Delivery Date"),
    receivedOn: date("Delivered to Client Date"),
    deliveryNote: text("ASN/DN #"),
  };
  return reasons.length > 0 ? { kind: "rejected", line: fileLine, reasons } : { kind: "purchase", line };
}

function readQuantity(text: string): number | undefined {
  return /^\d{1,15}$/.test(text.trim()) ? Number(text) : undefined;
}
