/** The demo's opportunities, visits and plan for new customers. */
import { money } from "../../../table/money.ts";
import { addDays } from "../../../platform/businessDate.ts";
import type { Cast } from "../../../demo/cast.ts";
import { demoPart } from "../../../demo/part.ts";
import type { Contract } from "../contracts/contract.ts";
import { contractsPart } from "../contracts/contracts.demo.ts";
import type { Customer } from "../customers/customer.ts";
import { customersPart } from "../customers/customers.demo.ts";
import { DevelopmentPlan } from "./developmentPlan.ts";
import { Opportunity } from "./opportunity.ts";
import { Visit } from "./visit.ts";

const seller = "sales-representative";

export const developmentPart = demoPart({ needs: { customers: customersPart, won: contractsPart }, enter: pursue });

async function pursue(cast: Cast, { customers: byCode, won }: { customers: ReadonlyMap<string, Customer>; won: Contract }): Promise<void> {
  const opportunity = (code: string, title: string, value: number, days: number, nextStep: string): Promise<Opportunity> =>
    cast.create(seller, Opportunity, { title, customerId: byCode.get(code)!.id, expectedValue: money(value, "CNY"), expectedOn: addDays(cast.today, days), nextStep });
  const visit = (code: string, kind: string, days: number, purpose: string): Promise<Visit> =>
    cast.create(seller, Visit, { customerId: byCode.get(code)!.id, kind, plannedOn: addDays(cast.today, days), purpose });

  const tender = await opportunity("SY-004", "华东分销权招标", 65_000_000, -2, "提交投标文件");
  await cast.act(seller, Opportunity, "qualify", tender);
  await cast.act(seller, Opportunity, "offer", tender, { offered: money(65_600_000, "CNY") });
  await cast.act(seller, Opportunity, "win", tender, { contractId: won.id });
  const insulin = await opportunity("YY-001", "胰岛素冷链配送", 38_000_000, 40, "与内分泌科确认年用量");
  await cast.act(seller, Opportunity, "qualify", insulin);
  await cast.act(seller, Opportunity, "offer", insulin, { offered: money(36_500_000, "CNY") });
  await opportunity("YD-006", "单店直供试点", 4_200_000, 60, "收集证照，完成首营");
  await cast.act(seller, Opportunity, "lose", await opportunity("YD-003", "慢病药品专柜", 9_800_000, 10, "等待对账"), { reason: "客户因货款争议暂停合作" });

  const done = await visit("YY-001", "ON_SITE", -1, "回访用药情况，了解冷链需求");
  await cast.act(seller, Visit, "complete", done, { doneOn: addDays(cast.today, -1), outcome: "药剂科反馈到货及时；希望增加 2–8℃ 品种", needs: "胰岛素类冷链配送，需随货温度记录", nextOn: addDays(cast.today, 14) });
  await visit("YY-002", "PHONE", -3, "提醒执业许可证换证");
  await visit("YD-006", "ON_SITE", 0, "收取首营资料");

  const plan = await cast.create(seller, DevelopmentPlan, {
    title: "华北及西南客户开发计划",
    startsOn: `${cast.today.slice(0, 4)}-01-01`,
    endsOn: `${cast.today.slice(0, 4)}-12-31`,
    strategy: "以二级以上医疗机构为主，抗生素与慢病品种切入；每家重点客户每月至少回访一次。",
    goals: [{ kind: "NEW_CUSTOMERS", number: 6 }, { kind: "VISITS", number: 12 }, { kind: "WON_OPPORTUNITIES", number: 3 }, { kind: "WON_VALUE", amount: money(120_000_000, "CNY") }],
  });
  await cast.act(seller, DevelopmentPlan, "submit", plan);
  await cast.act("department-manager", DevelopmentPlan, "approve", plan, { comment: "同意" });
}
