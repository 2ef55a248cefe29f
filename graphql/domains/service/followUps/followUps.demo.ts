/** An active follow-up plan: one hospital was asked and has a need, another could not be reached. 六(二) */
import { demoPart } from "../../../demo/part.ts";
import { addDays } from "../../../platform/businessDate.ts";
import { customersPart } from "../../sales/customers/customers.demo.ts";
import { CustomerNeed } from "../needs/customerNeed.ts";
import { FollowUp } from "./followUp.ts";
import { FollowUpPlan } from "./followUpPlan.ts";

const agent = "service-agent";

export const followUpsPart = demoPart({
  needs: { customers: customersPart },
  async enter(cast, { customers }) {
    const questions = ["送货准时吗？", "商品质量满意吗？", "服务态度满意吗？"].map((question) => ({ question }));
    const plan = await cast.create("service-lead", FollowUpPlan, { name: "年度客户回访", startsOn: `${cast.today.slice(0, 4)}-01-01`, endsOn: `${cast.today.slice(0, 4)}-12-31`, method: "PHONE", cadences: [{ customerKind: "HOSPITAL", everyMonths: 3 }, { customerKind: "PHARMACY", everyMonths: 6 }], questions });
    await cast.act("service-lead", FollowUpPlan, "start", plan);
    const call = (code: string) => cast.create(agent, FollowUp, { customerId: customers.get(code)!.id, method: "PHONE", plannedOn: addDays(cast.today, 1) });
    const completed = await call("YY-001");
    await cast.act(agent, FollowUp, "complete", completed, { answers: questions.map(({ question }, i) => ({ question, score: [5, 4, 5][i]! })), summary: "总体满意，希望周末也能送货。" });
    await cast.create(agent, CustomerNeed, { customerId: customers.get("YY-001")!.id, kind: "DELIVERY", text: "药房周末用量大，希望周六上午安排一次送货。", toDepartment: "WAREHOUSE", followUpId: completed.id });
    const tried = await call("SY-004");
    await cast.act(agent, FollowUp, "attempt", tried, { remark: "无人接听，下午再打。" });
  },
  report: () => "客户回访 follow-ups of customers",
});
