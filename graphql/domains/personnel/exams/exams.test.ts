/** Exams: keys that nobody reads, one attempt for two starts, the server's clock, results that follow; and sessions that complete with them. 九(二)3 */
import fc from "fast-check";
import { ulid } from "ulid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listed } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { create } from "../../../platform/entity/entityResolver.ts";
import { tick } from "../../../platform/schedule/tick.ts";
import { CourseProposal } from "../careers/courseProposal.ts";
import { Course } from "../duties/course.ts";
import { TrainingRecord } from "../duties/trainingRecord.ts";
import { Trainer } from "../training/trainer.ts";
import { TrainingFeedback } from "../training/trainingFeedback.ts";
import { TrainingSession } from "../training/trainingSession.ts";
import { Exam } from "./exam.ts";
import { ExamAttempt } from "./examAttempt.ts";
import { Question } from "./question.ts";
import { QuestionKey } from "./questionKey.ts";
import { resultOf, type ScoredItem } from "./scoring.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open("2026-11-23");
  await stage.staff("hr", "qaOfficer", "supplyLead", "departmentManager", "auditor", "picker");
});
afterAll(() => stage.close());

async function course(values: object = {}): Promise<Course> {
  const made = await stage.create("hr", Course, { name: `冷链操作 ${ulid()}`, minutes: 120, passMark: 8_000, ...values });
  return stage.act<Course>("hr", Course, "activate", made);
}

/** Its right option is always the one that says "对". */
async function question(courseId: string, points: number, by = "hr", values: object = {}): Promise<Question> {
  const made = await stage.create(by, Question, { courseId, topic: "温度", kind: "SINGLE", text: `题目 ${ulid()}`, options: [{ text: "错一" }, { text: "对" }, { text: "错二" }], points, ...values });
  await stage.create(by, QuestionKey, { questionId: made.id, correct: [2] });
  return stage.act<Question>("hr", Question, "activate", made);
}

async function exam(points: readonly number[], values: object = {}, ofCourse: object = {}): Promise<{ exam: Exam; course: Course; questions: Question[] }> {
  const one = await course(ofCourse);
  const questions: Question[] = [];
  for (const each of points) questions.push(await question(one.id, each));
  const made = await stage.create("hr", Exam, { title: "冷链考试", courseId: one.id, questions: points.length, minutes: 60, attempts: 2, opensOn: "2026-11-20", closesOn: "2026-11-30", ...values });
  return { exam: await stage.act<Exam>("hr", Exam, "open", made), course: one, questions };
}

async function examinee(): Promise<string> {
  const subject = `keeper-${ulid()}`;
  await stage.hire(subject, "warehouseKeeper");
  return subject;
}

const begin = (subject: string, { id: examId }: Exam, on = stage) => on.create(subject, ExamAttempt, { examId });
/** Answers rightly as many points as are wanted, wrongly all others. */
function chosen({ paper }: ExamAttempt, wanted: number) {
  let left = wanted;
  const items = paper.map((one, i) => ({ ...one, item: i + 1 })).toSorted((a, b) => b.points - a.points);
  return items.map(({ options, points, item }) => {
    const right = points <= left;
    if (right) left -= points;
    return { item, optionIds: [options.find(({ text }) => (text === "对") === right)!.optionId] };
  });
}
async function sat(subject: string, one: Exam, points: number): Promise<ExamAttempt> {
  const attempt = await begin(subject, one);
  await stage.act(subject, ExamAttempt, "save", attempt, { answers: chosen(attempt, points) });
  return stage.act<ExamAttempt>(subject, ExamAttempt, "handIn", attempt);
}

describe("scoring", () => {
  test("is got ÷ possible rounded down, all or nothing of several, and a void question counts for everybody: any paper", () => {
    const options = ["a", "b", "c", "d"];
    const item: fc.Arbitrary<ScoredItem> = fc.record({ topic: fc.constantFrom("甲", "乙"), points: fc.integer({ min: 1, max: 100 }), right: fc.subarray(options, { minLength: 1 }), isVoid: fc.boolean(), chosen: fc.subarray(options) });
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 30 }), fc.integer({ min: 1, max: 10_000 }), (items, mark) => {
        const result = resultOf(items, mark);
        const same = ({ right, chosen: those }: ScoredItem) => right.toSorted().join() === those.toSorted().join();
        const got = items.filter((one) => one.isVoid || same(one)).reduce((sum, { points }) => sum + points, 0);
        expect([result.got, result.score, result.passed]).toEqual([got, Math.floor((got * 10_000) / result.possible), result.score >= mark]);
        // Voiding helps everybody or nobody.
        expect(resultOf(items.map((one) => ({ ...one, isVoid: true })), mark).got).toBe(result.possible);
        expect(result.topics.every(({ topic }) => items.filter((one) => one.topic === topic).length >= 3)).toBe(true);
      }),
    );
  });
});

