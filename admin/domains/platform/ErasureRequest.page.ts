import type { EntityPage } from "../entityPage.ts";

export default {
  columns: ["number", "recordId", "ground", "status", "askedOn", "erasedAt"],
  facts: ["recordId", "ground", "askedOn", "erasedAt"],
  ownAttributes: ["fields"],
} satisfies EntityPage;
