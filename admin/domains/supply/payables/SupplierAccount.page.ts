import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["name", "payable", "prepaid", "grni"],
} satisfies EntityPage;
