import { Arg, Ctx, Field, ObjectType, Query, Resolver } from "type-graphql";
import { labelOf } from "../../../table/enumeration.ts";
import { currencies, money, Money } from "../../../table/money.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { Allow } from "../../../platform/access/rootField.ts";
import { daysBetween } from "../../../platform/businessDate.ts";
import type { Context } from "../../../platform/context.ts";
import { listRefused } from "../../../platform/entity/listRefused.ts";
import { LedgerAccount } from "../receivables/ledgerEntry.ts";
import { accountDays, type AccountDay, type VoucherAccount } from "../receivables/ledgerFigures.ts";
import { accountCodeOf } from "./accountCodes.ts";
import { voucherFile, VoucherFormat, type VoucherLine } from "./voucherFormat.ts";

/** Days of one file. */
const mostDays = 92;

@ObjectType("VoucherLine", { description: "A line of a day's voucher: debit or credit of one account." })
class VoucherLineView {
  @Field(() => LocalDate, { description: "Day of the voucher.", simple: true })
  on!: string;

  @Field(() => LedgerAccount, { description: "Account in the books.", simple: true })
  account!: LedgerAccount;

  @Field(() => String, { description: "Its code in the books.", simple: true })
  code!: string;

  @Field(() => Money, { description: "Debit; zero on a credit line.", simple: true })
  debit!: Money;

  @Field(() => Money, { description: "Credit; zero on a debit line.", simple: true })
  credit!: Money;
}

@ObjectType("Vouchers", { description: "The customer ledger, losses at cost and freight by account and day, as vouchers for accounting. The debits of each day equal its credits." })
class Vouchers {
  @Field(() => [VoucherLineView], { description: "Lines by day, debits first.", simple: true })
  lines!: VoucherLineView[];

  @Field(() => Money, { description: "Sum of the debits, which is the sum of the credits.", simple: true })
  total!: Money;

  @Field(() => String, { description: "Name of the file.", simple: true })
  fileName!: string;

  @Field(() => String, { description: "The file: CSV, UTF-8 with a byte order mark.", simple: true })
  text!: string;
}

/** A voucher a day, with a line for each side of each account. */
export function voucherLines(days: readonly AccountDay[], currency: string, codeOf: (account: VoucherAccount) => string): VoucherLine[] {
  const dates = [...new Set(days.map(({ on }) => on))].toSorted();
  return dates.flatMap((on, i) => {
    const ofDay = days.filter((one) => one.on === on);
    const sides = [...ofDay.map((one) => ({ ...one, credit: 0 })), ...ofDay.map((one) => ({ ...one, debit: 0 }))].filter(({ debit, credit }) => debit + credit > 0);
    return sides.map((side, entry) => ({ ...side, code: codeOf(side.account), currency, voucher: i + 1, entry: entry + 1 }));
  });
}

/** A file that does not balance would be refused by accounting only: it is a fault of ours, and leaves nothing behind. */
function balanced(lines: readonly VoucherLine[]): number {
  const sumOf = (side: "debit" | "credit") => lines.reduce((sum, line) => sum + line[side], 0);
  if (sumOf("debit") !== sumOf("credit")) throw new RangeError(`Vouchers with ${sumOf("debit")} debited and ${sumOf("credit")} credited`);
  return sumOf("debit");
}

@Resolver()
export class VouchersResolver {
  @Query(() => Vouchers, { description: `The customer ledger, losses at cost and freight of at most ${mostDays} days as vouchers, current within seconds. Changes nothing. Source: 四(四)3.` })
  @Allow({ entity: "AccountCodes", action: "create" })
  async vouchers(
    @Arg("from", () => LocalDate, { nullable: true, description: "First day; the first of this month where left out." }) since: string | null | undefined,
    @Arg("to", () => LocalDate, { nullable: true, description: "Last day; today where left out." }) until: string | null | undefined,
    @Arg("currency", () => String, { defaultValue: currencies[0], description: "ISO 4217 code." }) currency: string,
    @Arg("format", () => VoucherFormat, { defaultValue: "KINGDEE", description: "Accounting software that the file is for." }) format: VoucherFormat,
    @Ctx() ctx: Context,
  ): Promise<Vouchers> {
    const [from, to] = [since ?? `${ctx.today.slice(0, 8)}01`, until ?? ctx.today];
    if (from > to || daysBetween(from, to) >= mostDays) throw listRefused(`Vouchers are of 1 to ${mostDays} days`, "BAD_USER_INPUT");
    const lines = voucherLines(await accountDays(ctx.table, currency, { from, to }), currency, await accountCodeOf(ctx));
    return {
      lines: lines.map(({ debit, credit, ...line }) => ({ ...line, debit: money(debit, currency), credit: money(credit, currency) })),
      total: money(balanced(lines), currency),
      fileName: `凭证-${labelOf(VoucherFormat, format).zh}-${from}-${to}-${currency}.csv`,
      text: await voucherFile(lines, format),
    };
  }
}
