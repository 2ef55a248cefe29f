import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["doneOn", "customerId", "level", "way", "open", "promisedOn", "promisedAmount", "receivableId"],
  facts: ["customerId", "level", "way", "open"],
  menu: false,
} satisfies EntityPage;
