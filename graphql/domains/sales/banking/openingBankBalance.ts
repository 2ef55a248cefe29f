import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { Money } from "../../../table/money.ts";
import type { Context } from "../../../platform/context.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { draftFindings, OpeningLine, openingLineLists, openingLines, type LineStep } from "../../supply/api.ts";
import { BankAccount } from "./bankAccount.ts";

/** Balance of a bank account at the end of the cut-over date; the first statement opens with it. */
@Entity<OpeningBankBalance>({
  prefix: "opbk",
  domain: "sales",
  label: { zh: "期初银行存款", en: "Opening bank balance" },
  many: "openingBankBalanceLines",
  about: "Balance of one of the company's bank accounts on the cut-over date.",
  representation: "bankAccountId",
  lists: openingLineLists,
  unique: ["openingBalanceId+bankAccountId"],
  imports: true,
})
export class OpeningBankBalance extends OpeningLine {
  @Reference(() => BankAccount, { zh: "银行账户", en: "Bank account", about: "The account.", input: { required: true } })
  bankAccountId!: string;

  @Attribute(() => Money, { zh: "余额", en: "Amount", about: "Balance; negative if overdrawn.", input: { required: true, min: -100_000_000_000_000, max: 100_000_000_000_000 } })
  amount!: Money;
}

const otherCurrency = rule<{ currency: string }>("BANK_CURRENCY_DIFFERS", {
  message: { zh: ({ currency }) => `该账户的币种为 ${currency}`, en: ({ currency }) => `The account is in ${currency}` },
});

const balanceKnown = rule<{ name: string; balanceOn: string }>("BANK_BALANCE_KNOWN", {
  message: { zh: ({ name, balanceOn }) => `${name}已有 ${balanceOn} 的余额`, en: ({ name, balanceOn }) => `${name} already has a balance of ${balanceOn}` },
});

async function check({ bankAccountId, amount }: OpeningBankBalance, ctx: Context): Promise<Finding[]> {
  const account = (await ctx.loader.load<BankAccount>(bankAccountId))!;
  const { currency, name, balanceOn } = account;
  return [
    ...(amount.currency === currency ? [] : [otherCurrency({ currency }, { field: "amount" })]),
    ...(balanceOn ? [balanceKnown({ name, balanceOn }, { field: "bankAccountId", record: account })] : []),
  ];
}

async function post({ line: { bankAccountId, amount }, opening, uow, ctx }: LineStep<OpeningBankBalance>): Promise<void> {
  Object.assign(uow.edit((await ctx.loader.load<BankAccount>(bankAccountId))!), { balance: amount, balanceOn: opening.cutOverOn });
}

/** Returns false once a statement follows it. */
async function reverse({ line: { bankAccountId }, uow, ctx }: LineStep<OpeningBankBalance>): Promise<boolean> {
  const account = (await ctx.loader.load<BankAccount>(bankAccountId))!;
  if (account.lastStatementId) return false;
  Object.assign(uow.edit(account), { balance: undefined, balanceOn: undefined });
  return true;
}

openingLines(OpeningBankBalance, { kind: "BANK", amount: ({ amount }) => amount, check: (line, _, ctx) => check(line, ctx), post, reverse });

export const OpeningBankBalanceResolver = EntityResolver(OpeningBankBalance, {
  create: true,
  update: true,
  prepare: async ({ record, ctx }) => {
    record.posted ??= false;
    return draftFindings(record, ctx);
  },
});
