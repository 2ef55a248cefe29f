import { lazy } from "react";
import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["name", "clientId", "boundToId", "role", "status", "createdAt"],
  facts: ["clientId", "boundToId", "role"],
  panels: [lazy(() => import("./ClientSecrets.tsx")), lazy(() => import("../../platform/event/RegisterEndpoint.tsx"))],
  related: [{ entity: "RegisteredOperation", by: "clientId" }],
  ownAttributes: ["secrets"],
  ownActions: ["revokeSecret"],
} satisfies EntityPage;
