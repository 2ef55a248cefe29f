/** The demo company's departments ask each other: one request was answered, one waits for more, one has just arrived. */
import type { Cast } from "../../../demo/cast.ts";
import { demoPart } from "../../../demo/part.ts";
import { addDays } from "../../../platform/businessDate.ts";
import { peoplePart } from "../../organization/people/people.demo.ts";
import { CollaborationRequest } from "./collaborationRequest.ts";

export const requestsPart = demoPart({ needs: { people: peoplePart }, enter: ask });

async function ask(cast: Cast): Promise<void> {
  const earlier = cast.daysAgo(7);
  const answered = await earlier.create("sales-representative", CollaborationRequest, { title: "滹沱河医院要求提供近三批检验报告", toDepartment: "QUALITY", question: "院方药剂科年度审核，需要阿莫西林胶囊近三批出厂检验报告的复印件并加盖质量管理章。", neededBy: addDays(earlier.today, 6) });
  await earlier.act("qa-officer", CollaborationRequest, "acknowledge", answered);
  await cast.daysAgo(5).act("qa-officer", CollaborationRequest, "answer", answered, { answer: "三批检验报告已盖章，扫描件见附件，原件今日随货寄出。" });

  const request = await cast.daysAgo(3).create("service-agent", CollaborationRequest, { title: "核实一笔订单的延迟原因", toDepartment: "WAREHOUSE", question: "客户来电询问上周订单为何晚到一天，请核实出库与交接时间。", neededBy: addDays(cast.today, 4) });
  await cast.daysAgo(2).act("logistics-coordinator", CollaborationRequest, "acknowledge", request);
  await cast.daysAgo(2).act("logistics-coordinator", CollaborationRequest, "askInformation", request, { informationAsked: "请提供销售订单号或发货单号。" });

  await cast.create("purchaser", CollaborationRequest, { title: "下季度需求预测", toDepartment: "SALES", question: "请提供下季度前二十个品种的需求预测，用于编制采购计划。", neededBy: addDays(cast.today, 10) });
}
