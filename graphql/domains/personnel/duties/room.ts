/** What people must have done to use their roles: training and health checks. 九(二), 药品管理法 §50 */
import { ErasureRequestResolver } from "../../../platform/personal/erasureRequest.ts";
import { PersonalRecordResolver } from "../../../platform/personal/personalRecord.ts";
import { own } from "../../../platform/access/limitedRules.ts";
import { contributors, everyone, quality } from "../../../platform/access/roleGroups.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { ObligationResolver } from "../../../platform/obligation/obligationResolver.ts";
import { CourseResolver } from "./course.ts";
import { HealthCheckResolver } from "./healthCheck.ts";
import { HealthFileResolver } from "./healthFile.ts";
import "./notices.ts";
import { RequirementResolver } from "./requirement.ts";
import { TrainingFileResolver } from "./trainingFileResolver.ts";
import { TrainingRecordResolver } from "./trainingRecord.ts";

export const dutiesRoom = declareRoom({
  // What a start can do without is loaded with this room: obligations, and what is registered and erased of persons.
  resolvers: [ObligationResolver, PersonalRecordResolver, ErasureRequestResolver, CourseResolver, RequirementResolver, TrainingRecordResolver, HealthCheckResolver, HealthFileResolver, TrainingFileResolver],
  access: {
    // Anybody who reads the record may ask for its data to be erased; that is asked of each record.
    ErasureRequest: { read: ["legal", "hr", "headOfQuality", "departmentManager", "auditor", ...own("createdById")], actions: { create: contributors, update: own("createdById", contributors) } },
    // What is kept of whom, for what and until when; nothing of the data itself.
    PersonalRecord: { read: ["legal", "hr", "headOfQuality", "departmentManager", "auditor"], actions: {} },
    // Until when somebody is fit and trained: for themselves, their manager, HR and quality; not why.
    Obligation: { read: ["hr", ...quality, "departmentManager", "auditor", ...own("personId"), ...own("managerId")], actions: {} },
    Course: { read: everyone, actions: { create: ["hr"], update: ["hr"], activate: ["hr"], retire: ["hr"] } },
    Requirement: { read: everyone, actions: { create: ["hr"], update: ["hr"] } },
    // HR enters records, never their own.
    TrainingRecord: { read: ["hr", ...quality, "auditor", ...own("employeeId"), ...own("managerId")], actions: { create: [{ role: "hr", notSelf: "employeeId" }] } },
    // A manager learns from the obligation until when somebody is fit, and nothing of the check.
    HealthCheck: { read: ["hr", ...quality, ...own("employeeId")], actions: { create: [{ role: "hr", notSelf: "employeeId" }] } },
    HealthFile: { read: ["hr", ...own("employeeId")], actions: { create: [{ role: "hr", notSelf: "employeeId" }] } },
  },
});
