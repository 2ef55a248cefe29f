/** The demo company's plan of the year is in force; the clock makes reports and reviews. */
import type { Cast } from "../../../demo/cast.ts";
import { demoPart } from "../../../demo/part.ts";
import { peoplePart } from "../../organization/people/people.demo.ts";
import { DepartmentPlan } from "./departmentPlan.ts";

export const departmentPlanPart = demoPart({ needs: { people: peoplePart }, enter: planYear });

async function planYear(cast: Cast): Promise<void> {
  const year = Number(cast.today.slice(0, 4));
  const plan = await cast.create("office-clerk", DepartmentPlan, {
    year,
    objectives: [
      { number: 1, title: "销售增长", owner: "salesLead", weight: 40 },
      { number: 2, title: "供应与库存", owner: "supplyLead", weight: 35 },
      { number: 3, title: "客户服务", owner: "serviceLead", weight: 25 },
    ],
    measures: [
      { objective: 1, title: "全年订货额（元）", kpi: "dailySales", baseline: 0, target: 1_200_000_000, weight: 70 },
      { objective: 1, title: "到期未收比例", kpi: "unpaidDue", baseline: 800, target: 500, weight: 30 },
      { objective: 2, title: "供应商准时到货率", kpi: "supplierPunctuality", baseline: 8_000, target: 9_500, weight: 60 },
      { objective: 2, title: "盘点准确率", kpi: "stockAccuracy", baseline: 9_500, target: 9_980, weight: 40 },
      { objective: 3, title: "满意度回访得分", kpi: "customerSatisfaction", baseline: 380, target: 460, weight: 60 },
      { objective: 3, title: "修订服务制度（份）", baseline: 0, target: 1_000, weight: 40 },
    ],
  });
  await cast.act("office-clerk", DepartmentPlan, "submit", plan);
  await cast.act("department-manager", DepartmentPlan, "approve", plan);
}
