/** A reward fund and final results for tests: the appraisal behind a result is seeded, what the test is about is done by its people. */
import { ulid } from "ulid";
import { Appraisal } from "../domains/personnel/appraisal/appraisal.ts";
import { AppraisalCycle } from "../domains/personnel/appraisal/appraisalCycle.ts";
import { AppraisalResult } from "../domains/personnel/appraisal/appraisalResult.ts";
import { FundDeposit } from "../domains/personnel/rewards/fundDeposit.ts";
import { Reward } from "../domains/personnel/rewards/reward.ts";
import { RewardFund } from "../domains/personnel/rewards/rewardFund.ts";
import { money } from "../table/money.ts";
import type { Stage } from "./stage.ts";

/** A final result of somebody; what is given of its cycle and its appraisal says otherwise. */
export async function finalResult(stage: Stage, employeeId: string, { endsOn = stage.today, status = "FINAL" as Appraisal["status"] } = {}): Promise<AppraisalResult> {
  const number = `KH-${ulid()}`;
  const cycle = await stage.seed(AppraisalCycle, { number, title: number, schemeId: "ascm_none", startsOn: "2026-01-01", endsOn, selfBy: endsOn, managersBy: endsOn, calibrationBy: endsOn, calibratorId: "emp_none", status: "PUBLISHED", duties: [] });
  const appraisal = await stage.seed(Appraisal, { number, cycleId: cycle.id, employeeId, appraiserId: "emp_none", indicators: [], segments: [], appraiserIds: [], status, duties: [] });
  return stage.seed(AppraisalResult, { number, appraisalId: appraisal.id, cycleId: cycle.id, employeeId, revision: 1, total: 9_100, band: "S", lines: [], appraiserIds: [await stage.idOf("salesLead")], publishedOn: stage.today });
}

/** A fund with so much, in minor units, paid in by finance and approved by the manager. */
export async function fundOf(stage: Stage, amount: number): Promise<RewardFund> {
  const fund = await stage.create("finance", RewardFund, { name: `基金 ${ulid()}`, year: 2026, purpose: "年度考核奖励" });
  const deposit = await stage.create("finance", FundDeposit, { fundId: fund.id, amount: money(amount, "CNY"), reason: "董事会拨款" });
  await stage.act("departmentManager", FundDeposit, "approve", deposit);
  return stage.fresh(fund);
}

/** A bonus proposed by the sales lead and submitted. */
export async function bonus(stage: Stage, fund: RewardFund, result: AppraisalResult, amount: number): Promise<Reward> {
  const made = await stage.create("salesLead", Reward, { kind: "BONUS", resultId: result.id, fundId: fund.id, amount: money(amount, "CNY"), reason: "年度考核优秀" });
  return stage.act<Reward>("salesLead", Reward, "submit", made);
}
