/** Operations reports and monthly summaries. 七(二), 七(三) */
import { declareRoom } from "../../../platform/domain/domain.ts";
import { MonthlySummaryResolver } from "./monthlySummary.ts";
import { OperationsReportResolver } from "./operationsReport.ts";
import { reportRules } from "../steeringRoles.ts";
import { ReportReadersResolver } from "./reportReadersResolver.ts";
import "./notices.ts";
import "./reportPapers.ts";

const clerk = ["officeClerk"] as const;

export const reportsRoom = declareRoom({
  resolvers: [OperationsReportResolver, ReportReadersResolver, MonthlySummaryResolver],
  access: {
    OperationsReport: { read: reportRules(["SUBMITTED", "READ"]), actions: { create: clerk, update: clerk, submit: clerk, sendBack: ["departmentManager"] } },
    MonthlySummary: { read: reportRules(["PUBLISHED"]), actions: { create: clerk, update: clerk, publish: ["departmentManager"] } },
  },
});
