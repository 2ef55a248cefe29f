import { times } from "../../values/times.ts";
import type { EntityPage } from "../entityPage.ts";

export default {
  columns: ["number", "supplierId", "status", "total", "expectedOn", "createdAt"],
  facts: ["supplierId", "total", "expectedOn"],
  lineTotals: { lines: ({ quantity, unitPrice }) => times(quantity, unitPrice) },
} satisfies EntityPage;
