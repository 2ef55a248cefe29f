import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["title", "customerId", "taxNumber"],
  choices: { customerId: { filter: () => ({ status: "ACTIVE" }), facts: ["code", "registrationNumber"] } },
} satisfies EntityPage;
