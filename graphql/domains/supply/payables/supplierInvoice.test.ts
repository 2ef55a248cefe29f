/** Suppliers' invoices: matched as a whole with order and receipt, and nothing is owed or paid beyond what was accepted. 五(一)3 */
import { ulid } from "ulid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { approvedProduct, arrival, line, listed, place, qualifiedSupplier, qualify, receive, sentOrder, type Stocked } from "../../../test/company.ts";
import { storedScan } from "../../../test/remedies/remedy.ts";
import { Stage } from "../../../test/stage.ts";
import { money } from "../../../table/money.ts";
import { verifyTrail } from "../../../platform/audit/verify.ts";
import { netOf } from "../../catalogue/api.ts";
import { CostAdjustment } from "../cost/costAdjustment.ts";
import { PurchaseOrder } from "../ordering/purchaseOrder.ts";
import { Inspection } from "../receiving/inspection.ts";
import { PutAway } from "../receiving/putAway.ts";
import { PurchaseReturn } from "../returns/purchaseReturn.ts";
import type { Batch } from "../stock/batch.ts";
import { closePaidOrders } from "./closePaidOrders.ts";
import { Payable } from "./payable.ts";
import { PaymentRequest } from "./paymentRequest.ts";
import { SupplierAccount, supplierAccountId } from "./supplierAccount.ts";
import { SupplierEntry } from "./supplierEntry.ts";
import { SupplierInvoice } from "./supplierInvoice.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("purchaser", "supplyLead", "receiver", "inspector", "warehouseKeeper", "qaOfficer", "headOfQuality", "picker", "outboundChecker", "logisticsCoordinator", "finance", "cashier", "departmentManager", "salesLead");
  await stage.hire("second accountant", "finance");
});
afterAll(() => stage.close());

const cny = (amount: number) => money(amount, "CNY");
const numbers = (() => {
  let last = 10_000_000;
  return () => String(++last);
})();

/** So many packs of an order at 10.00 with tax, of which so many arrived and passed their inspection. */
async function accepted(ordered: number, quantity: number, price = 1_000): Promise<Stocked> {
  const [supplier, product, dock, shelf] = [await qualifiedSupplier(stage), await approvedProduct(stage), await place(stage, "RECEIVING"), await place(stage, "STORAGE")];
  const order = await sentOrder(stage, supplier, [line(product, ordered, price)]);
  const receipt = await receive(stage, order, dock, [arrival(stage, quantity)]);
  const [inspection] = await listed(stage, Inspection, "receiptId", receipt.id);
  const task = await qualify(stage, inspection!);
  await stage.act("warehouseKeeper", PutAway, "complete", task, { lines: [{ locationId: shelf.id, quantity }] });
  return { supplier, product, order, receipt, inspection: inspection!, batch: await stage.fresh<Batch>(inspection!.batchId), dock, shelf };
}

interface Charged {
  quantity: number;
  price?: number;
  values?: object;
}

async function invoiceInput({ supplier, order }: Pick<Stocked, "supplier" | "order">, { quantity, price = 1_000, values = {} }: Charged) {
  const gross = quantity * price;
  return {
    kind: "BLUE",
    supplierId: supplier.id,
    invoiceNumber: numbers(),
    issuedOn: "2026-11-20",
    dueOn: "2026-12-20",
    lines: [{ purchaseOrderId: order.id, orderLine: 1, quantity, unitPrice: cny(price), taxRate: 1_300 }],
    total: cny(gross),
    vat: cny(gross - netOf(gross, 1_300)),
    scanFileId: await storedScan(stage, "finance"),
    ...values,
  };
}

const entered = async (stocked: Pick<Stocked, "supplier" | "order">, charged: Charged) => stage.create<SupplierInvoice>("finance", SupplierInvoice, await invoiceInput(stocked, charged));

async function matched(stocked: Pick<Stocked, "supplier" | "order">, charged: Charged): Promise<SupplierInvoice> {
  const invoice = await entered(stocked, charged);
  await stage.act("finance", SupplierInvoice, "verify", invoice);
  return stage.act("finance", SupplierInvoice, "match", invoice);
}

async function approved(stocked: Pick<Stocked, "supplier" | "order">, charged: Charged): Promise<SupplierInvoice> {
  const invoice = await matched(stocked, charged);
  expect(invoice).toMatchObject({ status: "MATCHED", mismatches: [] });
  await stage.act("finance", SupplierInvoice, "submit", invoice);
  return stage.act("second accountant", SupplierInvoice, "approve", invoice);
}

