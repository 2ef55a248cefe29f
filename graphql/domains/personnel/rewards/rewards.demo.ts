/** The reward fund of the demo company: paid in by finance, approved by the manager, nothing reserved yet. */
import type { Cast } from "../../../demo/cast.ts";
import { demoPart } from "../../../demo/part.ts";
import { money } from "../../../table/money.ts";
import { peoplePart } from "../../organization/people/people.demo.ts";
import { FundDeposit } from "./fundDeposit.ts";
import { RewardFund } from "./rewardFund.ts";

export const rewardsPart = demoPart({ needs: { people: peoplePart }, enter });

async function enter(cast: Cast): Promise<void> {
  const year = Number(cast.today.slice(0, 4));
  const then = cast.daysAgo(20);
  const fund = await then.create("finance", RewardFund, { name: `${year} 年度专项奖励基金`, year, purpose: "奖励年度考核优秀、客户服务与质量改进成绩突出的员工" });
  const deposit = await then.create("finance", FundDeposit, { fundId: fund.id, amount: money(5_000_000, "CNY"), reason: "年度预算拨款" });
  await then.act("department-manager", FundDeposit, "approve", deposit);
}
