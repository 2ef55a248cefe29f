/**
 * The port to whatever issues tax invoices: the tax authority's platform, a provider's software. Today requests go there
 * as a file and what was issued comes back as one (fileExchange.ts, issuedInvoice.ts); an adapter to an interface takes
 * the same requests.
 */
import { fileExchange } from "./fileExchange.ts";
import type { SalesInvoice } from "./salesInvoice.ts";

/** What the platform needs to know of one invoice: the invoice and, of a red one, the number that it takes back. */
export interface InvoiceRequest {
  invoice: SalesInvoice;
  /** Platform number of the invoice that a red one takes back. */
  blueNumber?: string;
}

/** A file for people to hand to the platform. */
export interface RequestFile {
  fileName: string;
  /** UTF-8 with a byte order mark, so that spreadsheets read it as it is meant. */
  text: string;
}

export interface InvoicingPlatform {
  /** Hands requests over; the same requests give the same result. */
  request(requests: readonly InvoiceRequest[], on: string): Promise<RequestFile>;
}

/** The platform in use. */
export const invoicingPlatform: InvoicingPlatform = fileExchange;
