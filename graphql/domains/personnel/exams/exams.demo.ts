/** Training and exams of the demo company: a plan in force, a session that was evaluated, an exam that is open, one attempt that passed. */
import type { Cast } from "../../../demo/cast.ts";
import { demoPart } from "../../../demo/part.ts";
import { addDays } from "../../../platform/businessDate.ts";
import { peoplePart } from "../../organization/people/people.demo.ts";
import { Course } from "../duties/course.ts";
import { dutiesPart } from "../duties/duties.demo.ts";
import { Trainer } from "../training/trainer.ts";
import { TrainingFeedback } from "../training/trainingFeedback.ts";
import { TrainingPlan } from "../training/trainingPlan.ts";
import { TrainingSession } from "../training/trainingSession.ts";
import { Exam } from "./exam.ts";
import { ExamAttempt } from "./examAttempt.ts";
import { examTexts } from "./examsScenery.demo.ts";
import { Question } from "./question.ts";
import { QuestionKey } from "./questionKey.ts";

export const examsPart = demoPart({ needs: { people: peoplePart, duties: dutiesPart }, enter });

async function enter(cast: Cast): Promise<void> {
  const idOf = async (subject: string) => (await cast.as(subject)).principal.id;
  const then = cast.daysAgo(20);
  const course = await then.act<Course>("hr", Course, "activate", await then.create("hr", Course, { name: examTexts.course, minutes: 90, passMark: 8_000, content: "追溯码采集、退货与召回中的追溯" }));
  for (const { text, options, correct, topic } of examTexts.questions) {
    const question = await then.create("qa-officer", Question, { courseId: course.id, topic, kind: correct.length === 1 ? "SINGLE" : "MULTIPLE", text, options: options.map((option) => ({ text: option })), points: 25 });
    await then.create("qa-officer", QuestionKey, { questionId: question.id, correct });
    await then.act("hr", Question, "activate", question);
  }
  const exam = await cast.create("hr", Exam, { title: examTexts.exam, courseId: course.id, questions: examTexts.questions.length, minutes: 30, attempts: 2, opensOn: cast.today, closesOn: addDays(cast.today, 30) });
  await cast.act("hr", Exam, "open", exam);

  const trainer = await then.act<Trainer>("hr", Trainer, "approve", await then.create("qa-officer", Trainer, { externalName: "郑学文", qualifications: [{ courseId: course.id, expiresOn: addDays(cast.today, 400) }] }));
  const people = await Promise.all(["picker", "receiver", "outbound-checker"].map(idOf));
  const held = cast.daysAgo(3);
  const session = await cast.daysAgo(8).create("hr", TrainingSession, { courseId: course.id, trainerId: trainer.id, mode: "INTERNAL", heldOn: held.today, place: "二楼会议室", participants: people.map((employeeId) => ({ employeeId })) });
  await held.act("hr", TrainingSession, "hold", session);
  await held.act("hr", TrainingSession, "recordAttendance", session, { attendance: people.map((employeeId, i) => ({ employeeId, minutes: i === 2 ? 60 : 90 })) });
  await held.act("hr", TrainingSession, "askFeedback", session);
  await cast.create("picker", TrainingFeedback, { sessionId: session.id, rating: 5, opinion: "案例贴近实际，希望增加现场演练" });
  await cast.create("receiver", TrainingFeedback, { sessionId: session.id, rating: 4 });

  const attempt = await cast.create("outbound-checker", ExamAttempt, { examId: exam.id });
  await cast.act("outbound-checker", ExamAttempt, "save", attempt, { answers: (attempt as ExamAttempt).paper.map(({ options }, i) => ({ item: i + 1, optionIds: [options[0]!.optionId] })) });
  await cast.act("outbound-checker", ExamAttempt, "handIn", attempt);

  const year = Number(cast.today.slice(0, 4));
  const plan = await then.create("hr", TrainingPlan, { title: `${year + 1} 年度培训计划`, year: year + 1, goal: "全员掌握追溯与冷链要求，考试通过率不低于 90%", content: "药品追溯、冷链管理、药品管理法", modes: ["INTERNAL", "ONLINE"], lines: [{ courseId: course.id, audience: "仓储物流全员", month: 3, ownerId: await idOf("hr") }] });
  await then.act("hr", TrainingPlan, "submit", plan);
}
