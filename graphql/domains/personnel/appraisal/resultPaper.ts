/** A copy of the result for the person: total, band, and each line with its reason. 十(二)4 */
import { declarePaper, type PaperTable } from "../../../platform/paper/paper.ts";
import type { Context } from "../../../platform/context.ts";
import { decimalText } from "../../../table/decimal.ts";
import { AppraisalResult } from "./appraisalResult.ts";

function linesOf({ lines }: AppraisalResult, { language }: Context): PaperTable[] {
  const say = (zh: string, en: string): string => (language === "zh" ? zh : en);
  const columns = [
    { title: say("指标", "Indicator"), isFigure: false },
    { title: say("分段", "Segment"), isFigure: true },
    { title: say("得分", "Score"), isFigure: true },
    { title: say("理由", "Reason"), isFigure: false },
  ];
  const rows = lines.map(({ name, segment, score, reason }) => [name, String(segment), typeof score === "number" ? decimalText(score, 2) : say("不适用", "not applicable"), reason]);
  return [{ title: say("各项得分", "Lines"), columns, rows }];
}

declarePaper(AppraisalResult, {
  name: "appraisalResult",
  label: { zh: "考核结果单", en: "Appraisal result sheet" },
  about: "What an appraisal came to, with the reason of each line; the person's copy.",
  sheets: ["A4"],
  facts: ["number", "employeeId", "cycleId", "publishedOn", "revision", "total", "band", "adjustment"],
  tables: linesOf,
  signatures: [{ zh: "员工签字", en: "Employee" }, { zh: "人力资源签字", en: "HR" }],
});
