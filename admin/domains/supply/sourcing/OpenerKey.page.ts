import { lazy } from "react";
import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["employeeName", "status", "setAt", "createdAt"],
  inputs: { passphrase: lazy(() => import("./PassphraseInput.tsx")) },
  facts: ["employeeId", "setAt"],
  ownAttributes: ["publicKey"],
} satisfies EntityPage;
