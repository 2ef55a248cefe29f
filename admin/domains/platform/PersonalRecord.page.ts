import type { EntityPage } from "../entityPage.ts";

/** For those who answer for it: what is kept of persons, for what, and until when. */
export default {
  columns: ["purpose", "recordId", "eraseOn", "createdAt"],
  opens: { sort: { field: "eraseOn", order: "ASC" } },
  facts: ["recordId", "purpose", "eraseOn"],
  ownAttributes: ["documentType", "fields"],
} satisfies EntityPage;
