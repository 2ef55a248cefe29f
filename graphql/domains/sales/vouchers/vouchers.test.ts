/** Vouchers: what accounting is given of the customer ledger balances by day, whatever was booked in which order. */
import fc from "fast-check";
import { ulid } from "ulid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { money } from "../../../table/money.ts";
import { bareCustomer } from "../../../test/company.ts";
import { Stage, type Answer } from "../../../test/stage.ts";
import { change } from "../../../platform/lifecycle/change.ts";
import type { Customer } from "../customers/customer.ts";
import { book } from "../receivables/ledger.ts";
import { LedgerEntry, type LedgerAccount } from "../receivables/ledgerEntry.ts";
import { ledgerFigures } from "../receivables/ledgerFigures.ts";
import { pairedOff } from "../receivables/receivablePosting.ts";

let stage: Stage;
let customer: Customer;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("finance", "salesLead");
  customer = await bareCustomer(stage);
});
afterAll(() => stage.close());

async function post(on: Stage, debit: LedgerAccount, credit: LedgerAccount, amount: number): Promise<void> {
  const ctx = await on.as("finance");
  const { findings } = await change(ctx, { entity: "LedgerEntry", action: "post" }, {}, async (uow) => {
    await book(ctx, uow, { customerId: customer.id, debit, credit, amount: money(amount, "CNY"), sourceId: `dlv_${ulid()}` });
    return customer;
  });
  expect(findings).toEqual([]);
}

const question = (from: string, to: string, format = "KINGDEE") =>
  `{ vouchers(from: "${from}", to: "${to}", format: ${format}) { lines { on account code debit { amount } credit { amount } } total { amount } fileName text } }`;

test("a day is a voucher: each side of each account once, with its code, as a file of the format", async () => {
  const next = stage.at("2026-11-24");
  await post(stage, "RECEIVABLE", "SALES", 109_204);
  await post(stage, "RECEIVABLE", "VAT_PENDING", 14_196);
  await post(stage, "BANK", "ON_ACCOUNT", 50_000);
  await post(next, "VAT_PENDING", "VAT_OUTPUT", 14_196);
  await stage.project(LedgerEntry);
  const { vouchers } = await stage.answer("finance", question("2026-11-23", "2026-11-24"));
  const printed = vouchers.lines.map(({ on, account, code, debit, credit }: Answer) => [on, account, code, debit.amount, credit.amount]);
  expect(printed).toEqual([
    ["2026-11-23", "BANK", "1002", 50_000, 0],
    ["2026-11-23", "RECEIVABLE", "1122", 123_400, 0],
    ["2026-11-23", "ON_ACCOUNT", "2203", 0, 50_000],
    ["2026-11-23", "SALES", "6001", 0, 109_204],
    ["2026-11-23", "VAT_PENDING", "222107", 0, 14_196],
    ["2026-11-24", "VAT_PENDING", "222107", 14_196, 0],
    ["2026-11-24", "VAT_OUTPUT", "22210105", 0, 14_196],
  ]);
  expect(vouchers.total.amount).toBe(187_596);
  const rows = (vouchers.text as string).split("\r\n");
  expect(rows[0]).toBe("\uFEFF凭证日期,会计年度,会计期间,凭证字,凭证号,分录序号,摘要,科目代码,科目名称,币别,借方金额,贷方金额");
  expect(rows[2]).toBe("2026-11-23,2026,11,记,1,2,2026-11-23 销售往来汇总,1122,应收账款,CNY,1234.00,");
  expect((await stage.answer("finance", question("2026-11-24", "2026-11-24", "YONYOU"))).vouchers.text).toContain("2026-11-24,记,0001,2026-11-24 销售往来汇总,22210105,销项税额,CNY,,141.96");
});

test("is for finance, and of a quarter at most", async () => {
  expect((await stage.ask("salesLead", question("2026-11-23", "2026-11-24"))).errors ?? []).not.toEqual([]);
  expect((await stage.ask("finance", question("2026-01-01", "2026-11-24"))).errors?.[0]?.message).toContain("92");
});

const accounts = ["RECEIVABLE", "ON_ACCOUNT", "BANK", "SALES", "SALES_RETURNS", "VAT_PENDING", "VAT_OUTPUT", "BAD_DEBT"] as const;

test("any entries in any order balance by day, and the two sides of any posting pair off into such entries", () => {
  const side = fc.array(fc.tuple(fc.constantFrom(...accounts), fc.integer({ min: 0, max: 1_000 })), { minLength: 1, maxLength: 5 });
  const posting = fc.record({ day: fc.constantFrom("2026-11-23", "2026-11-24", "2026-11-25"), debits: side, credits: side });
  fc.assert(
    fc.property(fc.array(posting, { maxLength: 20 }), (postings) => {
      const totals = new Map<string, number>();
      for (const { day, debits, credits } of postings) {
        // The last credit takes what is left, as the part that was paid for does.
        const [debited, credited] = [debits, credits].map((parts) => parts.reduce((sum, [, amount]) => sum + amount, 0)) as [number, number];
        const even = debited > credited ? { debits, credits: [...credits, ["ON_ACCOUNT", debited - credited] as const] } : { debits: [...debits, ["SALES_RETURNS", credited - debited] as const], credits };
        const entries = pairedOff(even.debits as never, even.credits as never);
        expect(entries.reduce((sum, [, , amount]) => sum + amount, 0)).toBe(Math.max(debited, credited));
        for (const [debit, credit, amount] of entries) {
          const figures = ledgerFigures({ bookedOn: day, debit, credit, amount: money(amount, "CNY") } as LedgerEntry);
          for (const [name, value] of Object.entries(figures)) {
            const key = `${day} ${/(debit|credit)$/.exec(name)?.[1]}`;
            totals.set(key, (totals.get(key) ?? 0) + value);
          }
        }
      }
      for (const day of ["2026-11-23", "2026-11-24", "2026-11-25"]) expect(totals.get(`${day} debit`)).toBe(totals.get(`${day} credit`));
    }),
  );
});