describe("an exam", () => {
  test.each([
    ["29 points, mark 9000, got 26", [20, 6, 3], 9_000, 26, 8_965, false],
    ["100 points, mark 8000, got 80", [80, 19, 1], 8_000, 80, 8_000, true],
    ["100 points, mark 8000, got 79", [79, 20, 1], 8_000, 79, 7_900, false],
  ])("worked example 1: %s", async (_, points, passMark, got, score, passed) => {
    const { exam: one } = await exam(points, {}, { passMark });
    expect(await sat(await examinee(), one, got)).toMatchObject({ status: "SCORED", got, score, passed });
  });

  test("worked example 6: two starts at once are one attempt; of two that are allowed one is left, and a second tab resumes", async () => {
    const { exam: one } = await exam([5, 5]);
    const subject = await examinee();
    const started = await Promise.all([1, 2, 3].map(async () => create(await stage.as(subject), ExamAttempt, { examId: one.id } as object)));
    expect(new Set(started.map(({ record }) => record?.id)).size).toBe(1);
    const left = async () => (await stage.answer(subject, "query ($id: ID!) { exam(id: $id) { attemptsLeft } }", { id: one.id })).exam.attemptsLeft;
    expect(await left()).toBe(1);
    await stage.act(subject, ExamAttempt, "handIn", started[0]!.record!);
    await sat(subject, one, 0);
    expect(await left()).toBe(0);
    await stage.cannotCreate(subject, ExamAttempt, { examId: one.id }, "NO_ATTEMPTS_LEFT");
    // The last attempt failed: the course is proposed, once.
    expect(await listed(stage, CourseProposal, "employeeId", await stage.idOf(subject), "createdAt")).toMatchObject([{ status: "PROPOSED", cause: "EXAM_FAILED", courseId: one.courseId }]);
  });

  test("two tabs save side by side; nothing is saved after the server's time, and what was saved is scored by the clock", async () => {
    const { exam: one } = await exam([60, 40]);
    const subject = await examinee();
    const attempt = await begin(subject, one);
    expect(attempt.dueAt).toBe(new Date(stage.now.getTime() + 60 * 60_000).toISOString());
    const answers = chosen(attempt, 100);
    await stage.act(subject, ExamAttempt, "save", attempt, { answers: [answers[0]!] });
    await stage.at(attempt.dueAt).act(subject, ExamAttempt, "save", attempt, { answers: [answers[1]!] });
    const late = stage.at(new Date(Date.parse(attempt.dueAt) + 1).toISOString());
    await late.cannot(subject, ExamAttempt, "save", attempt, { answers: [{ item: 2, optionIds: [] }] }, "EXAM_TIME_IS_OVER");
    await tick(late.now, stage.table);
    expect(await stage.fresh(attempt)).toMatchObject({ status: "SCORED", got: 100, passed: true });
    await late.cannot(subject, ExamAttempt, "handIn", attempt, {}, "WRONG_STATE");
  });

  test("is sat on its days, by nobody who could read the keys, and with options of its own paper", async () => {
    const { exam: one, course: ofCourse } = await exam([5]);
    const subject = await examinee();
    await stage.at("2026-12-01").cannotCreate(subject, ExamAttempt, { examId: one.id }, "EXAM_NOT_OPEN");
    for (const reader of ["hr", "qaOfficer"]) await stage.cannotCreate(reader, ExamAttempt, { examId: one.id }, "KNOWS_THE_KEYS");
    await question(ofCourse.id, 5, "supplyLead");
    await stage.cannotCreate("supplyLead", ExamAttempt, { examId: one.id }, "KNOWS_THE_KEYS");
    const attempt = await begin(subject, one);
    await stage.cannot(subject, ExamAttempt, "save", attempt, { answers: [{ item: 1, optionIds: ["nothing"] }] }, "NO_SUCH_CHOICE");
    await stage.cannot("picker", ExamAttempt, "save", attempt, { answers: [{ item: 1, optionIds: [] }] }, "NO_SUCH_RECORD");
    const other = await begin(await examinee(), one);
    const ids = ({ paper }: ExamAttempt) => paper.flatMap(({ options }) => options.map(({ optionId }) => optionId));
    expect(ids(attempt).filter((id) => ids(other).includes(id))).toEqual([]);
  });

  test("worked example 2: 76 of 100 becomes 80 when a missed question of 4 points is voided, previewed and recorded", async () => {
    const { exam: one, questions } = await exam([76, 20, 4]);
    const subject = await examinee();
    const attempt = await sat(subject, one, 76);
    expect(attempt).toMatchObject({ got: 76, passed: false });
    const wrong = questions.find(({ points }) => points === 4)!;
    const { question: seen } = await stage.answer("hr", "query ($id: ID!) { question(id: $id) { ifVoided { attempts changed passed } } }", { id: wrong.id });
    expect(seen.ifVoided).toEqual({ attempts: 1, changed: 1, passed: 1 });
    await stage.cannot("hr", Question, "void", wrong, { reason: "题干有误", changed: 2 }, "VOIDING_NOT_AS_SEEN");
    await stage.act("hr", Question, "void", wrong, { reason: "题干有误", changed: 1 });
    for (let times = 0; times < 2; times++) await tick(stage.now, stage.table);
    expect(await stage.fresh(attempt)).toMatchObject({ got: 80, score: 8_000, passed: true, regrades: [{ questionId: wrong.id, before: 76, after: 80 }] });
  });
});

