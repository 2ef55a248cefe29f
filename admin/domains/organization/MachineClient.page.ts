import { lazy } from "react";
import type { EntityPage } from "../entityPage.ts";

export default {
  panels: [lazy(() => import("../platform/RegisterEndpoint.tsx"))],
} satisfies EntityPage;