const redOf = (stocked: Stocked, blue: SupplierInvoice, quantity: number, price = 1_000) => approved(stocked, { quantity, price, values: { kind: "RED", blueInvoiceId: blue.id } });
const accountOf = ({ supplier }: Pick<Stocked, "supplier">) => stage.fresh<SupplierAccount>(supplierAccountId(supplier.id, "CNY"));
const owed = async (stocked: Stocked) => {
  const { payable, prepaid, grni } = await accountOf(stocked);
  return [payable.amount, prepaid.amount, grni.amount];
};
const payableOf = async ({ id }: SupplierInvoice): Promise<Payable> => (await listed(stage, Payable, "invoiceId", id, "dueOn"))[0]!;
const lineOf = async ({ order }: Stocked) => (await stage.fresh<PurchaseOrder>(order)).lines[0]!;

async function sendBack({ supplier, batch, shelf }: Stocked, quantity: number): Promise<PurchaseReturn> {
  const one = await stage.create<PurchaseReturn>("purchaser", PurchaseReturn, { supplierId: supplier.id, returnReason: "近效期", lines: [{ batchId: batch.id, locationId: shelf.id, quantity }] });
  await stage.act("purchaser", PurchaseReturn, "submit", one);
  for (const role of ["qaOfficer", "supplyLead"]) await stage.act(role, PurchaseReturn, "approve", one);
  await stage.act("picker", PurchaseReturn, "pick", one, { confirmedLines: [1] });
  await stage.act("outboundChecker", PurchaseReturn, "check", one, { confirmedLines: [1] });
  return stage.act("logisticsCoordinator", PurchaseReturn, "ship", one, { takenBy: "供方司机" });
}

const requestInput = ({ supplier }: Stocked, payable: Payable, amount: number) => ({ supplierId: supplier.id, lines: [{ payableId: payable.id, amount: cny(amount) }] });

async function toPay(stocked: Stocked, payable: Payable, amount: number): Promise<PaymentRequest> {
  const request = await stage.create<PaymentRequest>("purchaser", PaymentRequest, requestInput(stocked, payable, amount));
  await stage.act("purchaser", PaymentRequest, "submit", request);
  return stage.act("finance", PaymentRequest, "approve", request);
}

const transfer = () => ({ bankReference: `PAY-${ulid()}`, paidOn: stage.today });

describe("accepted goods", () => {
  test("are owed for at an estimate until their invoice comes, and then as invoiced", async () => {
    const stocked = await accepted(500, 480);
    expect(await owed(stocked)).toEqual([0, 0, 424_779]);
    expect(await lineOf(stocked)).toMatchObject({ acceptedQuantity: 480, unbilled: cny(424_779) });
    const invoice = await approved(stocked, { quantity: 480 });
    expect(await owed(stocked)).toEqual([480_000, 0, 0]);
    const entries = await listed(stage, SupplierEntry, "sourceId", invoice.id);
    expect(entries.map(({ debit, credit, amount }) => `${debit} ${credit} ${amount.amount}`).sort()).toEqual(["GRNI PAYABLE 424779", "VAT_INPUT PAYABLE 55221"]);
    expect(await payableOf(invoice)).toMatchObject({ status: "OPEN", open: cny(480_000), dueOn: "2026-12-20", documentNumber: invoice.invoiceNumber });
  });

  test("that failed their inspection are not owed for", async () => {
    const [supplier, product, dock] = [await qualifiedSupplier(stage), await approvedProduct(stage), await place(stage, "RECEIVING")];
    const order = await sentOrder(stage, supplier, [line(product, 100)]);
    const receipt = await receive(stage, order, dock, [arrival(stage, 100)]);
    await stage.act("inspector", Inspection, "reject", (await listed(stage, Inspection, "receiptId", receipt.id))[0]!, { reason: "标签不符" });
    expect(await listed(stage, SupplierEntry, "supplierId", supplier.id)).toEqual([]);
    expect(await matched({ supplier, order }, { quantity: 100 })).toMatchObject({ status: "BLOCKED", mismatches: ["QUANTITY"], lines: [{ overQuantity: 100 }] });
  });
});

