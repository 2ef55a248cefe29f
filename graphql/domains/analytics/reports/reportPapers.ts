/** The operations report on paper: its four parts, its figures and its charts as they were when it was submitted. 七(二)3 */
import { figureText, shortFigureText } from "../../../platform/frozen/figureText.ts";
import type { Context } from "../../../platform/context.ts";
import { declarePaper, type PaperChart, type PaperTable } from "../../../platform/paper/paper.ts";
import type { Label } from "../../../schema/model.ts";
import { OperationsReport } from "./operationsReport.ts";

const headings = [
  ["overview", { zh: "一、运营概况", en: "1. Overview" }],
  ["results", { zh: "二、主要成绩", en: "2. Results" }],
  ["issues", { zh: "三、存在问题", en: "3. Issues" }],
  ["proposals", { zh: "四、改进建议", en: "4. Proposals" }],
] as const;

const columns = [
  { title: { zh: "指标", en: "Figure" }, isFigure: false },
  { title: { zh: "提交时数值", en: "When submitted" }, isFigure: true },
];

/** Each part below its heading; people's words stay in the language in which they were written. */
const parts = (report: OperationsReport): Label[] => headings.flatMap(([part, heading]) => [heading, ...(report[part] ?? "—").split("\n").map((line) => ({ zh: line, en: line }))]);

function figures({ snapshots }: OperationsReport, { language }: Context): PaperTable[] {
  const snapshot = snapshots?.at(-1);
  if (!snapshot) return [];
  const rows = snapshot.figures.map((figure) => [figure[language], figureText(figure, figure.value, language)]);
  return [{ title: `${language === "zh" ? "指标" : "Figures"} · SHA-256 ${snapshot.sha256.slice(0, 16)}…`, columns: columns.map(({ title, isFigure }) => ({ title: title[language], isFigure })), rows }];
}

const charts = ({ snapshots }: OperationsReport, { language }: Context): PaperChart[] =>
  (snapshots?.at(-1)?.series ?? [])
    .filter(({ points }) => points.some(({ value }) => value !== null))
    .map((series) => ({ title: series[language], bars: series.points.map(({ at, value }) => ({ at, value, text: shortFigureText(series, value, language) })) }));

declarePaper(OperationsReport, {
  name: "operationsReport",
  label: { zh: "运营报告", en: "Operations report" },
  about: "The four parts of a report, with its figures and charts as they were when it was submitted.",
  states: ["SUBMITTED", "READ"],
  sheets: ["A4"],
  facts: ["number", "kind", "from", "to", "submittedById", "submittedOn", "edition"],
  text: parts,
  tables: figures,
  charts,
  signatures: [
    { zh: "编制人", en: "Prepared by" },
    { zh: "部门经理", en: "Department manager" },
  ],
});
