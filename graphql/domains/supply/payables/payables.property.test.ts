/**
 * Whatever comes in which order (receipts, returns, invoices, red invoices, credits, prepayments, payments): the account equals its
 * entries, the order's line and the open payables, and nothing is paid that was not accepted and matched, but what the
 * contract allows to be prepaid. 五(一)3, 四(四)3
 */
import fc from "fast-check";
import { ulid } from "ulid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { approvedProduct, bareSupplier, listed, place } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { money } from "../../../table/money.ts";
import { netOf } from "../../catalogue/api.ts";
import type { Product } from "../../catalogue/product/product.ts";
import { PurchaseOrder } from "../ordering/purchaseOrder.ts";
import { GoodsReceipt } from "../receiving/goodsReceipt.ts";
import { Inspection } from "../receiving/inspection.ts";
import { PurchaseReturn } from "../returns/purchaseReturn.ts";
import type { Location } from "../places/location.ts";
import { Batch } from "../stock/batch.ts";
import { StockBalance } from "../stock/stockBalance.ts";
import { balanceId } from "../stock/allocatable.ts";
import type { Supplier } from "../supplier/supplier.ts";
import { openAdvance } from "../contracts/advance.ts";
import { PurchaseContract } from "../contracts/purchaseContract.ts";
import { openToInvoice } from "./billing.ts";
import { Payable } from "./payable.ts";
import { PaymentRequest } from "./paymentRequest.ts";
import { SupplierAccount, supplierAccountId } from "./supplierAccount.ts";
import { SupplierEntry } from "./supplierEntry.ts";
import { SupplierInvoice } from "./supplierInvoice.ts";

let stage: Stage;
let product: Product;
let shelf: Location;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("inspector", "logisticsCoordinator", "finance", "cashier", "purchaser");
  await stage.hire("second accountant", "finance");
  [product, shelf] = [await approvedProduct(stage), await place(stage, "STORAGE")];
});
afterAll(() => stage.close());

const cny = (amount: number) => money(amount, "CNY");

/** What the contract of a trade allows to be prepaid. */
const prepayable = 60_000;

interface Trade {
  supplier: Supplier;
  order: PurchaseOrder;
  batches: Batch[];
  invoices: SupplierInvoice[];
  contract: PurchaseContract;
}

async function begun(): Promise<Trade> {
  const supplier = await bareSupplier(stage);
  const lines = [{ productId: product.id, quantity: 1_000, unitPrice: cny(1_007), amount: cny(1_007_000), receivedQuantity: 0 }];
  const none = cny(0);
  const contract = await stage.seed(PurchaseContract, { number: `CG-${ulid()}`, supplierId: supplier.id, subject: "年度采购", amount: cny(2_000_000), prepayable: cny(prepayable), startsOn: stage.today, endsOn: stage.today, ordered: cny(1_007_000), requested: none, prepaid: none, drawn: none, paidBack: none, status: "APPROVED", duties: [] });
  const order = await stage.seed(PurchaseOrder, { number: `PO-${ulid()}`, contractId: contract.id, supplierId: supplier.id, expectedOn: stage.today, lines, total: cny(1_007_000), historical: false, status: "SENT", duties: [] });
  return { supplier, order, contract, batches: [], invoices: [] };
}

/** Packs that arrived, as if they were received and stored, pass their inspection. */
async function accept({ supplier, order, batches }: Trade, quantity: number): Promise<void> {
  const receipt = await stage.seed(GoodsReceipt, { number: `GR-${ulid()}`, purchaseOrderId: order.id, supplierId: supplier.id, receivedOn: stage.today, expectedOn: stage.today, lines: [{ orderLine: 1, productId: product.id, deliveredQuantity: quantity, overQuantity: 0, acceptedQuantity: quantity, shortQuantity: 0 }], status: "CONFIRMED", duties: [] });
  const batch = await stage.seed(Batch, { batchNumber: `L-${ulid().slice(-8)}`, productId: product.id, supplierId: supplier.id, receiptId: receipt.id, receiptLine: 1, producedOn: stage.today, expiresOn: "2029-01-01", receivedQuantity: quantity, cost: cny(netOf(quantity * 1_007, 1_300)), locationIds: [shelf.id], status: "PENDING", duties: [] });
  const inspection = await stage.seed(Inspection, { number: `IN-${ulid()}`, receiptId: receipt.id, orderLine: 1, batchId: batch.id, productId: product.id, locationId: shelf.id, quantity, sampledQuantity: 1, appearanceOk: true, packagingOk: true, papersOk: true, status: "PENDING", duties: [] });
  await stage.act("inspector", Inspection, "qualify", inspection);
  batches.push(batch);
}