test("worked example: 500 invoiced at 10.15, 480 accepted at 10.00: blocked; red 20 and an approved variance: 4,872.00", async () => {
  const stocked = await accepted(500, 480);
  const blue = await matched(stocked, { quantity: 500, price: 1_015 });
  expect(blue).toMatchObject({ status: "BLOCKED", mismatches: ["QUANTITY", "PRICE"], lines: [{ overQuantity: 20, priceDifference: cny(7_500) }] });
  await stage.cannot("finance", SupplierInvoice, "submit", blue, {}, "WRONG_STATE");
  await stage.cannot("purchaser", SupplierInvoice, "explainVariance", blue, { reason: "涨价" }, "NOT_PRICE_ONLY");
  expect(await owed(stocked)).toEqual([0, 0, 424_779]);

  const red = await redOf(stocked, blue, 20, 1_015);
  expect(red.total).toEqual(cny(20_300));
  expect(await owed(stocked), "what was never booked is not credited").toEqual([0, 0, 424_779]);
  expect(await stage.act("finance", SupplierInvoice, "match", blue)).toMatchObject({ status: "BLOCKED", mismatches: ["PRICE"], variance: cny(7_200), redTotal: cny(20_300) });
  await stage.act("purchaser", SupplierInvoice, "explainVariance", blue, { reason: "厂家自 11 月起调价，函件附后" });
  await stage.act("finance", SupplierInvoice, "submit", blue);
  await stage.cannot("second accountant", SupplierInvoice, "approve", blue, {}, "NOT_YOUR_DECISION");
  await stage.act("supplyLead", SupplierInvoice, "approve", blue);
  await stage.act("second accountant", SupplierInvoice, "approve", blue);
  expect(await payableOf(blue)).toMatchObject({ open: cny(487_200) });
  expect(await owed(stocked)).toEqual([487_200, 0, 0]);
  const [adjustment] = await listed(stage, CostAdjustment, "batchId", stocked.batch.id);
  expect(adjustment).toMatchObject({ kind: "INVOICE", status: "POSTED", amount: cny(431_150 - 424_779), sourceId: blue.id });
  expect(await stage.fresh(stocked.batch)).toMatchObject({ cost: cny(431_150) });
});

describe("the match", () => {
  test.each([
    ["a price 1 % higher on a small line", { quantity: 100, price: 1_010 }, []],
    ["a price more than 1 % higher", { quantity: 100, price: 1_011 }, ["PRICE"]],
    ["a line that costs more than 100.00 beyond the order", { quantity: 1_010, price: 1_010 }, ["PRICE"]],
    ["a lower price", { quantity: 100, price: 900 }, []],
    ["one pack too many", { quantity: 1_021 }, ["QUANTITY"]],
    ["a total that is off by 0.05", { quantity: 100, values: { total: cny(100_005) } }, []],
    ["a total that is off by 0.06", { quantity: 100, values: { total: cny(100_006) } }, ["TOTAL"]],
    ["another tax rate", { quantity: 100, values: { lines: undefined } }, ["TAX_RATE"]],
  ] as const)("of %s", async (name, charged, mismatches) => {
    const stocked = await accepted(1_020, 1_020);
    const other = name === "another tax rate" ? { lines: [{ purchaseOrderId: stocked.order.id, orderLine: 1, quantity: 100, unitPrice: cny(1_000), taxRate: 900 }], vat: cny(100_000 - netOf(100_000, 900)) } : {};
    const { lines: _, ...values } = { lines: 0, ...("values" in charged ? charged.values : {}) };
    expect(await matched(stocked, { ...charged, values: { ...values, ...other } })).toMatchObject({ status: mismatches.length > 0 ? "BLOCKED" : "MATCHED", mismatches });
  });

  test("of partial invoices adds up in any order of approval", async () => {
    const stocked = await accepted(100, 100);
    const [first, second] = [await matched(stocked, { quantity: 60 }), await matched(stocked, { quantity: 60 })];
    for (const one of [first, second]) await stage.act("finance", SupplierInvoice, "submit", one);
    await stage.act("second accountant", SupplierInvoice, "approve", first);
    await stage.cannot("second accountant", SupplierInvoice, "approve", second, {}, "INVOICE_NOT_MATCHED");
    await approved(stocked, { quantity: 40 });
    expect(await owed(stocked)).toEqual([100_000, 0, 0]);
    expect(await lineOf(stocked)).toMatchObject({ invoicedQuantity: 100, invoicedAmount: cny(100_000), unbilled: cny(0) });
  });

  test("is refused to whom it does not belong, and an invoice is entered once", async () => {
    const [stocked, other] = [await accepted(10, 10), await accepted(10, 10)];
    const input = await invoiceInput(stocked, { quantity: 10 });
    await stage.cannotCreate("purchaser", SupplierInvoice, input, "ACCESS_DENIED");
    await stage.cannotCreate("finance", SupplierInvoice, { ...input, supplierId: other.supplier.id }, "ORDER_OF_ANOTHER_SUPPLIER");
    await stage.cannotCreate("finance", SupplierInvoice, { ...input, kind: "RED" }, "RED_NEEDS_BLUE");
    const invoice = await stage.create<SupplierInvoice>("finance", SupplierInvoice, { ...input, scanFileId: undefined });
    await stage.cannotCreate("finance", SupplierInvoice, input, "VALUE_TAKEN");
    await stage.cannot("finance", SupplierInvoice, "verify", invoice, {}, "INVOICE_NEEDS_SCAN");
    await stage.act("finance", SupplierInvoice, "refuse", invoice, { reason: "抬头错误" });
  });

  test("is asked for by one of finance and approved by another", async () => {
    const invoice = await matched(await accepted(10, 10), { quantity: 10 });
    await stage.act("finance", SupplierInvoice, "submit", invoice);
    await stage.cannot("finance", SupplierInvoice, "approve", invoice, {}, "DUTIES_MUST_BE_SEPARATE");
  });

  test("a red invoice takes back at most what is left of its blue one, at its price", async () => {
    const stocked = await accepted(100, 100);
    const blue = await approved(stocked, { quantity: 100 });
    await redOf(stocked, blue, 30);
    expect(await owed(stocked)).toEqual([70_000, 0, 26_549]);
    const red = async (quantity: number, price: number) => invoiceInput(stocked, { quantity, price, values: { kind: "RED", blueInvoiceId: blue.id } });
    await stage.cannotCreate("finance", SupplierInvoice, await red(71, 1_000), "RED_EXCEEDS_BLUE");
    await stage.cannotCreate("finance", SupplierInvoice, await red(70, 900), "RED_PRICE_DIFFERS");
    await redOf(stocked, blue, 70);
    expect(await payableOf(blue)).toMatchObject({ open: cny(0), status: "PAID" });
    expect(await stage.fresh(blue)).toMatchObject({ status: "PAID" });
  });
});

