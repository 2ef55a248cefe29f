/** The reward fund of the demo company, paid in by finance and approved by the manager; rewards for final results: granted, reserved, at HR, proposed. */
import type { Cast } from "../../../demo/cast.ts";
import { demoPart } from "../../../demo/part.ts";
import { money } from "../../../table/money.ts";
import { readAll } from "../../../table/list.ts";
import { peoplePart } from "../../organization/people/people.demo.ts";
import { appraisalPart } from "../appraisal/appraisal.demo.ts";
import { AppraisalResult } from "../appraisal/appraisalResult.ts";
import { FundDeposit } from "./fundDeposit.ts";
import { Reward } from "./reward.ts";
import { RewardFund } from "./rewardFund.ts";

export const rewardsPart = demoPart({ needs: { people: peoplePart }, enter });

async function enter(cast: Cast): Promise<RewardFund> {
  const year = Number(cast.today.slice(0, 4));
  const then = cast.daysAgo(20);
  const fund = await then.create("finance", RewardFund, { name: `${year} 年度专项奖励基金`, year, purpose: "奖励年度考核优秀、客户服务与质量改进成绩突出的员工" });
  const deposit = await then.create("finance", FundDeposit, { fundId: fund.id, amount: money(5_000_000, "CNY"), reason: "年度预算拨款" });
  await then.act("department-manager", FundDeposit, "approve", deposit);
  return fund;
}

/** For the results of the last cycle, which are there once its figures are. */
demoPart({ needs: { fund: rewardsPart, appraisals: appraisalPart }, onFigures: true, enter: reward });

async function resultOf(cast: Cast, subject: string): Promise<AppraisalResult> {
  const { principal } = await cast.as(subject);
  const results = readAll(cast.table, AppraisalResult, { filter: { employeeId: { eq: principal.id } }, orderBy: { sort: "createdAt", descending: true } });
  for await (const one of results) return one;
  throw new Error(`No result of ${subject} was published`);
}

async function reward(cast: Cast, { fund }: { fund: RewardFund }): Promise<void> {
  const propose = async (proposer: string, subject: string, values: object): Promise<Reward> => cast.create(proposer, Reward, { resultId: (await resultOf(cast, subject)).id, ...values });
  const bonus = (amount: number, reason: string) => ({ kind: "BONUS", fundId: fund.id, amount: money(amount, "CNY"), reason });
  const approved = async (proposer: string, made: Reward, ...approvers: string[]): Promise<void> => {
    await cast.act(proposer, Reward, "submit", made);
    for (const approver of approvers) await cast.act(approver, Reward, "approve", made);
  };
  const granted = await propose("supply-lead", "purchaser", bonus(300_000, "考核等级 S：全年采购准时率提升，节约采购成本"));
  await approved("supply-lead", granted, "hr", "department-manager");
  await cast.act("finance", Reward, "grant", granted);
  await approved("supply-lead", await propose("supply-lead", "warehouse-keeper", bonus(200_000, "考核等级 A：盘点零差异")), "hr", "department-manager");
  await approved("hr", await propose("hr", "inspector", { kind: "HONOUR", reason: "考核等级 A：授予年度质量标兵" }));
  await propose("marketing-lead", "marketing-specialist", bonus(150_000, "学术推广活动组织得力"));
}
