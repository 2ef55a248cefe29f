/** A reward for a final result: bonus, honour, promotion or a change of pay. 十(三) */
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Money } from "../../../table/money.ts";
import { Node } from "../../../table/node.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { isPerson } from "../../../platform/access/accountClasses.ts";
import { requireRight } from "../../../platform/access/access.ts";
import { booksTurns } from "../../../platform/balance/turns.ts";
import { addMonths } from "../../../platform/businessDate.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { File } from "../../../platform/file/file.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { Employee } from "../../organization/people/employee.ts";
import type { Appraisal } from "../appraisal/appraisal.ts";
import type { AppraisalCycle } from "../appraisal/appraisalCycle.ts";
import { AppraisalResult } from "../appraisal/appraisalResult.ts";
import { post, RewardFund, type FundMove } from "./rewardFund.ts";
import { rewardLifecycle, RewardStatus } from "./rewardLifecycle.ts";

export const RewardKind = enumeration("RewardKind", "Kind of a reward.", {
  BONUS: { zh: "奖金", en: "Bonus" },
  HONOUR: { zh: "荣誉", en: "Honour" },
  PROMOTION: { zh: "晋升", en: "Promotion", about: "Grants no roles: they are requested as usual." },
  PAY_ADJUSTMENT: { zh: "调薪", en: "Pay adjustment" },
});
export type RewardKind = ValueOf<typeof RewardKind>;

@Entity<Reward>({
  prefix: "rwrd",
  domain: "personnel",
  label: { zh: "奖励", en: "Reward" },
  about: "A reward for a final result.",
  clause: "十(三)",
  number: "JL",
  representation: "number",
  confidential: true,
  lists: { all: ["createdAt"], status: ["createdAt"], employeeId: ["createdAt"], fundId: ["createdAt"] },
  lifecycle: rewardLifecycle,
})
export class Reward extends NumberedDocument {
  @Attribute(() => RewardKind, { zh: "类别", en: "Kind", about: "Kind of the reward.", input: { required: true } })
  kind!: RewardKind;

  @Reference(() => Employee, { zh: "受奖人", en: "Employee", about: "Who receives it." })
  employeeId!: string;

  @Reference(() => AppraisalResult, { zh: "考核结果", en: "Appraisal result", about: "Final result of a cycle that ended within the last twelve months.", input: { required: true, once: true } })
  resultId!: string;

  @Reference(() => RewardFund, { zh: "专项奖励基金", en: "Reward fund", about: "Fund that a bonus is paid from.", nullable: true, input: true })
  fundId?: string;

  @Attribute(() => Money, { zh: "金额", en: "Amount", about: "Amount of a bonus.", nullable: true, input: { min: 1 } })
  amount?: Money;

  @Attribute(() => String, { zh: "事由", en: "Reason", about: "What it is for.", text: true, input: { required: true, minLength: 5, maxLength: 2_000 } })
  reason!: string;

  @Reference(() => File, { zh: "员工书面协议", en: "Agreement", about: "The employee's signed agreement to a promotion or a change of pay.", nullable: true, input: true })
  agreementFileId?: string;

  @Reference(() => Node, { zh: "提名人", en: "Proposer", about: "Who proposed it.", holds: isPerson })
  proposerId!: string;

  @Attribute(() => LocalDate, { zh: "发放日期", en: "Granted on", about: "When it was granted.", nullable: true })
  grantedOn?: string;

  @Reference(() => Node, { zh: "发放人", en: "Granted by", about: "Who granted it.", holds: isPerson, nullable: true })
  grantedById?: string;

  @Attribute(() => String, { zh: "取消或冲回原因", en: "Reason for ending", about: "Why it was cancelled or reversed.", nullable: true, text: true })
  endReason?: string;

  @Attribute(() => RewardStatus, { zh: "状态", en: "Status", about: "Status of the reward." })
  override status!: RewardStatus;

  /** The beneficiary, once it is granted: they read it from then on. */
  grantedToId?: string;
}

/** Which accounts of its fund a bonus moves between. */
const moves: Record<"COMMITTED" | "SPENT" | "RELEASED" | "REVERSED", FundMove> = {
  COMMITTED: { from: "AVAILABLE", to: "RESERVED", what: "reserve" },
  SPENT: { from: "RESERVED", to: "GRANTED", what: "grant" },
  RELEASED: { from: "RESERVED", to: "AVAILABLE", what: "release", reverses: "reserve" },
  REVERSED: { from: "GRANTED", to: "AVAILABLE", what: "reversal", reverses: "grant" },
};

booksTurns(Reward, { commitsOn: "approve", spendsOn: "grant", releasesOn: "cancel", reversesOn: "reverse" }, async ({ id, fundId, amount }, turn, { uow, ctx }) => {
  if (fundId && amount) await post({ fundId, amount, sourceId: id, ...moves[turn] }, uow, ctx);
});

const clause = "十(三)";
const resultNotFinal = rule("RESULT_NOT_FINAL", { clause, message: { zh: () => "奖励须依据已定稿的考核结果", en: () => "A reward rests on a final result" } });
const cycleTooOld = rule<{ endsOn: string }>("CYCLE_TOO_OLD", { clause, message: { zh: ({ endsOn }) => `该考核周期已于 ${endsOn} 结束，超过 12 个月`, en: ({ endsOn }) => `The cycle ended on ${endsOn}, more than twelve months ago` } });
const bonusNeedsFund = rule("BONUS_NEEDS_FUND", { clause, message: { zh: () => "奖金须填写金额与基金，其他奖励不填写", en: () => "A bonus needs its amount and fund; other rewards have none" } });
const otherCurrency = rule<{ currency: string }>("REWARD_CURRENCY", { clause, message: { zh: ({ currency }) => `该基金的币种为 ${currency}`, en: ({ currency }) => `The fund is in ${currency}` } });
const forOneself = rule("REWARD_FOR_ONESELF", { clause, message: { zh: () => "不得为本人提名奖励", en: () => "Nobody proposes a reward for themselves" } });

const monthsToReward = 12;

async function prepare({ record, before, ctx }: Preparation<Reward>): Promise<Finding[]> {
  const result = (await ctx.loader.load<AppraisalResult>(record.resultId))!;
  if (!before) Object.assign(record, { employeeId: result.employeeId, proposerId: ctx.principal.id });
  requireRight(ctx.principal, Reward, before ? "update" : "create", record);
  const [appraisal, cycle, fund] = await Promise.all([ctx.loader.load<Appraisal>(result.appraisalId), ctx.loader.load<AppraisalCycle>(result.cycleId), record.fundId ? ctx.loader.load<RewardFund>(record.fundId) : undefined]);
  const isBonus = record.kind === "BONUS";
  return [
    ...(record.employeeId === ctx.principal.id ? [forOneself(undefined, { field: "resultId" })] : []),
    ...(appraisal!.status === "FINAL" ? [] : [resultNotFinal(undefined, { field: "resultId" })]),
    ...(addMonths(cycle!.endsOn, monthsToReward) < ctx.today ? [cycleTooOld({ endsOn: cycle!.endsOn }, { field: "resultId" })] : []),
    ...(isBonus === Boolean(record.amount && record.fundId) ? [] : [bonusNeedsFund(undefined, { field: "amount" })]),
    ...(fund && record.amount && record.amount.currency !== fund.currency ? [otherCurrency({ currency: fund.currency }, { field: "amount" })] : []),
  ];
}

export const RewardResolver = EntityResolver(Reward, { create: true, update: true, prepare });
