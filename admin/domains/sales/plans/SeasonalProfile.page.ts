import { lazy } from "react";
import type { EntityPage } from "../../entityPage.ts";

export default { columns: ["name", "source", "updatedAt"], inputs: { weights: lazy(() => import("./SeasonInput.tsx")) } } satisfies EntityPage;
