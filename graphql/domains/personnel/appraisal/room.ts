/**
 * Appraisals: what each of those involved says is a record of its own, read by those whom the table of docs/personnel.md
 * names, and by nobody else. 十(二), PIPL §§24, 28
 */
import { own } from "../../../platform/access/limitedRules.ts";
import { contributors, everyone } from "../../../platform/access/roleGroups.ts";
import type { Allowed } from "../../../platform/access/rule.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { AppealResolver } from "./appeal.ts";
import { AppraisalResolver } from "./appraisal.ts";
import { AppraisalCycleResolver } from "./appraisalCycle.ts";
import { AppraisalResultResolver } from "./appraisalResult.ts";
import { AppraisalSchemeResolver } from "./appraisalScheme.ts";
import { BandCountsResolver } from "./bandCounts.ts";
import { CalibrationEntryResolver } from "./calibrationEntry.ts";
import "./cycleClock.ts";
import "./deadlineClock.ts";
import { ManagerAssessmentResolver } from "./managerAssessment.ts";
import "./notices.ts";
import "./resultPaper.ts";
import { SelfAssessmentResolver } from "./selfAssessment.ts";

/** HR, of everybody but themselves. */
const hr: Allowed = { role: "hr", notSelf: "employeeId" };
const calibrator = own("calibratorId");

export const appraisalRoom = declareRoom({
  resolvers: [AppraisalSchemeResolver, AppraisalCycleResolver, BandCountsResolver, AppraisalResolver, SelfAssessmentResolver, ManagerAssessmentResolver, CalibrationEntryResolver, AppraisalResultResolver, AppealResolver],
  access: {
    // Rules and dates are known to everybody; scores are not in them.
    AppraisalScheme: { read: everyone, actions: { create: ["hr"], update: ["hr"] } },
    AppraisalCycle: { read: everyone, actions: { create: ["hr"], update: ["hr"] } },
    Appraisal: { read: [hr, ...own("employeeId"), ...own("appraiserIds"), ...calibrator], actions: { create: [hr] } },
    SelfAssessment: { read: [hr, ...own("employeeId"), ...own("readerIds")], actions: { create: own("employeeId", contributors), update: own("employeeId", contributors) } },
    ManagerAssessment: { read: [hr, ...own("appraiserId"), ...calibrator], actions: { create: own("appraiserId", contributors), update: own("appraiserId", contributors) } },
    CalibrationEntry: { read: [hr, ...calibrator], actions: { create: [hr, ...own("calibratorId", contributors)] } },
    // A result exists once it is published.
    AppraisalResult: { read: [hr, "auditor", ...own("employeeId"), ...own("appraiserIds"), ...calibrator], actions: {} },
    Appeal: { read: [hr, { role: "departmentManager", notSelf: "employeeId" }, ...own("employeeId")], actions: { create: own("employeeId", contributors) } },
  },
});
