/** How many of those who were trained have completed it, how much of it they attended and how long it took them, by month. 九(二) */
import { measures } from "../../../platform/kpi/measures.ts";
import { TrainingRecord } from "../duties/trainingRecord.ts";

measures(TrainingRecord, {
  series: {
    trained: { by: "month", on: "completedOn", zh: "培训人次", en: "People trained" },
    minutes: { by: "month", on: "completedOn", add: ({ minutes }) => minutes, zh: "出勤分钟", en: "Minutes present" },
    attended: { by: "month", on: "completedOn", add: ({ attendance }) => attendance, zh: "出勤率合计", en: "Attendance" },
    fullAttendance: { by: "month", on: "completedOn", add: () => 10_000, zh: "应出勤率合计", en: "Full attendance" },
    finished: { by: "month", on: "completedOn", when: ({ completed }) => completed, zh: "完成人次", en: "Completed" },
  },
  kpis: {
    trainingCompleted: { share: ["finished", "trained"], direction: "HIGHER", cadence: "MONTH", owner: "hr", clause: "九(二)", zh: "培训完成率", en: "Training completed", about: "Of the training records of the month, those with enough attendance and a passed exam." },
    trainingAttendance: { share: ["attended", "fullAttendance"], direction: "HIGHER", cadence: "MONTH", owner: "hr", clause: "九(二)", zh: "培训出勤率", en: "Training attendance", about: "Mean attendance of the training records of the month." },
    trainingMinutes: { mean: ["minutes", "trained"], direction: "HIGHER", cadence: "MONTH", owner: "hr", clause: "九(二)", zh: "人均培训分钟", en: "Training minutes per head", about: "Minutes that people were present, for each training record of the month." },
  },
});
