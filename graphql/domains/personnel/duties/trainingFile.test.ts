/** A person's training file: a PDF for those who may read their training records, and for nobody else. 九(二) */
import { afterAll, beforeAll, expect, test } from "vitest";
import "../../../../functions/renderHere.ts";
import { startBucket } from "../../../test/bucket.ts";
import { readPdf } from "../../../test/pdfText.ts";
import { Stage } from "../../../test/stage.ts";
import type { Employee } from "../../organization/people/employee.ts";
import { Course } from "./course.ts";
import { TrainingRecord } from "./trainingRecord.ts";

let stage: Stage;
let bucket: Awaited<ReturnType<typeof startBucket>>;
let picker: Employee;

beforeAll(async () => {
  bucket = await startBucket();
  stage = await Stage.open("2026-11-23");
  await stage.staff("hr", "qaOfficer", "auditor", "finance", "supplyLead", "purchaser");
  picker = await stage.seedEdit(await stage.hire("picker", "picker"), { managerId: await stage.idOf("supplyLead") });
  const course = await stage.act<Course>("hr", Course, "activate", await stage.create("hr", Course, { name: "冷链操作", minutes: 60 }));
  await stage.create("hr", TrainingRecord, { employeeId: picker.id, courseId: course.id, completedOn: "2026-11-02", minutes: 57, trainer: "张老师" });
});
afterAll(async () => {
  await stage.close();
  await bucket.stop();
});

const print = async (subject: string, id = picker.id) => (await stage.answer(subject, "mutation ($id: ID!) { printTrainingFile(input: { id: $id }) { url problems { code } } }", { id })).printTrainingFile;

test.each(["picker", "supplyLead", "hr", "qaOfficer", "auditor"])("is printed for %s", async (subject) => {
  expect(await stage.unwritten(() => print(subject))).toMatchObject({ problems: [], url: expect.stringContaining(".pdf") });
});

test.each(["finance", "purchaser"])("is refused to %s", async (subject) => {
  expect(await stage.unwritten(() => print(subject))).toEqual({ url: null, problems: [{ code: "ACCESS_DENIED" }] });
});

test("says what the person was trained in, and is kept nowhere that others read", async () => {
  const { url } = await print("picker");
  const text = JSON.stringify(await readPdf(new Uint8Array(await (await fetch(url)).arrayBuffer())));
  for (const said of ["个人培训档案", "冷链操作", "95.00%", "张老师", "2026-11-02"]) expect(text).toContain(said);
  expect((await stage.fresh(picker)).printed).toBeUndefined();
  expect(await print("hr", "emp_none")).toEqual({ url: null, problems: [{ code: "NO_SUCH_RECORD" }] });
});
