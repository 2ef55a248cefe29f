import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "role", "delegateId", "status", "startsOn", "endsOn"],
  facts: ["role", "delegateId", "startsOn", "endsOn"],
} satisfies EntityPage;
