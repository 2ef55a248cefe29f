import { lazy } from "react";
import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "title", "startsOn", "endsOn", "status"],
  facts: ["schemeId", "startsOn", "endsOn", "calibratorId"],
  sections: [
    { title: { zh: "周期", en: "Cycle" }, attributes: ["title", "schemeId", "startsOn", "endsOn", "calibratorId"] },
    { title: { zh: "各阶段期限", en: "Dates of the phases" }, attributes: ["selfBy", "managersBy", "calibrationBy", "publishedOn"] },
  ],
  more: "bandCounts { band count limit } calibration { appraisalId appraisal { employee { displayName } number } assessed total band }",
  main: lazy(() => import("./CalibrationGrid.tsx")),
  related: [{ entity: "Appraisal", by: "cycleId" }],
} satisfies EntityPage;
