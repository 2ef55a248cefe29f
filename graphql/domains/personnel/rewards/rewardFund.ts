/** The special reward fund: what was paid in, what is available, reserved for approved rewards, and granted. 十(三) */
import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { money, Money, moneyText } from "../../../table/money.ts";
import { Node } from "../../../table/node.ts";
import { LocalDate } from "../../../table/scalars.ts";
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import { balance } from "../../../platform/balance/balance.ts";
import type { Context } from "../../../platform/context.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { Refusal, rule } from "../../../platform/problem/problem.ts";

@Entity<RewardFund>({
  prefix: "rfund",
  domain: "personnel",
  label: { zh: "专项奖励基金", en: "Reward fund" },
  about: "Money for rewards in a year.",
  clause: "十(三)",
  representation: "name",
  lists: { all: ["year", "createdAt"], year: ["createdAt"] },
  unique: ["name"],
  audited: false,
  sums: ["funded", "available", "reserved", "granted"],
})
export class RewardFund extends Node {
  @Attribute(() => String, { zh: "名称", en: "Name", about: "Name of the fund.", input: { required: true, once: true, minLength: 2, maxLength: 120 } })
  name!: string;

  @Attribute(() => Int, { zh: "年度", en: "Year", about: "Calendar year.", grouped: false, input: { required: true, once: true, min: 2000, max: 2100 } })
  year!: number;

  @Attribute(() => String, { zh: "用途", en: "Purpose", about: "What it rewards.", text: true, input: { required: true, once: true, minLength: 2, maxLength: 2_000 } })
  purpose!: string;

  @Attribute(() => String, { zh: "币种", en: "Currency", about: "Currency of the fund; defaults to CNY.", input: { once: true, pattern: "[A-Z]{3}" } })
  currency!: string;

  @Attribute(() => Money, { zh: "已拨入", en: "Paid in", about: "What was paid in, less nothing.", nullable: true })
  funded!: Money;

  @Attribute(() => Money, { zh: "可用", en: "Available", about: "Not reserved and not granted. Never negative.", nullable: true })
  available!: Money;

  @Attribute(() => Money, { zh: "已占用", en: "Reserved", about: "Of approved rewards that are not granted yet. Never negative.", nullable: true })
  reserved!: Money;

  @Attribute(() => Money, { zh: "已发放", en: "Granted", about: "Granted rewards, less those reversed.", nullable: true })
  granted!: Money;
}

export const FundAccount = enumeration("FundAccount", "Account that an entry of a reward fund debits or credits.", {
  FUNDED: { zh: "拨入", en: "Paid in" },
  AVAILABLE: { zh: "可用", en: "Available" },
  RESERVED: { zh: "占用", en: "Reserved" },
  GRANTED: { zh: "发放", en: "Granted" },
});
export type FundAccount = ValueOf<typeof FundAccount>;

/** What an entry adds to the fund: its amount leaves one account and enters another; paying in enters both. */
function moved({ from, to, amount: { amount } }: Pick<FundEntry, "from" | "to" | "amount">): { funded: number; available: number; reserved: number; granted: number } {
  const change = (account: FundAccount): number => (to === account ? amount : 0) - (from === account ? amount : 0);
  return { funded: from === "FUNDED" ? amount : 0, available: change("AVAILABLE"), reserved: change("RESERVED"), granted: change("GRANTED") };
}

@Entity<FundEntry>({
  prefix: "rfent",
  domain: "personnel",
  label: { zh: "基金分录", en: "Fund entry" },
  many: "fundEntries",
  about: "An amount that moves from one account of a reward fund to another.",
  clause: "十(三)",
  representation: "bookedOn",
  lists: { all: ["createdAt"], fundId: ["createdAt", "bookedOn"], sourceId: ["createdAt"] },
  audited: false,
  addsTo: (entry) => [{ to: entry.fundId, by: moved(entry) }],
})
export class FundEntry extends Node {
  @Reference(() => RewardFund, { zh: "专项奖励基金", en: "Reward fund", about: "The fund." })
  fundId!: string;

  @Attribute(() => LocalDate, { zh: "记账日期", en: "Booked on", about: "Business date." })
  bookedOn!: string;

  @Attribute(() => FundAccount, { zh: "转出", en: "From", about: "Account that the amount leaves." })
  from!: FundAccount;

  @Attribute(() => FundAccount, { zh: "转入", en: "To", about: "Account that the amount enters." })
  to!: FundAccount;

  @Attribute(() => Money, { zh: "金额", en: "Amount", about: "Always positive." })
  amount!: Money;

  @Reference(() => Node, { zh: "依据", en: "Source", about: "The reward or the deposit.", holds: ["Reward", "FundDeposit"] })
  sourceId!: string;

  @Reference(() => Node, { zh: "冲销的分录", en: "Reverses", about: "Entry that it reverses; an entry is reversed once at most.", holds: ["FundEntry"], nullable: true })
  reversesId?: string;
}

const fundShort = rule<{ available: Money; short: Money }>("REWARD_FUND_SHORT", {
  clause: "十(三)",
  message: {
    zh: ({ available, short }) => `基金可用 ${moneyText(available)}，尚缺 ${moneyText(short)}`,
    en: ({ available, short }) => `The fund has ${moneyText(available)} available, ${moneyText(short)} too little`,
  },
  remedy: { zh: () => "请减少金额，或由财务追加拨款", en: () => "Reduce the amount, or have finance pay more in", by: [] },
  discloses: ["RewardFund.available"],
  discreetly: { zh: () => "基金余额不足", en: () => "The fund has less than is needed" },
});

const fundBalance = balance(RewardFund, {
  accounts: ["funded", "available", "reserved", "granted"],
  neverBelowZero: {
    available: ({ available }, wanted) => new Refusal([fundShort({ available, short: money(wanted - available.amount, available.currency) })]),
    reserved: ({ id }, amount) => new RangeError(`${id} has less than ${amount} reserved`),
    granted: ({ id }, amount) => new RangeError(`${id} has less than ${amount} granted`),
  },
});

export interface FundMove {
  from: FundAccount;
  to: FundAccount;
  /** What of its source it is; the same is posted once. */
  what: string;
  /** The posting of the same source that it reverses. */
  reverses?: string;
}

interface FundPosting extends FundMove {
  fundId: string;
  amount: Money;
  sourceId: string;
}

const entryId = (sourceId: string, what: string): string => `rfent_${sourceId.slice(sourceId.indexOf("_") + 1)}.${what}`;

/** Moves an amount under the fund's version, with the entry that says why. Refuses where too little is available. */
export async function post({ what, reverses, ...posting }: FundPosting, uow: UnitOfWork, ctx: Context): Promise<void> {
  if (posting.amount.amount <= 0) throw new RangeError(`An entry of ${posting.amount.amount}`);
  fundBalance.move(uow, (await ctx.loader.load<RewardFund>(posting.fundId))!, moved(posting));
  uow.create(FundEntry, { ...posting, id: entryId(posting.sourceId, what), bookedOn: ctx.today, ...(reverses && { reversesId: entryId(posting.sourceId, reverses) }) });
}

export const FundEntryResolver = EntityResolver(FundEntry);

export const RewardFundResolver = EntityResolver(RewardFund, {
  create: true,
  prepare: ({ record }: Preparation<RewardFund>) => {
    record.currency ??= "CNY";
    const nothing = money(0, record.currency);
    Object.assign(record, { funded: nothing, available: nothing, reserved: nothing, granted: nothing });
    return [];
  },
});
