import type { EntityPage } from "../../entityPage.ts";

export default { columns: ["platformNumber", "salesInvoiceId", "issuedOn", "total", "vat", "createdAt"] } satisfies EntityPage;
