/** Money that finance pays into a fund, and a second person approves. 十(三) */
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Money } from "../../../table/money.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { lifecycle, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { post, RewardFund } from "./rewardFund.ts";

export const FundDepositStatus = enumeration("FundDepositStatus", "Status of a deposit into a reward fund.", {
  PROPOSED: { zh: "待批准", en: "Proposed", tone: "warning" },
  APPROVED: { zh: "已批准", en: "Approved", tone: "good" },
  CANCELLED: { zh: "已取消", en: "Cancelled" },
});
export type FundDepositStatus = ValueOf<typeof FundDepositStatus>;

const depositLifecycle = lifecycle<FundDeposit, FundDepositStatus>({
  states: FundDepositStatus,
  initial: "PROPOSED",
  editable: [],
  actions: {
    approve: {
      label: { zh: "批准拨款", en: "Approve deposit" },
      about: "A second person approves; the amount is available from then on.",
      from: "PROPOSED",
      to: "APPROVED",
      tone: "primary",
      decides: true,
      by: [{ role: "departmentManager", notSelf: "createdById" }, { role: "finance", notSelf: "createdById" }],
      effect: ({ record: { id, fundId, amount }, uow, ctx }: Step<FundDeposit>) => post({ fundId, amount, from: "FUNDED", to: "AVAILABLE", sourceId: id, what: "deposit" }, uow, ctx),
    },
    cancel: { label: { zh: "取消拨款", en: "Cancel deposit" }, about: "It is not paid in.", from: "PROPOSED", to: "CANCELLED", by: ["finance"] },
  },
});

@Entity<FundDeposit>({
  prefix: "rfdep",
  domain: "personnel",
  label: { zh: "基金拨款", en: "Fund deposit" },
  about: "Money that finance pays into a reward fund.",
  clause: "十(三)",
  number: "JB",
  representation: "number",
  lists: { all: ["createdAt"], status: ["createdAt"], fundId: ["createdAt"] },
  lifecycle: depositLifecycle,
})
export class FundDeposit extends NumberedDocument {
  @Reference(() => RewardFund, { zh: "专项奖励基金", en: "Reward fund", about: "The fund.", input: { required: true, once: true } })
  fundId!: string;

  @Attribute(() => Money, { zh: "金额", en: "Amount", about: "Amount in the fund's currency.", input: { required: true, once: true, min: 1 } })
  amount!: Money;

  @Attribute(() => String, { zh: "依据", en: "Reason", about: "What it is paid in for.", text: true, input: { required: true, once: true, minLength: 2, maxLength: 1_000 } })
  reason!: string;

  @Attribute(() => FundDepositStatus, { zh: "状态", en: "Status", about: "Status of the deposit." })
  override status!: FundDepositStatus;
}

const otherCurrency = rule<{ currency: string }>("DEPOSIT_CURRENCY", { clause: "十(三)", message: { zh: ({ currency }) => `该基金的币种为 ${currency}`, en: ({ currency }) => `The fund is in ${currency}` } });

async function prepare({ record, ctx }: Preparation<FundDeposit>): Promise<Finding[]> {
  const { currency } = (await ctx.loader.load<RewardFund>(record.fundId))!;
  return record.amount.currency === currency ? [] : [otherCurrency({ currency }, { field: "amount" })];
}

export const FundDepositResolver = EntityResolver(FundDeposit, { create: true, prepare });
