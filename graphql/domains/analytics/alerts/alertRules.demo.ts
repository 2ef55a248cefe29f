/** Alert rules of the demo company; the clock judges them. */
import { money } from "../../../table/money.ts";
import type { Cast } from "../../../demo/cast.ts";
import { demoPart } from "../../../demo/part.ts";
import { peoplePart } from "../../organization/people/people.demo.ts";
import { AlertRule } from "./alertRule.ts";

export const alertRulesPart = demoPart({ needs: { people: peoplePart }, enter: putInForce });

async function putInForce(cast: Cast): Promise<void> {
  const inForce = async (by: string, values: object) => {
    const rule = await cast.create(by, AlertRule, values);
    await cast.act(by, AlertRule, "submit", rule);
    await cast.act("department-manager", AlertRule, "approve", rule);
  };
  await inForce("supply-lead", { name: "供应商准时到货率过低", kind: "THRESHOLD", kpi: "supplierPunctuality", group: "supplyLead", limitShare: 9_000, recoverShare: 9_500 });
  await inForce("service-lead", { name: "客户答复超时过多", kind: "THRESHOLD", kpi: "serviceAnswersMissed", group: "serviceLead", limitShare: 1_000, recoverShare: 500, recoveryPeriods: 2 });
  await inForce("service-lead", { name: "热线长时间没有记录", kind: "MISSING", source: "ServiceCase", group: "serviceLead" });
  await inForce("sales-lead", { name: "本月退货金额较前三个月突增", kind: "SWING", kpi: "returnedValue", group: "salesLead", percent: 3_000 });
  await cast.create("supply-lead", AlertRule, { name: "库存周转过慢或过快", kind: "BAND", kpi: "stockTurnover", group: "supplyLead", limitNumber: 36, recoverNumber: 24, lowerNumber: 4, recoverLowerNumber: 6, forPeriods: 3 });
  await cast.create("sales-lead", AlertRule, { name: "日销售额偏低", kind: "THRESHOLD", kpi: "dailySales", group: "salesLead", limitAmount: money(5_000_000, "CNY"), forPeriods: 2 });
}
