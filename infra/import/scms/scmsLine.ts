/** What one line of the file is: part of a purchase, part of a sale, or unreadable with every reason at once. */
import { readCents } from "../cents.ts";
import type { FileLine, Reason, Trade } from "../outcomes.ts";
import { categories, customerOf, productOf, supplierOf, type CustomerInput, type ProductInput, type SupplierInput } from "./catalogue.ts";
import { readScmsDate } from "./scmsDate.ts";
import type { Column, ScmsRow } from "./scmsFile.ts";

/** Whom it was bought from, or sold to. */
export type Partner = SupplierInput | CustomerInput;

export interface TradeLine extends FileLine {
  trade: Trade;
  cents: number;
  /** Number of the order in the file. */
  reference: string;
  partner: Partner;
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

export type Reading = { kind: "read"; line: TradeLine } | { kind: "rejected"; line: FileLine; reasons: Reason[] };

/** How the file calls what the vendor shipped, and what left the company's own distribution centre. */
const trades: ReadonlyMap<string, Trade> = new Map([
  ["Direct Drop", "purchase"],
  ["From RDC", "sale"],
]);

export function readScmsLine({ line, values, wrongLength }: ScmsRow): Reading {
  const trade = trades.get(values["Fulfill Via"].trim());
  const fileLine: FileLine = { line, id: values.ID.trim(), cents: readCents(values["Line Item Value"]), trade };
  const reject = (reasons: Reason[]): Reading => ({ kind: "rejected", line: fileLine, reasons });
  if (wrongLength) return reject([{ code: "WRONG_COLUMN_COUNT", message: "The line has more or fewer values than the file has columns" }]);
  if (!trade) return reject([{ code: "UNKNOWN_FULFILMENT", message: `"Fulfill Via" is neither "Direct Drop" nor "From RDC" but "${values["Fulfill Via"].trim()}"` }]);
  return readTradeLine({ ...fileLine, trade }, values);
}

function readTradeLine(fileLine: FileLine & { trade: Trade }, values: ScmsRow["values"]): Reading {
  const reasons: Reason[] = [];
  /** A value that cannot be read is one more reason against the line; its placeholder is never used. */
  const read = <T>(column: Column, reading: T | null | undefined): T => {
    if (reading === undefined || reading === null) reasons.push({ code: "UNREADABLE", message: `"${column}" cannot be read: "${values[column]}"` });
    return reading as T;
  };
  const text = (column: Column): string => read(column, values[column].trim() || undefined);
  const date = (column: Column): string => read(column, readScmsDate(values[column]));
  const dateIfAny = (column: Column): string | null => (readScmsDate(values[column]) === null ? null : date(column));
  const partner = (): Partner => (fileLine.trade === "purchase" ? supplierOf(text("Vendor") ?? "") : read("Project Code", customerOf(values["Project Code"], values.Country)));

  const line: TradeLine = {
    ...fileLine,
    cents: read("Line Item Value", fileLine.cents),
    reference: text("PO / SO #"),
    partner: partner(),
    product: read(categories.has(values["Product Group"].trim()) ? "Unit of Measure (Per Pack)" : "Product Group", productOf(values)),
    quantity: read("Line Item Quantity", readQuantity(values["Line Item Quantity"])),
    unitPrice: read("Pack Price", readCents(values["Pack Price"])),
    orderedOn: dateIfAny("PO Sent to Vendor Date"),
    expectedOn: date("Scheduled Delivery Date"),
    receivedOn: date("Delivered to Client Date"),
    deliveryNote: text("ASN/DN #"),
  };
  return reasons.length > 0 ? { kind: "rejected", line: fileLine, reasons } : { kind: "read", line };
}

function readQuantity(text: string): number | undefined {
  return /^\d{1,15}$/.test(text.trim()) ? Number(text) : undefined;
}
