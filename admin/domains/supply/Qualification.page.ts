import type { EntityPage } from "../entityPage.ts";

export default {
  columns: ["title", "ownerId", "status", "expiresOn", "issuedOn"],
  facts: ["ownerId", "kind", "expiresOn", "fileId"],
} satisfies EntityPage;
