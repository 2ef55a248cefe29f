/**
 * A statement is accepted as a whole or not at all: its file was never imported before, none of its transactions was
 * accepted before, and together they lead from the opening to the closing balance. All findings are reported at
 * once, row by row.
 */
import { declarationOf } from "../../../table/entity.ts";
import { uniqueKey } from "../../../table/keys.ts";
import { readAll } from "../../../table/list.ts";
import { money, moneyText, type Money } from "../../../table/money.ts";
import type { Context } from "../../../platform/context.ts";
import { findReference } from "../../../platform/job/import/findReference.ts";
import { importableAttributes } from "../../../platform/job/import/importColumns.ts";
import { Job } from "../../../platform/job/job.ts";
import { alongside } from "../../../platform/lifecycle/alongside.ts";
import type { Step } from "../../../platform/lifecycle/lifecycle.ts";
import { posts } from "../../../platform/posting/longAction.ts";
import { refuseIfAny, rule, type Finding } from "../../../platform/problem/problem.ts";
import type { BankAccount } from "./bankAccount.ts";
import { BankStatement } from "./bankStatement.ts";
import { BankTransaction } from "./bankTransaction.ts";
import { isExplained } from "./proposals.ts";

const statementEmpty = rule("BANK_STATEMENT_EMPTY", {
  message: { zh: () => "没有流水", en: () => "The statement has no transactions" },
  remedy: { zh: () => "请导入银行文件", en: () => "Import the bank's file", by: [] },
});

const balancesDiffer = rule<{ opening: Money; movements: Money; closing: Money }>("BANK_BALANCES_DIFFER", {
  message: {
    zh: ({ opening, movements, closing }) => `期初 ${moneyText(opening)} 加发生额合计 ${moneyText(movements)} 不等于期末 ${moneyText(closing)}`,
    en: ({ opening, movements, closing }) => `The opening balance ${moneyText(opening)} plus transactions of ${moneyText(movements)} does not equal the closing balance ${moneyText(closing)}`,
  },
  // Entered by the caller, so nothing is disclosed.
  discloses: [],
  remedy: { zh: () => "请核对余额，并检查文件是否缺行或多行", en: () => "Check the balances, and the file for missing or surplus rows", by: ["BankStatement.update"] },
});

const rowBreaks = rule<{ row: number; expected: Money; printed: Money }>("BANK_ROW_BREAKS_BALANCE", {
  message: {
    zh: ({ row, expected, printed }) => `第 ${row} 行：按前一行应余 ${moneyText(expected)}，文件为 ${moneyText(printed)}`,
    en: ({ row, expected, printed }) => `Row ${row}: the balance should be ${moneyText(expected)} after the row before it, but the file has ${moneyText(printed)}`,
  },
  // From the caller's file, so nothing is disclosed.
  discloses: [],
});

const rowKnown = rule<{ row: number; reference: string }>("BANK_ROW_KNOWN", {
  message: { zh: ({ row, reference }) => `第 ${row} 行：流水 ${reference} 已在其他对账单中受理`, en: ({ row, reference }) => `Row ${row}: ${reference} was accepted with another statement` },
  remedy: { zh: () => "请下载不重叠日期的对账单", en: () => "Fetch a statement of days that do not overlap" },
});

const otherIsPosting = rule<{ number: string }>("BANK_STATEMENT_POSTING", {
  message: { zh: ({ number }) => `该账户的对账单 ${number} 正在受理`, en: ({ number }) => `${number} of the same account is being accepted` },
  remedy: { zh: () => "请稍后再试", en: () => "Try again in a moment", by: [] },
});