/** Goods go back, as if they were approved, picked and checked. */
async function sendBack({ supplier, batches }: Trade, wanted: number): Promise<void> {
  const stocked = await Promise.all(batches.map((one) => stage.fresh(one)));
  const batch = stocked.find(({ receivedQuantity, returnedQuantity = 0 }) => receivedQuantity > returnedQuantity);
  if (!batch) return;
  const quantity = Math.min(wanted, batch.receivedQuantity - (batch.returnedQuantity ?? 0));
  const id = balanceId(batch.id, shelf.id);
  const balance = { id, batchId: batch.id, locationId: shelf.id, productId: product.id, onHand: quantity, allocated: quantity, expiresOn: batch.expiresOn, zoneKind: "STORAGE" } as const;
  const known = await (await stage.as("finance")).loader.load<StockBalance>(id);
  if (known) await stage.seedEdit(known, balance);
  else await stage.seed(StockBalance, balance as Partial<StockBalance>);
  const line = { batchId: batch.id, locationId: shelf.id, quantity, productId: product.id, batchNumber: batch.batchNumber, expiresOn: batch.expiresOn };
  const one = await stage.seed(PurchaseReturn, { number: `PT-${ulid()}`, supplierId: supplier.id, returnReason: "滞销", lines: [line], status: "CHECKED", duties: [] });
  await stage.act("logisticsCoordinator", PurchaseReturn, "ship", one, { takenBy: "司机" });
}

const seedInvoice = (trade: Trade, quantity: number, price: number, values: Partial<SupplierInvoice> = {}): Promise<SupplierInvoice> => {
  const gross = quantity * price;
  const net = netOf(gross, 1_300);
  const line = { purchaseOrderId: trade.order.id, orderLine: 1, quantity, unitPrice: cny(price), taxRate: 1_300, productId: product.id, amount: cny(gross), net: cny(net) };
  return stage.seed(SupplierInvoice, { number: `GF-${ulid()}`, kind: "BLUE", supplierId: trade.supplier.id, invoiceNumber: "10000000", identity: ulid(), issuedOn: stage.today, dueOn: stage.today, lines: [line], total: cny(gross), vat: cny(gross - net), mismatches: [], status: "MATCHED", duties: [], ...values });
};

/** How often something has taken effect. */
const done = { approved: 0, paid: 0 };

/** Submitted and approved where it still agrees; otherwise it is refused and nothing follows from it. */
async function decide(one: SupplierInvoice): Promise<boolean> {
  const { record } = await stage.tryTo("finance", SupplierInvoice, "submit", one);
  if (!record) return false;
  const isApproved = (await stage.tryTo("second accountant", SupplierInvoice, "approve", one)).record !== null;
  if (isApproved) done.approved++;
  return isApproved;
}

async function invoice(trade: Trade, quantity: number, dearer: number): Promise<void> {
  const blue = await seedInvoice(trade, quantity, 1_007 + dearer);
  if (await decide(blue)) trade.invoices.push(blue);
}

async function takeBack(trade: Trade, quantity: number): Promise<void> {
  const blue = trade.invoices.at(-1);
  if (blue) await decide(await seedInvoice(trade, quantity, blue.lines[0]!.unitPrice.amount, { kind: "RED", blueInvoiceId: blue.id }));
}

/** Everything that is open is asked for, a part of what was asked is paid, and credits are used as far as they go. */
async function request({ supplier }: Trade, share: number): Promise<void> {
  for (const { id, open, status } of await listed(stage, Payable, "supplierId", supplier.id, "dueOn")) {
    const amount = Math.ceil((open.amount * share) / 10);
    if (amount === 0 || status === "PAID") continue;
    const { record } = await stage.tryCreate("purchaser", PaymentRequest, { supplierId: supplier.id, lines: [{ payableId: id, amount: cny(amount) }] });
    if (!record) continue;
    if ((await stage.tryTo("purchaser", PaymentRequest, "submit", record)).record) await stage.tryTo("finance", PaymentRequest, "approve", record);
  }
}

async function prepay({ supplier, contract }: Trade, amount: number): Promise<void> {
  const { record } = await stage.tryCreate("purchaser", PaymentRequest, { supplierId: supplier.id, contractId: contract.id, prepayment: cny(amount) });
  if (record && (await stage.tryTo("purchaser", PaymentRequest, "submit", record)).record) await stage.tryTo("finance", PaymentRequest, "approve", record);
}

async function pay({ supplier }: Trade): Promise<void> {
  for (const one of await listed(stage, PaymentRequest, "supplierId", supplier.id)) {
    if (one.status === "APPROVED" && (await stage.tryTo("cashier", PaymentRequest, "pay", one, { bankReference: `PAY-${ulid()}`, paidOn: stage.today })).record) done.paid++;
  }
}

async function useCredit({ supplier }: Trade, amount: number): Promise<void> {
  const [payable] = (await listed(stage, Payable, "supplierId", supplier.id, "dueOn")).filter(({ status }) => status !== "PAID");
  if (payable) await stage.tryTo("finance", Payable, "useCredit", payable, { amount: cny(amount) });
}

