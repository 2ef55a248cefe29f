/** Reports of the demo company: last month is reported, and summed up in a draft. */
import type { Cast } from "../../../demo/cast.ts";
import { demoPart } from "../../../demo/part.ts";
import { peoplePart } from "../../organization/people/people.demo.ts";
import { alertRulesPart } from "../alerts/alertRules.demo.ts";
import { MonthlySummary } from "./monthlySummary.ts";
import { OperationsReport } from "./operationsReport.ts";

export const reportsPart = demoPart({ needs: { people: peoplePart, rules: alertRulesPart }, onFigures: true, enter: report });

async function report(cast: Cast): Promise<void> {
  const month = await cast.create("office-clerk", OperationsReport, { kind: "MONTH", proposals: "一、逾期应收款由销售代表逐户核对，月底前给出回款日期。\n二、近效期商品清单每周一提交市场推广组，由市场推广组安排促销。" });
  await cast.act("office-clerk", OperationsReport, "submit", month);
  await cast.create("office-clerk", MonthlySummary, { day: month.from, comment: "本月监控正常，预警均已指定处理人。" });
}