describe("an order", () => {
  const statusOf = async ({ order }: Stocked) => (await stage.fresh<PurchaseOrder>(order)).status;
  const nextNight = async () => closePaidOrders(await stage.as("finance"));

  test("is matched once all that was accepted is invoiced, closed once that is paid, and then takes no invoice", async () => {
    const stocked = await accepted(100, 100);
    expect(await statusOf(stocked)).toBe("RECEIVED");
    await approved(stocked, { quantity: 60 });
    expect(await statusOf(stocked)).toBe("RECEIVED");
    await approved(stocked, { quantity: 40 });
    expect(await statusOf(stocked)).toBe("MATCHED");
    await stage.cannotCreate("finance", SupplierInvoice, await invoiceInput(stocked, { quantity: 1 }), "ORDER_INVOICED_IN_FULL");
    await nextNight();
    expect(await statusOf(stocked), "both invoices are unpaid").toBe("MATCHED");
    const [first, second] = await listed(stage, Payable, "supplierId", stocked.supplier.id, "dueOn");
    await stage.act("cashier", PaymentRequest, "pay", await toPay(stocked, first!, first!.open.amount), transfer());
    await nextNight();
    expect(await statusOf(stocked), "one is unpaid").toBe("MATCHED");
    await stage.act("cashier", PaymentRequest, "pay", await toPay(stocked, second!, second!.open.amount - 1), transfer());
    await nextNight();
    expect(await statusOf(stocked), "a cent is unpaid").toBe("MATCHED");
    await stage.act("cashier", PaymentRequest, "pay", await toPay(stocked, second!, 1), transfer());
    await nextNight();
    expect(await statusOf(stocked)).toBe("CLOSED");
    await stage.cannotCreate("finance", SupplierInvoice, await invoiceInput(stocked, { quantity: 1 }), "ORDER_INVOICED_IN_FULL");
    await stage.cannot("purchaser", PurchaseOrder, "close", stocked.order, { reason: "已完成" }, "WRONG_STATE");
  });

  test("awaits an invoice again when a red one takes packs back, also after it was closed", async () => {
    const stocked = await accepted(100, 100);
    const blue = await approved(stocked, { quantity: 100 });
    await stage.act("cashier", PaymentRequest, "pay", await toPay(stocked, await payableOf(blue), 100_000), transfer());
    await nextNight();
    expect(await statusOf(stocked)).toBe("CLOSED");
    await redOf(stocked, blue, 30);
    expect(await statusOf(stocked)).toBe("RECEIVED");
    await nextNight();
    expect(await statusOf(stocked)).toBe("RECEIVED");
    await approved(stocked, { quantity: 30 });
    expect(await statusOf(stocked)).toBe("MATCHED");
  });

  test("whose rest is closed is matched with what has arrived; goods that go back are not waited for", async () => {
    const stocked = await accepted(500, 480);
    expect(await statusOf(stocked)).toBe("PARTLY_RECEIVED");
    await approved(stocked, { quantity: 400 });
    await stage.cannot("receiver", PurchaseOrder, "close", stocked.order, { reason: "不再供货" }, "ACCESS_DENIED");
    await stage.act("purchaser", PurchaseOrder, "close", stocked.order, { reason: "供应商不再供货" });
    expect(await stage.fresh(stocked.order)).toMatchObject({ status: "RECEIVED", restClosed: true });
    await sendBack(stocked, 80);
    expect(await statusOf(stocked)).toBe("MATCHED");
    await nextNight();
    expect(await statusOf(stocked)).toBe("MATCHED");
    expect((await verifyTrail(stage.table)).breaches).toEqual([]);
  });
});

