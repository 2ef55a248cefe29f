import { lazy } from "react";
import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "recordId", "changeClass", "status", "effectiveOn", "createdAt"],
  facts: ["recordId", "changeClass", "effectiveOn", "partyId", "reason", "evidenceFileId"],
  inputs: { changes: lazy(() => import("./ProposedValuesInput.tsx")) },
  main: lazy(() => import("./ProposedValues.tsx")),
  ownAttributes: ["changes"],
} satisfies EntityPage;