const opensOtherwise = rule<{ balanceOn: string; balance: Money; opening: Money }>("BANK_OPENING_DIFFERS", {
  message: {
    zh: ({ balanceOn, balance, opening }) => `账户 ${balanceOn} 的余额为 ${moneyText(balance)}，对账单期初为 ${moneyText(opening)}`,
    en: ({ balanceOn, balance, opening }) => `The account had ${moneyText(balance)} at the end of ${balanceOn}, the statement opens with ${moneyText(opening)}`,
  },
  discloses: ["BankAccount"],
  discreetly: { zh: ({ balanceOn }) => `对账单期初与账户 ${balanceOn} 的余额不符`, en: ({ balanceOn }) => `The statement does not open with the account's balance at the end of ${balanceOn}` },
  remedy: { zh: () => "请检查其间是否缺对账单", en: () => "Check whether a statement of the days between is missing", by: ["BankStatement.update"] },
});

/** As many as people read; the next attempt finds the rest. */
const mostFindings = 200;

/** Files are sorted newest or oldest first; rows of the same day keep the order of the file. */
async function rowsOf(statementId: string, { table }: Context): Promise<BankTransaction[]> {
  const rows: BankTransaction[] = [];
  for await (const row of readAll(table, BankTransaction, { filter: { bankStatementId: { eq: statementId } }, orderBy: { sort: "rowNumber", descending: false } })) rows.push(row);
  const newestFirst = rows.length > 1 && (rows[0]!.bookedOn > rows.at(-1)!.bookedOn || (rows[0]!.bookedOn === rows.at(-1)!.bookedOn && breaks(rows, 0).length > breaks(rows.toReversed(), 0).length));
  return newestFirst ? rows.toReversed() : rows;
}

/** Rows whose balance does not agree with the row before. */
function breaks(rows: readonly BankTransaction[], opening: number | undefined): { row: BankTransaction; expected: number }[] {
  const found: { row: BankTransaction; expected: number }[] = [];
  rows.forEach((row, i) => {
    const before = i === 0 ? opening : rows[i - 1]!.balance;
    if (before === undefined || row.balance === undefined) return;
    const expected = before + row.amount.amount;
    if (expected !== row.balance) found.push({ row, expected });
  });
  return found;
}

/** Key of each row across statements: the bank's serial, else its content and the number of equal rows before it. */
export function identitiesOf(rows: readonly BankTransaction[]): Map<string, string> {
  const seen = new Map<string, number>();
  const identities = rows.map((row): [string, string] => {
    const { id, bankAccountId, serial, bookedOn, amount, balance } = row;
    const base = serial ? `${bankAccountId} ${serial}` : `${bankAccountId} ${bookedOn} ${amount.amount} ${balance ?? "-"}`;
    const nth = (seen.get(base) ?? 0) + 1;
    seen.set(base, nth);
    // A serial is unique; a second row with it is refused as known.
    return [id, serial ? base : `${base} ${nth}`];
  });
  return new Map(identities);
}

async function knownRows(rows: readonly BankTransaction[], identities: ReadonlyMap<string, string>, ctx: Context): Promise<BankTransaction[]> {
  const first = new Map<string, string>();
  for (const { id } of rows) if (!first.has(identities.get(id)!)) first.set(identities.get(id)!, id);
  const claims = await Promise.all(rows.map(({ id }) => ctx.loader.item(uniqueKey("BankTransaction", "identity", identities.get(id)!))));
  return rows.filter(({ id }, i) => claims[i] || first.get(identities.get(id)!) !== id);
}

async function statementFindings({ bankAccountId, fromOn, openingBalance, closingBalance }: BankStatement, rows: readonly BankTransaction[], ctx: Context): Promise<Finding[]> {
  if (rows.length === 0) return [statementEmpty()];
  const { currency } = openingBalance;
  const movements = rows.reduce((sum, { amount }) => sum + amount.amount, 0);
  const known = await knownRows(rows, identitiesOf(rows), ctx);
  const { balance, balanceOn } = (await ctx.loader.load<BankAccount>(bankAccountId))!;
  const follows = Boolean(balance && balanceOn && fromOn > balanceOn);
  const differs = openingBalance.amount + movements !== closingBalance.amount;
  return [
    ...(follows && balance!.amount !== openingBalance.amount ? [opensOtherwise({ balanceOn: balanceOn!, balance: balance!, opening: openingBalance }, { field: "openingBalance" })] : []),
    ...(differs ? [balancesDiffer({ opening: openingBalance, movements: money(movements, currency), closing: closingBalance }, { field: "closingBalance" })] : []),
    ...breaks(rows, openingBalance.amount).map(({ row, expected }) => rowBreaks({ row: row.rowNumber, expected: money(expected, currency), printed: money(row.balance!, currency) }, { record: row })),
    ...known.map((row) => rowKnown({ row: row.rowNumber, reference: row.bankReference }, { record: row })),
  ].slice(0, mostFindings);
}

