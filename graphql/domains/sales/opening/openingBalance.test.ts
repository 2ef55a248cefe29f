/** Going live: what the company has and what it is owed is taken over once, whole, and only when it is right. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ulid } from "ulid";
import { approvedProduct, bareCustomer, bareSupplier, buyer, confirmedOrder, line, listed, place, qualifiedSupplier } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { money } from "../../../table/money.ts";
import { verifyTrail } from "../../../platform/audit/verify.ts";
import { tick } from "../../../platform/schedule/tick.ts";
import type { Product } from "../../catalogue/product/product.ts";
import { OpeningBalance } from "../../supply/opening/openingBalance.ts";
import { OpeningStock } from "../../supply/opening/openingStock.ts";
import type { Location } from "../../supply/places/location.ts";
import { Batch } from "../../supply/stock/batch.ts";
import { StockBalance } from "../../supply/stock/stockBalance.ts";
import { StockMovement } from "../../supply/stock/stockMovement.ts";
import type { Supplier } from "../../supply/supplier/supplier.ts";
import type { Customer } from "../customers/customer.ts";
import { accountId, CustomerAccount } from "../receivables/customerAccount.ts";
import { CashReceipt } from "../receivables/cashReceipt.ts";
import { BankAccount } from "../banking/bankAccount.ts";
import { OpeningBankBalance } from "../banking/openingBankBalance.ts";
import { OpeningPayable } from "../../supply/payables/openingPayable.ts";
import { PaymentRequest } from "../../supply/payables/paymentRequest.ts";
import { Payable } from "../../supply/payables/payable.ts";
import { SupplierAccount, supplierAccountId } from "../../supply/payables/supplierAccount.ts";
import { SupplierEntry } from "../../supply/payables/supplierEntry.ts";
import { Receivable } from "../receivables/receivable.ts";
import { OpeningDebt } from "./openingDebt.ts";

let stage: Stage;
let product: Product;
let supplier: Supplier;
let shelf: Location;
let customer: Customer;

const cny = (amount: number) => money(amount, "CNY");

beforeAll(async () => {
  stage = await Stage.open("2026-11-23");
  await stage.staff("cashier", "officeClerk", "supplyLead", "headOfQuality", "finance", "salesLead", "warehouseKeeper", "purchaser", "departmentManager");
  await stage.hire("second accountant", "finance");
  [product, supplier, shelf] = [await approvedProduct(stage), await qualifiedSupplier(stage), await place(stage, "STORAGE")];
});
afterAll(() => stage.close());
beforeEach(async () => {
  customer = await buyer(stage);
});

const stockTotal = (lines: number, packs: number, amount: number) => ({ kind: "STOCK", lines, packs, amount: cny(amount) });
const debtTotal = (lines: number, amount: number) => ({ kind: "RECEIVABLE", lines, amount: cny(amount) });

const open = (...controlTotals: object[]) => stage.create<OpeningBalance>("officeClerk", OpeningBalance, { cutOverOn: "2026-11-22", source: "旧系统库存与往来报表", controlTotals });
const stockInput = ({ id }: OpeningBalance, values: object = {}) => ({
  openingBalanceId: id,
  productId: product.id,
  batchNumber: `L-${ulid().slice(-8)}`,
  producedOn: "2026-01-10",
  expiresOn: "2028-01-10",
  supplierId: supplier.id,
  locationId: shelf.id,
  quantity: 10,
  quality: "QUALIFIED",
  unitCost: cny(500),
  ...values,
});
const debtInput = ({ id }: OpeningBalance, values: object = {}) => ({ openingBalanceId: id, customerId: customer.id, documentNumber: `旧-${ulid().slice(-8)}`, documentOn: "2026-10-01", dueOn: "2026-11-30", amount: cny(80_000), ...values });
const addStock = (opening: OpeningBalance, values?: object) => stage.create<OpeningStock>("supplyLead", OpeningStock, stockInput(opening, values));
const addDebt = (opening: OpeningBalance, values?: object) => stage.create<OpeningDebt>("officeClerk", OpeningDebt, debtInput(opening, values));

async function approve(opening: OpeningBalance): Promise<void> {
  await stage.act("officeClerk", OpeningBalance, "validate", opening);
  await stage.act("officeClerk", OpeningBalance, "submit", opening);
  await stage.act("headOfQuality", OpeningBalance, "approve", opening);
  await stage.act("finance", OpeningBalance, "approve", opening);
}

const letTimePass = () => tick(stage.now, stage.table);

describe("an opening balance that is right", () => {
  test("is posted once, line by line: stock can be sold, and debts can be paid", async () => {
    const opening = await open(stockTotal(20, 200, 100_000), debtTotal(2, 50_000));
    const lines: OpeningStock[] = [];
    for (let i = 0; i < 20; i++) lines.push(await addStock(opening));
    const owed = await addDebt(opening);
    await addDebt(opening, { amount: cny(-30_000), dueOn: undefined });
    await approve(opening);
    expect(await stage.fresh(opening)).toMatchObject({ status: "POSTING", lineCount: 22, postedCount: 0 });
    await letTimePass();
    await letTimePass();
    expect(await stage.fresh(opening)).toMatchObject({ status: "POSTED", postedCount: 22 });

    const { batchId } = await stage.fresh(lines[0]!);
    expect(await stage.fresh({ id: batchId! } as Batch)).toMatchObject({ status: "QUALIFIED", receivedQuantity: 10, expiresOn: "2028-01-10", receiptId: lines[0]!.id });
    expect(await listed(stage, StockMovement, "batchId", batchId!)).toMatchObject([{ kind: "OPENING", quantity: 10, sourceId: opening.id }]);
    const { receivableId } = await stage.fresh(owed);
    expect(await stage.fresh({ id: receivableId! } as Receivable)).toMatchObject({ status: "OPEN", open: cny(80_000), dueOn: "2026-11-30", documentNumber: owed.documentNumber });
    expect(await stage.fresh({ id: accountId(customer.id, "CNY") } as CustomerAccount)).toMatchObject({ receivable: cny(80_000), onAccount: cny(30_000) });
    expect((await verifyTrail(stage.table)).breaches).toEqual([]);

    const order = await confirmedOrder(stage, customer, [line(product, 15)]);
    expect(order.status).not.toBe("DRAFT");
    const receipt = await stage.create<CashReceipt>("finance", CashReceipt, { customerId: customer.id, amount: cny(80_000), receivedOn: stage.today, bankReference: ulid(), matches: [{ receivableId, amount: cny(80_000) }] });
    await stage.act("finance", CashReceipt, "post", receipt);
    expect(await stage.fresh({ id: receivableId! } as Receivable)).toMatchObject({ status: "SETTLED" });
  });

  test("is finished after an interruption at any of its pieces, and no line is posted twice", async () => {
    const opening = await open(stockTotal(20, 200, 100_000));
    for (let i = 0; i < 20; i++) await addStock(opening);
    await approve(opening);
    const transact = stage.table.transact.bind(stage.table);
    for (const dies of ["before", "after"] as const) {
      let calls = 0;
      stage.table.transact = async (...args) => {
        if (++calls < 2) return transact(...args);
        if (dies === "after") await transact(...args);
        throw new Error("The process was ended");
      };
      await expect(letTimePass()).rejects.toThrow("The process was ended");
    }
    stage.table.transact = transact;
    await letTimePass();
    expect(await stage.fresh(opening)).toMatchObject({ status: "POSTED", postedCount: 20 });
    const moved = (await stage.everything()).filter(({ kind, sourceId, sk }) => kind === "OPENING" && sourceId === opening.id && sk === "record");
    expect(moved).toHaveLength(20);
  });
});

describe("an opening balance is refused", () => {
  test("where its lines do not come to the control totals, with every difference at once", async () => {
    const opening = await open(stockTotal(2, 30, 15_000), debtTotal(1, 80_000));
    await addStock(opening);
    await addDebt(opening, { amount: money(100, "USD") });
    const { findings } = await stage.tryTo("officeClerk", OpeningBalance, "validate", opening);
    expect(findings.map(({ code, field, message }) => [code, field, message.en])).toEqual([
      ["OPENING_TOTAL_DIFFERS", "controlTotals.0.lines", "Opening stock, lines: the control total is 2, but the lines add up to 1"],
      ["OPENING_TOTAL_DIFFERS", "controlTotals.0.packs", "Opening stock, packs: the control total is 30, but the lines add up to 10"],
      ["OPENING_TOTAL_DIFFERS", "controlTotals.0.amount", "Opening stock, amount: the control total is 150.00 CNY, but the lines add up to 50.00 CNY"],
      ["OPENING_TOTAL_DIFFERS", "controlTotals.1.lines", "Opening receivable, lines: the control total is 1, but the lines add up to 0"],
      ["OPENING_TOTAL_DIFFERS", "controlTotals.1.amount", "Opening receivable, amount: the control total is 800.00 CNY, but the lines add up to 0.00 CNY"],
      ["OPENING_TOTAL_MISSING", "controlTotals", "Opening receivable: the lines in USD add up to 1.00 USD and have no control total"],
    ]);
    expect(await stage.fresh(opening)).toMatchObject({ status: "DRAFT" });
  });

  test("with lines that are wrong, each by what is wrong with it", async () => {
    const cold = await place(stage, "STORAGE", "COLD");
    const rejects = await place(stage, "REJECTED");
    const opening = await open(stockTotal(4, 40, 20_000), debtTotal(2, 160_000));
    await addStock(opening, { batchNumber: "EXPIRED", expiresOn: "2026-11-23" });
    await addStock(opening, { batchNumber: "WARM", locationId: cold.id });
    await addStock(opening, { batchNumber: "BROKEN", quality: "REJECTED", locationId: rejects.id, expiresOn: "2026-11-23" });
    await addStock(opening, { batchNumber: "NEW", supplierId: (await bareSupplier(stage, { status: "DRAFT" })).id });
    await addDebt(opening, { documentNumber: "STRANGER", customerId: (await bareCustomer(stage, { status: "PROSPECT" })).id });
    await addDebt(opening, { documentNumber: "LATE", documentOn: "2026-11-23" });
    const { findings } = await stage.tryTo("officeClerk", OpeningBalance, "validate", opening);
    expect(findings.map(({ code }) => code)).toEqual(findings.map(() => "OPENING_LINE_WRONG"));
    expect(findings.map(({ message }) => message.en.split(":")[0]).sort()).toEqual(["EXPIRED", "LATE", "NEW", "STRANGER", "WARM"]);
  });

  test("by a line that is entered once it has been checked, until it is returned to draft", async () => {
    const opening = await open(stockTotal(1, 10, 5_000));
    const only = await addStock(opening);
    await stage.act("officeClerk", OpeningBalance, "validate", opening);
    await stage.cannotCreate("supplyLead", OpeningStock, stockInput(opening), "OPENING_NOT_DRAFT");
    await stage.act("officeClerk", OpeningBalance, "reopen", opening);
    await addStock(opening);
    expect((await stage.tryTo("officeClerk", OpeningBalance, "validate", opening)).findings.map(({ code }) => code)).toEqual(Array.from({ length: 3 }, () => "OPENING_TOTAL_DIFFERS"));
    await stage.update("supplyLead", OpeningStock, only, { leftOut: true });
    expect(await stage.act("officeClerk", OpeningBalance, "validate", opening)).toMatchObject({ lineCount: 1 });
  });

  test.each([
    ["a batch that is entered twice for a location", (opening: OpeningBalance) => ({ ...stockInput(opening), batchNumber: "TWICE" }), OpeningStock, "VALUE_TAKEN"],
    ["a debt of nothing", (opening: OpeningBalance) => debtInput(opening, { amount: cny(0) }), OpeningDebt, "OPENING_NOTHING_OPEN"],
    ["a debt that is never due", (opening: OpeningBalance) => debtInput(opening, { dueOn: undefined }), OpeningDebt, "OPENING_DUE_DATE_MISSING"],
    ["a debt that was due before its document", (opening: OpeningBalance) => debtInput(opening, { dueOn: "2026-09-30" }), OpeningDebt, "OPENING_DUE_BEFORE_DOCUMENT"],
  ])("for %s", async (_, input, target, code) => {
    const opening = await open(stockTotal(1, 10, 5_000));
    await addStock(opening, { batchNumber: "TWICE" });
    await stage.cannotCreate("officeClerk", target as typeof OpeningStock, input(opening), code);
  });

  test("from people without the right to make one, or to submit it", async () => {
    await stage.cannotCreate("warehouseKeeper", OpeningBalance, { cutOverOn: "2026-11-22", source: "报表", controlTotals: [stockTotal(1, 1, 1)] }, "ACCESS_DENIED");
    const opening = await open(stockTotal(1, 10, 5_000));
    await addStock(opening);
    await stage.act("officeClerk", OpeningBalance, "validate", opening);
    await stage.cannot("finance", OpeningBalance, "submit", opening, {}, "ACCESS_DENIED");
  });
});

describe("a posted opening balance", () => {
  const posted = async (): Promise<{ opening: OpeningBalance; stock: OpeningStock; debt: OpeningDebt }> => {
    const opening = await open(stockTotal(12, 120, 60_000), debtTotal(1, 80_000));
    const [stock, debt] = [await addStock(opening), await addDebt(opening)];
    for (let i = 1; i < 12; i++) await addStock(opening);
    await approve(opening);
    await letTimePass();
    return { opening, stock: await stage.fresh(stock), debt: await stage.fresh(debt) };
  };
  const reverse = (opening: OpeningBalance) => stage.act("finance", OpeningBalance, "reverse", opening, { reason: "来源报表取错日期" });

  test("is reversed as a whole: nothing of it is left in stock or accounts", async () => {
    const { opening, stock, debt } = await posted();
    await reverse(opening);
    await letTimePass();
    expect(await stage.fresh(opening)).toMatchObject({ status: "REVERSED", postedCount: 0 });
    expect(await listed(stage, StockBalance, "batchId", stock.batchId!, "expiresOn")).toMatchObject([{ onHand: 0 }]);
    expect(await stage.fresh({ id: debt.receivableId! } as Receivable)).toMatchObject({ status: "SETTLED", amount: cny(0), open: cny(0) });
    expect(await stage.fresh({ id: accountId(customer.id, "CNY") } as CustomerAccount)).toMatchObject({ receivable: cny(0), onAccount: cny(0) });
    expect((await verifyTrail(stage.table)).breaches).toEqual([]);
  });

  test("of which something has been used stays: what had been reversed is posted again", async () => {
    const { opening, debt } = await posted();
    const receipt = await stage.create<CashReceipt>("finance", CashReceipt, { customerId: customer.id, amount: cny(100), receivedOn: stage.today, bankReference: ulid(), matches: [{ receivableId: debt.receivableId, amount: cny(100) }] });
    await stage.act("finance", CashReceipt, "post", receipt);
    await reverse(opening);
    await letTimePass();
    expect(await stage.fresh(opening)).toMatchObject({ status: "POSTED", postedCount: 13, reversalStoppedBy: debt.documentNumber });
    const onHand = (await stage.everything()).filter(({ pk, sk, productId }) => sk === "record" && String(pk).startsWith("bal_") && productId === product.id).reduce((sum, one) => sum + Number(one.onHand), 0);
    const moved = (await stage.everything()).filter(({ kind, sk, productId }) => kind === "OPENING" && sk === "record" && productId === product.id);
    expect(onHand).toBe(moved.reduce((sum, { toLocationId, quantity }) => sum + (toLocationId ? 1 : -1) * Number(quantity), 0));
  });
});

describe("payables and bank balances", () => {
  const payableTotal = (lines: number, amount: number) => ({ kind: "PAYABLE", lines, amount: cny(amount) });
  const bankTotal = (amount: number) => ({ kind: "BANK", lines: 1, amount: cny(amount) });
  const owedTo = async () => (await stage.fresh<SupplierAccount>(supplierAccountId(supplier.id, "CNY"))) ?? undefined;
  const payableInput = ({ id }: OpeningBalance, values: object = {}) => ({ openingBalanceId: id, supplierId: supplier.id, documentNumber: `供-${ulid().slice(-8)}`, documentOn: "2026-10-05", dueOn: "2026-11-20", amount: cny(70_000), ...values });
  const addPayable = (opening: OpeningBalance, values?: object) => stage.create<OpeningPayable>("supplyLead", OpeningPayable, payableInput(opening, values));
  const newAccount = () => stage.create<BankAccount>("finance", BankAccount, { name: `基本户 ${ulid()}`, bank: "某银行", accountNumber: `9${ulid()}`, currency: "CNY" });

  test("are posted with the same controls, and paid by the cashier", async () => {
    supplier = await qualifiedSupplier(stage);
    const account = await newAccount();
    const opening = await open(payableTotal(2, 50_000), bankTotal(1_234_500));
    const owed = await addPayable(opening);
    await addPayable(opening, { amount: cny(-20_000), dueOn: undefined });
    await stage.create("officeClerk", OpeningBankBalance, { openingBalanceId: opening.id, bankAccountId: account.id, amount: cny(1_234_500) });
    await approve(opening);
    await letTimePass();
    expect(await stage.fresh(opening)).toMatchObject({ status: "POSTED", postedCount: 3 });
    expect(await owedTo()).toMatchObject({ payable: cny(70_000), prepaid: cny(20_000) });
    expect(await stage.fresh(account)).toMatchObject({ balance: cny(1_234_500), balanceOn: "2026-11-22" });

    const payable = await stage.fresh<Payable>((await stage.fresh(owed)).payableId!);
    const request = (amount: number) => ({ supplierId: supplier.id, lines: [{ payableId: payable.id, amount: cny(amount) }] });
    await stage.cannotCreate("purchaser", PaymentRequest, request(70_000), "PAYMENT_EXCEEDS_DEBT");
    const paid = await stage.create<PaymentRequest>("purchaser", PaymentRequest, request(50_000));
    await stage.act("purchaser", PaymentRequest, "submit", paid);
    await stage.act("finance", PaymentRequest, "approve", paid);
    await stage.cannot("finance", PaymentRequest, "pay", paid, {}, "ACCESS_DENIED");
    await stage.act("cashier", PaymentRequest, "pay", paid, { bankReference: `BANK-${ulid()}`, paidOn: stage.today });
    await stage.act("finance", Payable, "useCredit", payable, { amount: cny(20_000) });
    expect(await stage.fresh(payable)).toMatchObject({ status: "PAID" });
    expect(await owedTo()).toMatchObject({ payable: cny(0), prepaid: cny(0) });
    const entries = (await Promise.all([opening, payable, paid].map(({ id }) => listed(stage, SupplierEntry, "sourceId", id)))).flat();
    expect(entries.map(({ debit, credit, amount }) => `${debit} ${credit} ${amount.amount}`).sort()).toEqual(["OPENING PAYABLE 70000", "PAYABLE BANK 50000", "PAYABLE PREPAID 20000", "PREPAID OPENING 20000"]);
    expect((await verifyTrail(stage.table)).breaches).toEqual([]);

    // Used since: nothing of it is reversed.
    await stage.act("finance", OpeningBalance, "reverse", opening, { reason: "重复导入" });
    await letTimePass();
    await letTimePass();
    expect(await stage.fresh(opening)).toMatchObject({ status: "POSTED", postedCount: 3, reversalStoppedBy: owed.documentNumber });
  });

  test("are refused with every line that is wrong", async () => {
    const [account, opening] = [await newAccount(), await open(payableTotal(1, 99), bankTotal(100))];
    const draft = await stage.seedEdit(await bareSupplier(stage), { status: "DRAFT" });
    await stage.cannotCreate("supplyLead", OpeningPayable, payableInput(opening, { dueOn: undefined }), "OPENING_DUE_DATE_MISSING");
    await stage.cannotCreate("finance", OpeningPayable, payableInput(opening), "ACCESS_DENIED");
    await addPayable(opening, { supplierId: draft.id });
    await stage.create("officeClerk", OpeningBankBalance, { openingBalanceId: opening.id, bankAccountId: account.id, amount: money(100, "USD") });
    await stage.cannot("officeClerk", OpeningBalance, "validate", opening, {}, "OPENING_TOTAL_DIFFERS", "OPENING_TOTAL_DIFFERS", "OPENING_TOTAL_DIFFERS", "OPENING_TOTAL_MISSING", "OPENING_LINE_WRONG", "OPENING_LINE_WRONG");
  });

  test("are reversed whole while nothing of them is used, and can then be taken over again", async () => {
    supplier = await qualifiedSupplier(stage);
    const account = await newAccount();
    const take = async () => {
      const opening = await open(payableTotal(1, 70_000), bankTotal(100));
      await addPayable(opening);
      await stage.create("officeClerk", OpeningBankBalance, { openingBalanceId: opening.id, bankAccountId: account.id, amount: cny(100) });
      await approve(opening);
      await letTimePass();
      return opening;
    };
    const opening = await take();
    await stage.act("finance", OpeningBalance, "reverse", opening, { reason: "截止日期有误" });
    await letTimePass();
    expect(await stage.fresh(opening)).toMatchObject({ status: "REVERSED", postedCount: 0 });
    expect(await owedTo()).toMatchObject({ payable: cny(0) });
    expect((await stage.fresh(account)).balance).toBeUndefined();
    expect(await stage.fresh(await take())).toMatchObject({ status: "POSTED" });
  });
});

test("the same lines are taken over once, in any document, unless they were reversed", async () => {
  const same = { batchNumber: `F-${ulid()}` };
  const take = async () => {
    const opening = await open(stockTotal(1, 10, 5_000));
    await addStock(opening, same);
    return opening;
  };
  const first = await take();
  await approve(first);
  await letTimePass();
  const second = await take();
  await stage.cannot("officeClerk", OpeningBalance, "validate", second, {}, "VALUE_TAKEN");
  await stage.act("finance", OpeningBalance, "reverse", first, { reason: "重新盘点" });
  await letTimePass();
  await stage.act("officeClerk", OpeningBalance, "validate", second);
});
