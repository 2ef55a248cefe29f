/** The year's training plan, trainers, sessions and what people think of them. 九(一), 九(二) */
import { own } from "../../../platform/access/limitedRules.ts";
import type { Role } from "../../../platform/access/role.ts";
import { contributors, everyone, quality } from "../../../platform/access/roleGroups.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import "./notices.ts";
import { TrainerResolver } from "./trainer.ts";
import { SessionFeedbackResolver, TrainingFeedbackResolver } from "./trainingFeedback.ts";
import { planners, TrainingPlanResolver, TrainingPlanReviewResolver } from "./trainingPlan.ts";
import { TrainingSessionResolver } from "./trainingSession.ts";

const recordReaders: readonly Role[] = ["hr", ...quality, "departmentManager", "auditor"];

export const trainingRoom = declareRoom({
  resolvers: [TrainingPlanResolver, TrainingPlanReviewResolver, TrainerResolver, TrainingSessionResolver, TrainingFeedbackResolver, SessionFeedbackResolver],
  access: {
    TrainingPlan: { read: everyone, actions: { create: planners, update: planners } },
    TrainingPlanReview: { read: everyone, actions: {} },
    Trainer: { read: everyone, actions: { create: ["hr", ...quality], update: ["hr", ...quality] } },
    // Attendance is a part of people's training records.
    TrainingSession: {
      read: [...recordReaders, ...own("participantIds"), ...own("trainerPersonId")],
      actions: { create: ["hr"], update: ["hr"] },
      // Those who are trained together see with whom, and nobody's minutes.
      masks: { "participants.minutes": recordReaders },
    },
    TrainingFeedback: { read: ["hr", ...own("authorId")], actions: { create: contributors } },
  },
});