describe("a purchase return", () => {
  test("of goods without an invoice lowers the estimate, and they are not invoiced any more", async () => {
    const stocked = await accepted(100, 100);
    const one = await sendBack(stocked, 20);
    expect(await owed(stocked)).toEqual([0, 0, 70_797]);
    expect(await matched(stocked, { quantity: 100 })).toMatchObject({ status: "BLOCKED", lines: [{ overQuantity: 20 }] });
    expect(await stage.act("finance", PurchaseReturn, "closeWithoutInvoice", one)).toMatchObject({ status: "SETTLED" });
  });

  test("of invoiced goods lowers what is owed for them, and ends with the supplier's red invoice", async () => {
    const stocked = await accepted(100, 100);
    await approved(stocked, { quantity: 100 });
    const one = await sendBack(stocked, 20);
    expect(one).toMatchObject({ toCredit: cny(20_000) });
    expect(await owed(stocked)).toEqual([80_000, 0, 0]);
    await stage.cannot("finance", PurchaseReturn, "closeWithoutInvoice", one, {}, "RETURN_WAS_INVOICED");
    await stage.act("finance", PurchaseReturn, "credit", one, { creditNoteNumber: numbers(), creditedOn: stage.today, credited: cny(19_000), creditRemark: "扣除折让" });
    expect(await owed(stocked), "less is credited: 10.00 is owed again").toEqual([81_000, 0, 0]);
    expect((await verifyTrail(stage.table)).breaches).toEqual([]);
  });
});