describe("keys", () => {
  test("are read by the author while it is a draft, by HR and quality; by nobody else and by no path", async () => {
    const { id: courseId } = await course();
    const secret = `绝密解析 ${ulid()}`;
    const draft = await stage.create("supplyLead", Question, { courseId, topic: "温度", kind: "MULTIPLE", text: "下列哪些正确？", options: [{ text: "甲" }, { text: "乙" }, { text: "丙" }], points: 5 });
    await stage.cannot("hr", Question, "activate", draft, {}, "QUESTION_KEY_NEEDED");
    await stage.cannotCreate("picker", QuestionKey, { questionId: draft.id, correct: [1] }, "ACCESS_DENIED");
    await stage.cannotCreate("supplyLead", QuestionKey, { questionId: draft.id, correct: [1, 4] }, "KEY_OUTSIDE_OPTIONS");
    const key = await stage.create("supplyLead", QuestionKey, { questionId: draft.id, correct: [1, 3], explanation: secret });
    const ask = `query ($id: ID!, $question: ID!) {
      one: questionKey(id: $id) { correct explanation } node(id: $id) { id }
      questionKeys(filter: { questionId: { eq: $question } }) { nodes { explanation } }
    }`;
    const sees = async (subject: string) => JSON.stringify((await stage.ask(subject, ask, { id: key.id, question: draft.id })).data ?? {}).includes(secret);
    const everyone = ["supplyLead", "hr", "qaOfficer", "departmentManager", "auditor", "picker"];
    expect(await Promise.all(everyone.map(sees))).toEqual([true, true, true, false, false, false]);
    await stage.act("hr", Question, "activate", draft);
    expect(await Promise.all(everyone.map(sees))).toEqual([false, true, true, false, false, false]);
    await stage.refused(() => stage.tryUpdate("supplyLead", QuestionKey, key, { correct: [2] }), "NO_SUCH_RECORD");
    // Neither the attempt nor anything of it tells which option is which.
    const one = await stage.act<Exam>("hr", Exam, "open", await stage.create("hr", Exam, { title: "保密考试", courseId, questions: 1, minutes: 30, attempts: 1, opensOn: "2026-11-20", closesOn: "2026-11-30" }));
    const subject = await examinee();
    const attempt = await begin(subject, one);
    const { id: attemptId } = await stage.act(subject, ExamAttempt, "handIn", attempt);
    const answer = JSON.stringify(await stage.answer(subject, "query ($id: ID!) { examAttempt(id: $id) { paper { text options { optionId text } } score passed topics { topic got } } }", { id: attemptId }));
    for (const hidden of [secret, draft.id, "questionVersion"]) expect(answer).not.toContain(hidden);
  });
});

