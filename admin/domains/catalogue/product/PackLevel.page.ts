import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["productId", "level", "factor", "startsOn", "gtin", "grams", "cubicCentimetres"],
  facts: ["productId", "level", "factor", "startsOn"],
  choices: { productId: { facts: ["code", "manufacturer"] } },
} satisfies EntityPage;