describe("a payment", () => {
  test("is requested, approved and made by three people, at the supplier's own account", async () => {
    const stocked = await accepted(100, 100);
    const blue = await approved(stocked, { quantity: 100 });
    const payable = await payableOf(blue);
    await stage.cannotCreate("cashier", PaymentRequest, requestInput(stocked, payable, 1), "ACCESS_DENIED");
    await stage.cannotCreate("purchaser", PaymentRequest, requestInput(stocked, payable, 100_001), "PAYABLE_MORE_THAN_OPEN", "PAYMENT_EXCEEDS_DEBT");
    const own = await stage.create<PaymentRequest>("second accountant", PaymentRequest, requestInput(stocked, payable, 1_000));
    await stage.act("second accountant", PaymentRequest, "submit", own);
    await stage.cannot("second accountant", PaymentRequest, "approve", own, {}, "DUTIES_MUST_BE_SEPARATE");
    const request = await toPay(stocked, payable, 60_000);
    expect(request).toMatchObject({ status: "APPROVED", payeeName: stocked.supplier.name, payeeAccount: stocked.supplier.bankAccount });
    await stage.cannotCreate("purchaser", PaymentRequest, requestInput(stocked, payable, 40_001), "PAYABLE_MORE_THAN_OPEN");
    await stage.cannot("finance", PaymentRequest, "pay", request, transfer(), "ACCESS_DENIED");
    await stage.cannot("cashier", PaymentRequest, "pay", request, { ...transfer(), paidOn: "2026-12-24" }, "PAYABLE_PAID_IN_FUTURE");
    expect(await stage.act("cashier", PaymentRequest, "pay", request, transfer())).toMatchObject({ status: "PAID" });
    expect(await stage.fresh(payable)).toMatchObject({ status: "PARTIAL", open: cny(40_000), requested: cny(0) });
    await stage.act("cashier", PaymentRequest, "pay", await toPay(stocked, payable, 40_000), transfer());
    expect(await stage.fresh(blue)).toMatchObject({ status: "PAID" });
    expect(await owed(stocked)).toEqual([0, 0, 0]);
  });

  test("that was approved before goods went back is not made: the credit pays first", async () => {
    const stocked = await accepted(100, 100);
    const payable = await payableOf(await approved(stocked, { quantity: 100 }));
    const request = await toPay(stocked, payable, 100_000);
    await sendBack(stocked, 20);
    expect(await owed(stocked)).toEqual([100_000, 20_000, 0]);
    const [finding] = await stage.cannot("cashier", PaymentRequest, "pay", request, transfer(), "PAYMENT_EXCEEDS_DEBT");
    expect(finding).toMatchObject({ clause: "四(四)3 · 五(一)3" });
    await stage.act("finance", PaymentRequest, "revoke", request, { reason: "部分退货" });
    await stage.act("finance", Payable, "useCredit", payable, { amount: cny(20_000) });
    await stage.act("cashier", PaymentRequest, "pay", await toPay(stocked, payable, 80_000), transfer());
    expect(await owed(stocked)).toEqual([0, 0, 0]);
  });

  test("is requested, approved and made by nobody who played another part in the purchase", async () => {
    const stocked = await accepted(100, 100);
    const played = (await stage.fresh(stocked.order)).duties.map(({ duty }) => duty);
    expect(played).toEqual(["requester", "approver", "receiver", "inspector"]);
    const invoice = await approved(stocked, { quantity: 100 });
    const payable = await payableOf(invoice);
    const [inspectorId, cashierId, financeId] = await Promise.all(["inspector", "cashier", "finance"].map((role) => stage.idOf(role)));
    const asPlayed = async (duty: "receiver" | "approver", actorId: string) => stage.seedEdit(await stage.fresh(stocked.order), { duties: [{ duty, actorId }, { duty: "inspector", actorId: inspectorId! }] });

    await asPlayed("receiver", await stage.idOf("purchaser"));
    const own = await stage.create<PaymentRequest>("purchaser", PaymentRequest, requestInput(stocked, payable, 1_000));
    await stage.cannot("purchaser", PaymentRequest, "submit", own, {}, "DUTIES_MUST_BE_SEPARATE");
    await asPlayed("receiver", financeId!);
    const received = await stage.create<PaymentRequest>("purchaser", PaymentRequest, requestInput(stocked, payable, 1_000));
    await stage.act("purchaser", PaymentRequest, "submit", received);
    await stage.cannot("finance", PaymentRequest, "approve", received, {}, "DUTIES_MUST_BE_SEPARATE");
    await stage.act("second accountant", PaymentRequest, "approve", received);
    await asPlayed("approver", cashierId!);
    await stage.cannot("cashier", PaymentRequest, "pay", received, transfer(), "DUTIES_MUST_BE_SEPARATE");
    await asPlayed("approver", financeId!);
    await stage.act("cashier", PaymentRequest, "pay", received, transfer());
  });

  test("goes to an approved supplier only, and to the account that was approved", async () => {
    const stocked = await accepted(100, 100);
    const payable = await payableOf(await approved(stocked, { quantity: 100 }));
    const request = await toPay(stocked, payable, 50_000);
    await stage.seedEdit(await stage.fresh(stocked.supplier), { bankAccount: "6222-9" });
    await stage.cannot("cashier", PaymentRequest, "pay", request, transfer(), "PAYEE_ACCOUNT_CHANGED");
    await stage.seedEdit(await stage.fresh(stocked.supplier), { bankAccount: undefined });
    await stage.cannotCreate("purchaser", PaymentRequest, requestInput(stocked, payable, 1), "PAYEE_ACCOUNT_UNKNOWN");
    await stage.seedEdit(await stage.fresh(stocked.supplier), { bankAccount: "6222-1", status: "BLOCKED" });
    await stage.cannot("cashier", PaymentRequest, "pay", request, transfer(), "PAYEE_NOT_APPROVED");
  });
});