describe("a session", () => {
  async function held(minutes: (subject: string) => number, subjects: readonly string[], { id: courseId }: Course): Promise<TrainingSession> {
    const trainer = await stage.create("qaOfficer", Trainer, { externalName: `郑学文 ${ulid().slice(-4)}`, qualifications: [{ courseId, expiresOn: "2027-01-01" }] });
    await stage.act("hr", Trainer, "approve", trainer);
    const ids = await Promise.all(subjects.map((subject) => stage.idOf(subject)));
    const session = await stage.create("hr", TrainingSession, { courseId, trainerId: trainer.id, mode: "INTERNAL", heldOn: "2026-11-20", participants: ids.map((employeeId) => ({ employeeId })) });
    await stage.act("hr", TrainingSession, "hold", session);
    await stage.act("hr", TrainingSession, "recordAttendance", session, { attendance: ids.map((employeeId, i) => ({ employeeId, minutes: minutes(subjects[i]!) })) });
    return stage.act<TrainingSession>("hr", TrainingSession, "askFeedback", session);
  }
  const recordsOf = async (subject: string) => listed(stage, TrainingRecord, "employeeId", await stage.idOf(subject), "completedOn");

  test("worked example 3: 95 of 120 minutes is incomplete despite a passed exam; who attended enough completes with it", async () => {
    const { exam: one, course: ofCourse } = await exam([100]);
    const [short, whole, later] = [await examinee(), await examinee(), await examinee()];
    await sat(short, one, 100);
    await sat(whole, one, 100);
    const session = await held((subject) => (subject === short ? 95 : 120), [short, whole, later], ofCourse);
    await stage.act("hr", TrainingSession, "evaluate", session, { evaluation: "效果良好，案例可增加" });
    for (let times = 0; times < 2; times++) await tick(stage.now, stage.table);
    expect(await recordsOf(short)).toMatchObject([{ attendance: 7_916, score: 10_000, completed: false, sessionId: session.id }]);
    expect(await recordsOf(whole)).toMatchObject([{ attendance: 10_000, completed: true }]);
    expect(await recordsOf(later)).toEqual([]);
    await sat(later, one, 100);
    expect(await recordsOf(later)).toMatchObject([{ completed: true, completedOn: "2026-11-23" }]);
  });

  test("is held by a trainer who is qualified on the day, who takes no part; nobody records their own attendance", async () => {
    const ofCourse = await course();
    const teacher = `teacher-${ulid()}`;
    const { id: personId } = await stage.hire(teacher, "warehouseKeeper");
    const trainer = await stage.create("hr", Trainer, { personId, qualifications: [{ courseId: ofCourse.id, expiresOn: "2026-11-20" }] });
    const values = { courseId: ofCourse.id, trainerId: trainer.id, mode: "INTERNAL", heldOn: "2026-11-20", participants: [{ employeeId: await stage.idOf("hr") }] };
    await stage.cannotCreate("hr", TrainingSession, { ...values, participants: [{ employeeId: personId }] }, "TRAINER_TAKES_PART");
    const session = await stage.create("hr", TrainingSession, values);
    await stage.cannot("hr", TrainingSession, "hold", session, {}, "TRAINER_NOT_QUALIFIED");
    await stage.update("hr", Trainer, trainer, { qualifications: [{ courseId: ofCourse.id, expiresOn: "2026-11-21" }] });
    await stage.cannot("hr", TrainingSession, "hold", session, {}, "TRAINER_NOT_QUALIFIED");
    await stage.act("hr", Trainer, "approve", trainer);
    await stage.act(teacher, TrainingSession, "hold", session);
    const attendance = [{ employeeId: await stage.idOf("hr"), minutes: 120 }];
    await stage.cannot("hr", TrainingSession, "recordAttendance", session, { attendance }, "OWN_ATTENDANCE");
    await stage.cannot("hr", TrainingSession, "evaluate", session, { evaluation: "效果良好" }, "ATTENDANCE_MISSING", "FEEDBACK_NOT_ASKED");
    await stage.cannot("picker", TrainingSession, "recordAttendance", session, { attendance }, "NO_SUCH_RECORD");
    await stage.act(teacher, TrainingSession, "recordAttendance", session, { attendance });
  });

  test("is judged by those who took part, once each; the mean is told from three answers on, the authors to HR alone", async () => {
    const subjects = [await examinee(), await examinee(), await examinee()];
    const session = await held(() => 120, subjects, await course());
    await stage.cannotCreate("departmentManager", TrainingFeedback, { sessionId: session.id, rating: 5 }, "FEEDBACK_OF_PARTICIPANTS");
    const seen = async () => (await stage.answer("auditor", "query ($id: ID!) { trainingSession(id: $id) { feedback { answers mean } } }", { id: session.id })).trainingSession.feedback;
    await stage.create(subjects[0]!, TrainingFeedback, { sessionId: session.id, rating: 5 });
    await stage.cannotCreate(subjects[0]!, TrainingFeedback, { sessionId: session.id, rating: 1 }, "ENTERED_OTHERWISE");
    await stage.create(subjects[1]!, TrainingFeedback, { sessionId: session.id, rating: 4 });
    expect(await seen()).toEqual({ answers: 2, mean: null });
    await stage.create(subjects[2]!, TrainingFeedback, { sessionId: session.id, rating: 4 });
    expect(await seen()).toEqual({ answers: 3, mean: 433 });
    const authors = async (subject: string) => (await stage.ask(subject, "query ($id: ID!) { trainingFeedbackList(filter: { sessionId: { eq: $id } }) { nodes { authorId } } }", { id: session.id })).data?.trainingFeedbackList.nodes.length;
    expect(await Promise.all(["hr", subjects[0]!, "auditor"].map(authors))).toEqual([3, 1, 0]);
    const minutes = await stage.answer(subjects[0]!, "query ($id: ID!) { trainingSession(id: $id) { participants { minutes } } }", { id: session.id });
    expect(minutes.trainingSession.participants.every((one: { minutes: number | null }) => one.minutes === null)).toBe(true);
  });
});
