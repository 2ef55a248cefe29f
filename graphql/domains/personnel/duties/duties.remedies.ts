/** Remedies of training. */
import { Course } from "./course.ts";
import { TrainingRecord } from "./trainingRecord.ts";
import type { Scenarios } from "../../../test/remedies/remedy.ts";

export const remedies: Scenarios = {
  "COURSE_NOT_ACTIVE: Course.activate": async (stage) => {
    const course = await stage.create("hr", Course, { name: "冷链操作", minutes: 60 });
    const employeeId = await stage.idOf("picker");
    return {
      attempt: () => stage.tryCreate("hr", TrainingRecord, { employeeId, courseId: course.id, completedOn: stage.today, minutes: 60, trainer: "郑工" }),
      remedy: () => stage.act("hr", Course, "activate", course),
    };
  },
};
