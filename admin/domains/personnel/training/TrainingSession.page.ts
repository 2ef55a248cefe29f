import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "title", "trainerId", "mode", "heldOn", "status"],
  facts: ["courseId", "trainerId", "heldOn"],
  sections: [
    { title: { zh: "培训", en: "Training" }, attributes: ["courseId", "trainerId", "mode", "heldOn", "place"] },
    { title: { zh: "参训人员", en: "Participants" }, attributes: ["participants"] },
    { title: { zh: "反馈与评估", en: "Feedback and evaluation" }, attributes: ["feedbackAskedOn", "feedback", "evaluation", "cancelReason"] },
  ],
  related: [{ entity: "TrainingFeedback", by: "sessionId" }],
} satisfies EntityPage;
