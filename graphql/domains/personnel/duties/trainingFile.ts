/**
 * A person's training file as a PDF (个人培训档案): what they were trained in, and what their roles ask of them. It is made
 * for the person who asks and kept nowhere: a copy that is kept with the employee would be read by everybody. 九(二), GSP
 */
import { ulid } from "ulid";
import { tableDefinition } from "../../../table/definition.ts";
import { labelOf } from "../../../table/enumeration.ts";
import { readAll } from "../../../table/list.ts";
import { accessDenied } from "../../../platform/access/access.ts";
import { rolesOf } from "../../../platform/access/principal.ts";
import { quality } from "../../../platform/access/roleGroups.ts";
import { roleLabel, type Role } from "../../../platform/access/role.ts";
import type { Context } from "../../../platform/context.ts";
import { putObject, readAddress } from "../../../platform/file/fileStore.ts";
import { Obligation, ObligationStatus } from "../../../platform/obligation/obligation.ts";
import type { Paper, PaperTable } from "../../../platform/paper/paper.ts";
import { renderPaper } from "../../../platform/paper/paperRenderer.ts";
import { Refusal } from "../../../platform/problem/problem.ts";
import type { Employee } from "../../organization/people/employee.ts";
import { TrainingRecord } from "./trainingRecord.ts";

/** Those who read everybody's training records, beside the person and their manager. */
const readers: readonly Role[] = ["hr", ...quality, "auditor"];

const percent = (hundredths: number | undefined): string => (typeof hundredths === "number" ? `${(hundredths / 100).toFixed(2)} %` : "");

async function tablesOf(employee: Employee, ctx: Context): Promise<PaperTable[]> {
  const { language } = ctx;
  const say = (zh: string, en: string): string => (language === "zh" ? zh : en);
  const columns = (...titles: string[]): PaperTable["columns"] => titles.map((title) => ({ title, isFigure: false }));
  const records: string[][] = [];
  for await (const one of readAll(ctx.table, TrainingRecord, { filter: { employeeId: { eq: employee.id } }, orderBy: { sort: "completedOn", descending: false } })) {
    if (ctx.reveal(one)) records.push([one.completedOn, one.title.split(" · ")[0]!, one.trainer, String(one.minutes), percent(one.attendance), percent(one.score), one.completed ? say("已完成", "completed") : say("未完成", "not completed")]);
  }
  const duties: string[][] = [];
  for await (const one of readAll(ctx.table, Obligation, { filter: { personId: { eq: employee.id } }, orderBy: { sort: "expiresOn", descending: false } })) {
    if (one.status !== "ENDED" && ctx.reveal(one)) duties.push([one.title, roleLabel(one.role)[language], one.expiresOn, labelOf(ObligationStatus, one.status)[language]]);
  }
  return [
    { title: say("培训记录", "Training records"), columns: columns(say("完成日期", "Completed on"), say("课程", "Course"), say("讲师", "Trainer"), say("出勤分钟", "Minutes"), say("出勤率", "Attendance"), say("成绩", "Score"), say("结果", "Result")), rows: records },
    { title: say("上岗条件", "Obligations"), columns: columns(say("要求", "Requirement"), say("角色", "Role"), say("到期日期", "Due on"), say("状态", "Status")), rows: duties },
  ];
}

const trainingFile: Paper = {
  entity: "Employee",
  name: "trainingFile",
  label: { zh: "个人培训档案", en: "Training file" },
  about: "What somebody was trained in, and what their roles ask of them.",
  sheets: ["A4"],
  facts: ["name", "staffNumber", "groupId", "positionId", "managerId", "joinedOn"],
  tables: (record, ctx) => tablesOf(record as Employee, ctx),
  signatures: [{ zh: "员工签字", en: "Employee" }, { zh: "人力资源签字", en: "HR" }],
};

const mayRead = ({ id, managerId }: Employee, { principal }: Context): boolean => principal.id === id || principal.id === managerId || rolesOf(principal).some((role) => readers.includes(role));

/** Address of the file as a PDF, for five minutes. */
export async function printTrainingFile(employee: Employee, ctx: Context): Promise<string> {
  if (!mayRead(employee, ctx)) throw new Refusal([accessDenied({ needed: readers, held: rolesOf(ctx.principal) })]);
  const { paperContent } = await import("../../../platform/paper/paperContent.ts");
  const content = await paperContent(ctx.reveal(employee)!, trainingFile, { sheet: "A4", language: ctx.language, copy: 1 }, ctx);
  const key = `${tableDefinition.previewPrefix}${ulid()}.pdf`;
  await putObject(key, await renderPaper(content), "application/pdf");
  return readAddress({ id: key, fileName: `${trainingFile.label[ctx.language]} ${employee.name}.pdf`, contentType: "application/pdf" });
}
