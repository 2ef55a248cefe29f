/** How many of those who were trained have completed it, by month. 九(二) */
import { measures } from "../../../platform/kpi/measures.ts";
import { TrainingRecord } from "../duties/trainingRecord.ts";

measures(TrainingRecord, {
  series: {
    trained: { by: "month", on: "completedOn", zh: "培训人次", en: "People trained" },
    finished: { by: "month", on: "completedOn", when: ({ completed }) => completed, zh: "完成人次", en: "Completed" },
  },
  kpis: {
    trainingCompleted: { share: ["finished", "trained"], direction: "HIGHER", cadence: "MONTH", owner: "hr", clause: "九(二)", zh: "培训完成率", en: "Training completed", about: "Of the training records of the month, those with enough attendance and a passed exam." },
  },
});