type Step = readonly ["accept" | "sendBack" | "invoice" | "takeBack" | "request" | "prepay" | "pay" | "useCredit", number, number];

const carriedOut: Record<Step[0], (trade: Trade, quantity: number, detail: number) => Promise<void>> = {
  accept,
  sendBack,
  invoice: (trade, quantity, detail) => invoice(trade, quantity, detail % 11),
  takeBack,
  request: (trade, _, detail) => request(trade, 1 + (detail % 10)),
  prepay: (trade, quantity) => prepay(trade, quantity * 300),
  pay,
  useCredit: (trade, quantity) => useCredit(trade, quantity * 1_000),
};

const isPaid = ({ debit, credit }: SupplierEntry): boolean => debit === "PAYABLE" && credit === "BANK";

async function holds({ supplier, order, contract }: Trade, paidBefore: number): Promise<number> {
  const [line] = (await stage.fresh(order)).lines;
  const entries = await listed(stage, SupplierEntry, "supplierId", supplier.id);
  const payables = await listed(stage, Payable, "supplierId", supplier.id, "dueOn");
  const account = await (await stage.as("finance")).loader.load<SupplierAccount>(supplierAccountId(supplier.id, "CNY"));
  const balanceOf = (name: SupplierEntry["debit"]) => entries.reduce((sum, { debit, credit, amount }) => sum + (credit === name ? amount.amount : 0) - (debit === name ? amount.amount : 0), 0);
  const sums = account ? { payable: account.payable.amount, prepaid: account.prepaid.amount, grni: account.grni.amount } : { payable: 0, prepaid: 0, grni: 0 };
  expect(sums).toEqual({ payable: balanceOf("PAYABLE"), prepaid: 0 - balanceOf("PREPAID"), grni: balanceOf("GRNI") });
  expect(sums.payable, "the open documents").toBe(payables.reduce((sum, { open }) => sum + open.amount, 0));
  expect(sums.grni, "what was accepted and not invoiced").toBe(line!.unbilled?.amount ?? 0);
  const { acceptedQuantity = 0, returnedQuantity = 0, invoicedQuantity = 0, invoicedAmount } = line!;
  expect(openToInvoice(line!)).toBeGreaterThanOrEqual(0);
  expect(invoicedQuantity).toBeLessThanOrEqual(acceptedQuantity - returnedQuantity);
  if (openToInvoice(line!) === 0) expect(sums.grni).toBe(0);
  const paid = entries.filter(isPaid).reduce((sum, { amount }) => sum + amount.amount, 0);
  const agreed = await stage.fresh(contract);
  const advance = openAdvance(agreed);
  expect([agreed.prepaid.amount + agreed.requested.amount <= prepayable, advance >= 0, advance <= sums.prepaid], "prepaid no more than was agreed").toEqual([true, true, true]);
  const transferred = paid + agreed.prepaid.amount;
  expect(sums.payable - sums.prepaid, "owed is what was invoiced and kept, less what was transferred").toBe((invoicedAmount?.amount ?? 0) - transferred);
  if (paid > paidBefore) expect(transferred - advance, "paid only what was accepted and matched").toBeLessThanOrEqual(invoicedAmount?.amount ?? 0);
  for (const { requested, open } of payables) expect(requested?.amount ?? 0).toBeLessThanOrEqual(open.amount);
  return paid;
}

const steps = fc.array(fc.tuple(fc.constantFrom(...(Object.keys(carriedOut) as Step[0][])), fc.integer({ min: 1, max: 120 }), fc.integer({ min: 0, max: 60 })), { minLength: 6, maxLength: 10 });

test("the ledger balances, and no payment exceeds what was accepted and matched, under any order of documents", { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (further) => {
      const trade = await begun();
      let paid = 0;
      // Enough is accepted and invoiced that the rest has something to act on.
      for (const [name, quantity, detail] of [["prepay", 60, 0], ["accept", 90, 0], ["invoice", 60, 0], ["request", 1, 3], ...further, ["pay", 1, 0]] as Step[]) {
        await carriedOut[name](trade, quantity, detail);
        paid = await holds(trade, paid);
      }
    }),
    { numRuns: 4 },
  );
  expect(done, "what is asked for is done often enough to say something").toMatchObject({ approved: expect.toSatisfy((times: number) => times >= 4), paid: expect.toSatisfy((times: number) => times >= 1) });
});

test("of an invoice and a return at the same moment, each finds the other", async () => {
  const trade = await begun();
  await accept(trade, 100);
  const blue = await seedInvoice(trade, 100, 1_007);
  await stage.act("finance", SupplierInvoice, "submit", blue);
  await Promise.all([stage.tryTo("second accountant", SupplierInvoice, "approve", blue), sendBack(trade, 40)]);
  await holds(trade, 0);
});