/** Serialises the statements of one account, so that no transaction is accepted with two of them. */
async function claimSequence({ record, uow, ctx }: Step<BankStatement>): Promise<void> {
  const account = (await ctx.loader.load<BankAccount>(record.bankAccountId))!;
  const last = account.lastStatementId ? await ctx.loader.load<BankStatement>(account.lastStatementId) : null;
  if (last) uow.relyOn(last);
  refuseIfAny(last?.status === "POSTING" ? [otherIsPosting({ number: last.number }, { record: last })] : []);
  const edited = uow.edit(account);
  edited.lastStatementId = record.id;
  if (!account.balanceOn || record.toOn > account.balanceOn) Object.assign(edited, { balance: record.closingBalance, balanceOn: record.toOn });
}

posts(BankStatement, "accept", {
  lines: ({ transactionCount }) => transactionCount!,
  // A row writes three items: the record, its audit entry, the claim of its identity.
  atOnce: 25,
  begin: async (step) => {
    const rows = await rowsOf(step.record.id, step.ctx);
    refuseIfAny(await statementFindings(step.record, rows, step.ctx));
    step.record.transactionCount = rows.length;
    await claimSequence(step);
  },
  post: async ({ record, uow, ctx }, { from, to }) => {
    const rows = await rowsOf(record.id, ctx);
    const identities = identitiesOf(rows);
    for (const row of rows.slice(from, to)) {
      const fresh = (await ctx.loader.load<BankTransaction>(row.id))!;
      Object.assign(uow.edit(fresh), { identity: identities.get(row.id), status: (await isExplained(fresh, ctx)) ? "TO_CONFIRM" : "SUSPENSE" });
    }
  },
});

const fileOfOneStatement = rule("BANK_FILE_OF_ONE_STATEMENT", {
  message: { zh: () => "请把“银行对账单”设为固定值：一个文件属于一张对账单", en: () => "Give the bank statement as a value for all rows: a file belongs to one statement" },
});

const otherFile = rule<{ number: string; fileName: string }>("BANK_STATEMENT_HAS_FILE", {
  message: { zh: ({ number, fileName }) => `${number} 已从文件“${fileName}”导入`, en: ({ number, fileName }) => `${number} was imported from the file "${fileName}"` },
  remedy: { zh: () => "请取消该对账单后重新建立", en: () => "Cancel it and create a new one", by: [] },
});

/** The file is bound to the statement when its import starts; the same bytes are refused for another. */
alongside(Job, "run", async ({ record: job, uow, ctx }) => {
  if (job.listOf !== "BankTransaction") return;
  const named = job.mapping?.find(({ attribute }) => attribute === "bankStatementId")?.value;
  const found = named ? await findStatement(named, ctx) : null;
  if (!found) return refuseIfAny([fileOfOneStatement(undefined, { field: "mapping" })]);
  const { number, fileHash, fileName } = found;
  const hash = job.source!.sha256;
  refuseIfAny(fileHash && fileHash !== hash ? [otherFile({ number, fileName: fileName! }, { record: found })] : []);
  Object.assign(uow.edit(found), { fileHash: hash, fileName: job.fileName });
});

/** As the rows' own references are found. */
async function findStatement(named: string, ctx: Context): Promise<BankStatement | null> {
  const attribute = importableAttributes(declarationOf(BankTransaction)).find(({ name }) => name === "bankStatementId")!;
  const reading = await findReference(ctx, attribute, named);
  return "value" in reading ? ctx.loader.load<BankStatement>(reading.value as string) : null;
}
