import type { Operation } from "../../../api/operation.ts";

export const invoiceRequestsOperation: Operation = {
  name: "InvoiceRequests",
  text: "query InvoiceRequests($id: ID) { invoiceRequests(id: $id) { invoices fileName text } }",
};
