/** Tax invoices: only what was shipped and kept, at its price, once; and red invoices never beyond what they take back. GSP §91 */
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { money } from "../../../table/money.ts";
import { approvedProduct, batchAtLocation, buyer, confirmedOrder, line, listed, place, qualifiedCustomer, shipped } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { Product } from "../../catalogue/product/product.ts";
import type { Location } from "../../supply/places/location.ts";
import type { Customer } from "../customers/customer.ts";
import { Delivery } from "../deliveries/delivery.ts";
import { SalesOrder } from "../orders/salesOrder.ts";
import { LedgerEntry } from "../receivables/ledgerEntry.ts";
import { SalesReturn } from "../returns/salesReturn.ts";
import { IssuedInvoice } from "./issuedInvoice.ts";
import { SalesInvoice } from "./salesInvoice.ts";
import { UninvoicedDelivery } from "./uninvoicedDelivery.ts";

let stage: Stage;
let customer: Customer;
let shelf: Location;
let dock: Location;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("salesLead", "finance", "auditor", "picker", "outboundChecker", "logisticsCoordinator", "receiver", "inspector");
  [shelf, dock] = [await place(stage, "STORAGE"), await place(stage, "RETURNS")];
});
afterAll(() => stage.close());
beforeEach(async () => {
  customer = await buyer(stage);
});

/** Ships these packs at this price. */
async function ship(quantity: number, price: number, product?: Product): Promise<Delivery> {
  const sold = product ?? (await approvedProduct(stage));
  await batchAtLocation(stage, sold, shelf, { quantity, expiresIn: 300 });
  const order = await confirmedOrder(stage, customer, [line(sold, quantity, price)]);
  await stage.act("salesLead", SalesOrder, "allocate", order);
  return shipped(stage, (await listed(stage, Delivery, "salesOrderId", order.id))[0]!);
}

const of = (delivery: Delivery, quantity: number, deliveryLine = 1) => ({ deliveryId: delivery.id, deliveryLine, quantity });
const draft = (lines: object[], values: object = {}): Promise<SalesInvoice> => stage.create("finance", SalesInvoice, { customerId: customer.id, lines, ...values });
const requested = async (lines: object[], values: object = {}): Promise<SalesInvoice> => stage.act("finance", SalesInvoice, "request", await draft(lines, values));

let issuedSoFar = 10_000_000;
const issue = (invoice: SalesInvoice): Promise<SalesInvoice> => stage.act("finance", SalesInvoice, "issue", invoice, { platformNumber: String(++issuedSoFar), issuedOn: stage.today });

const red = { redReason: "ISSUED_WRONGLY" };
async function redIssued(blue: SalesInvoice, lines: object[]): Promise<SalesInvoice> {
  const drafted = await draft(lines, { blueId: blue.id, ...red });
  await stage.act("finance", SalesInvoice, "recordConfirmation", drafted, { confirmation: "CONFIRMED", confirmationNumber: "3202611300001" });
  return issue(await stage.act("finance", SalesInvoice, "request", drafted));
}

const figures = ({ total, net, vat }: SalesInvoice) => [total.amount, net.amount, vat.amount];
const entries = async (sourceId: string) => (await listed(stage, LedgerEntry, "sourceId", sourceId)).map(({ debit, credit, amount }) => [debit, credit, amount.amount]);

describe("an invoice", () => {
  test("of 100 packs at 12.34 is taken back in parts that add up, and no further", async () => {
    const delivery = await ship(100, 1_234);
    const blue = await issue(await requested([of(delivery, 100)]));
    expect(figures(blue)).toEqual([123_400, 109_204, 14_196]);
    expect(figures(await redIssued(blue, [of(delivery, 30)]))).toEqual([-37_020, -32_761, -4_259]);
    expect(figures(await redIssued(blue, [of(delivery, 70)]))).toEqual([-86_380, -76_443, -9_937]);
    await stage.cannotCreate("finance", SalesInvoice, { customerId: customer.id, blueId: blue.id, ...red, lines: [of(delivery, 1)] }, "RED_EXCEEDS_BLUE");
  });

  test("of two rates adds its lines", async () => {
    const simplified = await approvedProduct(stage, { taxClass: "SIMPLIFIED" });
    const [one, other] = [await ship(1, 100_000), await ship(1, 51_500, simplified)];
    const invoice = await draft([of(one, 1), of(other, 1)]);
    expect(invoice.lines.map(({ net, vat }) => [net.amount, vat.amount])).toEqual([[88_496, 11_504], [50_000, 1_500]]);
    expect(figures(invoice)).toEqual([151_500, 138_496, 13_004]);
  });

  test("takes its quantities when it is requested, and gives them back when it is withdrawn", async () => {
    const delivery = await ship(10, 1_000);
    const [first, second] = [await draft([of(delivery, 6)]), await draft([of(delivery, 6)])];
    await stage.act("finance", SalesInvoice, "request", first);
    await stage.cannot("finance", SalesInvoice, "request", second, {}, "MORE_THAN_UNINVOICED");
    await stage.act("finance", SalesInvoice, "withdraw", first, { reason: "抬头有误" });
    await stage.act("finance", SalesInvoice, "request", second);
    expect((await stage.fresh(delivery)).lines[0]).toMatchObject({ invoicedQuantity: 6 });
  });

  test.each([
    ["more than was shipped", { quantity: 11 }, "MORE_THAN_UNINVOICED"],
    ["a line that the delivery does not have", { deliveryLine: 2 }, "DELIVERY_OF_ANOTHER"],
  ])("is refused for %s", async (_, difference, code) => {
    const delivery = await ship(10, 1_000);
    await stage.cannotCreate("finance", SalesInvoice, { customerId: customer.id, lines: [{ ...of(delivery, 10), ...difference }] }, code);
  });

  test("is refused for another's delivery, for the same line twice, and to anyone but finance", async () => {
    const delivery = await ship(10, 1_000);
    const other = await qualifiedCustomer(stage);
    await stage.cannotCreate("finance", SalesInvoice, { customerId: other.id, lines: [of(delivery, 1)] }, "DELIVERY_OF_ANOTHER");
    await stage.cannotCreate("finance", SalesInvoice, { customerId: customer.id, lines: [of(delivery, 1), of(delivery, 2)] }, "INVOICE_LINE_TWICE");
    await stage.cannotCreate("salesLead", SalesInvoice, { customerId: customer.id, lines: [of(delivery, 1)] }, "ACCESS_DENIED");
  });

  test("keeps the delivery's price and name, and ignores a price that is sent with its quantity", async () => {
    const delivery = await ship(10, 1_000);
    const changed = await stage.update("finance", SalesInvoice, await draft([of(delivery, 1)]), { lines: [{ ...of(delivery, 2), unitPrice: money(1, "CNY"), name: "办公用品" }] });
    const { name } = await stage.fresh<Product>(delivery.lines[0]!.productId);
    expect(changed.lines).toMatchObject([{ quantity: 2, name, unitPrice: { amount: 1_000 }, amount: { amount: 2_000 } }]);
  });

  test("covers everything of the customer that awaits one where no lines are named; what came back is not invoiced", async () => {
    const [one, two] = [await ship(10, 1_000), await ship(20, 500)];
    await returned(two, 8);
    await stage.project(Delivery);
    const waiting = await listed(stage, UninvoicedDelivery, "customerId", customer.id, "shippedOn");
    expect(waiting.map(({ deliveryId, kind, quantity, amount }) => [deliveryId, kind, quantity, amount.amount]).sort()).toEqual([[one.id, "BLUE", 10, 10_000], [two.id, "BLUE", 12, 6_000]].sort());
    const invoice = await stage.act("finance", SalesInvoice, "request", await stage.create("finance", SalesInvoice, { customerId: customer.id }));
    expect(figures(invoice)[0]).toBe(16_000);
    await stage.project(Delivery);
    expect(await listed(stage, UninvoicedDelivery, "customerId", customer.id, "shippedOn")).toEqual([]);
    await stage.cannotCreate("finance", SalesInvoice, { customerId: customer.id }, "NOTHING_TO_INVOICE");
  });
});

/** The customer returns packs, which are inspected. */
async function returned(delivery: Delivery, quantity: number): Promise<SalesReturn> {
  const values = { deliveryId: delivery.id, salesOrderId: delivery.salesOrderId, customerId: customer.id, returnReason: "包装破损", total: money(quantity * delivery.lines[0]!.unitPrice.amount, "CNY"), duties: [] };
  const { productId, batchNumber, batchId } = delivery.lines[0]!;
  const record = await stage.seed(SalesReturn, { ...values, status: "APPROVED", lines: [{ deliveryLine: 1, quantity, productId, batchNumber: batchNumber!, batchId: batchId!, amount: values.total }] });
  await stage.act("receiver", SalesReturn, "receive", record, { locationId: dock.id });
  return stage.act("inspector", SalesReturn, "inspect", record, { findings: [{ line: 1, qualifiedQuantity: quantity, storageLocationId: shelf.id, rejectedQuantity: 0 }] });
}

describe("a red invoice", () => {
  test("is due once invoiced goods came back, and needs its confirmation", async () => {
    const delivery = await ship(100, 1_234);
    const blue = await issue(await requested([of(delivery, 100)]));
    await returned(delivery, 8);
    await stage.project(Delivery);
    expect(await listed(stage, UninvoicedDelivery, "deliveryId", delivery.id, "shippedOn")).toMatchObject([{ kind: "RED", quantity: 8 }]);
    await stage.cannotCreate("finance", SalesInvoice, { customerId: customer.id, blueId: blue.id, lines: [of(delivery, 8)] }, "RED_REASON_MISSING");
    const drafted = await draft([of(delivery, 8)], { blueId: blue.id, redReason: "GOODS_RETURNED" });
    await stage.cannot("finance", SalesInvoice, "request", drafted, {}, "RED_NOT_CONFIRMED");
    await stage.act("finance", SalesInvoice, "recordConfirmation", drafted, { confirmation: "PENDING", confirmationNumber: "3202611300002" });
    await stage.cannot("finance", SalesInvoice, "request", drafted, {}, "RED_NOT_CONFIRMED");
    await stage.act("finance", SalesInvoice, "recordConfirmation", drafted, { confirmation: "CONFIRMED", confirmationNumber: "3202611300002" });
    await issue(await stage.act("finance", SalesInvoice, "request", drafted));
    await stage.project(Delivery);
    expect(await listed(stage, UninvoicedDelivery, "deliveryId", delivery.id, "shippedOn")).toEqual([]);
    expect((await stage.fresh(blue)).lines[0]).toMatchObject({ reversedQuantity: 8 });
  });

  test("takes back an issued invoice of the same customer only, and its lines", async () => {
    const [delivery, other] = [await ship(10, 1_000), await ship(10, 1_000)];
    const outcome = await requested([of(delivery, 10)]);
    const input = { customerId: customer.id, blueId: outcome.id, ...red };
    await stage.cannotCreate("finance", SalesInvoice, { ...input, lines: [of(delivery, 1)] }, "INVOICE_NOT_TO_TAKE_BACK");
    await issue(outcome);
    await stage.cannotCreate("finance", SalesInvoice, { ...input, lines: [of(other, 1)] }, "NOT_ON_INVOICE");
    await stage.cannot("finance", SalesInvoice, "recordConfirmation", await draft([of(other, 1)]), { confirmation: "CONFIRMED", confirmationNumber: "3202611300003" }, "NO_RED_INVOICE");
  });

  test("never credits more than its invoice, in any parts and with any of them withdrawn", async () => {
    const delivery = await ship(40, 1_237);
    const blue = await issue(await requested([of(delivery, 40)]));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ packs: fc.integer({ min: 1, max: 25 }), isWithdrawn: fc.boolean() }), { minLength: 1, maxLength: 4 }), async (parts) => {
        for (const { packs, isWithdrawn } of parts) {
          const { record: drafted } = await stage.tryCreate("finance", SalesInvoice, { customerId: customer.id, blueId: blue.id, ...red, lines: [of(delivery, packs)] });
          if (!drafted) continue;
          await stage.act("finance", SalesInvoice, "recordConfirmation", drafted, { confirmation: "CONFIRMED", confirmationNumber: "3202611300004" });
          const outcome = await stage.tryTo("finance", SalesInvoice, "request", drafted);
          if (outcome.record) await (isWithdrawn ? stage.act("finance", SalesInvoice, "withdraw", drafted, { reason: "申请有误" }) : issue(drafted));
        }
        const reds = (await listed(stage, SalesInvoice, "blueId", blue.id)).filter(({ status }) => status === "ISSUED");
        const sumOf = (amount: (one: SalesInvoice) => number) => reds.reduce((sum, one) => sum + amount(one), 0);
        const [now] = (await stage.fresh(blue)).lines;
        expect(now!.reversedQuantity).toBe(sumOf(({ lines }) => lines[0]!.quantity));
        expect(now!.reversedQuantity).toBeLessThanOrEqual(40);
        for (const i of [0, 1, 2] as const) expect(-sumOf((one) => figures(one)[i]!)).toBeLessThanOrEqual(figures(blue)[i]!);
        // All of it taken back is all of it, to the last fen.
        if (now!.reversedQuantity === 40) expect([0, 1, 2].map((i) => -sumOf((one) => figures(one)[i]!))).toEqual(figures(blue));
      }),
      { numRuns: 6 },
    );
  });
});

describe("the ledger", () => {
  test("has sales net and the tax as pending when goods leave, and as due once they are invoiced", async () => {
    const delivery = await ship(100, 1_234);
    expect(await entries(delivery.id)).toEqual([["RECEIVABLE", "SALES", 109_204], ["RECEIVABLE", "VAT_PENDING", 14_196]]);
    const blue = await issue(await requested([of(delivery, 100)]));
    expect(await entries(blue.id)).toEqual([["VAT_PENDING", "VAT_OUTPUT", 14_196]]);
    const back = await redIssued(blue, [of(delivery, 30)]);
    expect(await entries(back.id)).toEqual([["VAT_OUTPUT", "VAT_PENDING", 4_259]]);
  });

  test("takes back sales and pending tax of goods that came back", async () => {
    const delivery = await ship(100, 1_234);
    const back = await returned(delivery, 8);
    expect(await entries(back.id)).toEqual([["SALES_RETURNS", "RECEIVABLE", 8_736], ["VAT_PENDING", "RECEIVABLE", 1_136]]);
  });
});

describe("the invoicing platform", () => {
  test("is asked with a file, and what it says it issued counts only where it is what was asked for", async () => {
    const delivery = await ship(10, 1_130);
    const invoice = await requested([of(delivery, 10)]);
    const { invoiceRequests } = await stage.answer("finance", `{ invoiceRequests(id: "${invoice.id}") { invoices fileName text } }`);
    expect(invoiceRequests).toMatchObject({ invoices: 1, fileName: `开票申请-${stage.today}.csv` });
    const [titles, row] = (invoiceRequests.text as string).split("\r\n").map((one) => one.split(","));
    expect(titles!.slice(-8)).toEqual(["税率", "不含税金额", "税额", "价税合计", "对应蓝字发票号码", "红字确认单编号", "红冲原因", "备注"]);
    expect(row!.slice(6, 12)).toEqual(["10", "11.30", "13.00%", "100.00", "13.00", "113.00"]);

    const issued = { salesInvoiceId: invoice.id, platformNumber: "26322000000012345678", issuedOn: stage.today, total: 11_300, vat: 1_300 };
    await stage.cannotCreate("finance", IssuedInvoice, { ...issued, vat: 1_301 }, "ISSUED_AMOUNT_DIFFERS");
    await stage.cannotCreate("finance", IssuedInvoice, { ...issued, issuedOn: "2026-12-31" }, "ISSUED_IN_FUTURE");
    await stage.create("finance", IssuedInvoice, issued);
    expect(await stage.fresh(invoice)).toMatchObject({ status: "ISSUED", platformNumber: "26322000000012345678" });
    const { data } = await stage.ask("salesLead", "{ invoiceRequests { text } }");
    expect(data?.invoiceRequests ?? null).toBeNull();
  });

  test("gives no two invoices one number", async () => {
    const delivery = await ship(10, 1_130);
    const [one, other] = [await requested([of(delivery, 4)]), await requested([of(delivery, 6)])];
    await stage.act("finance", SalesInvoice, "issue", one, { platformNumber: "26322000000099999999", issuedOn: stage.today });
    await stage.cannot("finance", SalesInvoice, "issue", other, { platformNumber: "26322000000099999999", issuedOn: stage.today }, "VALUE_TAKEN");
  });
});

test("a customer's machine reads its own invoices once they are issued", async () => {
  const delivery = await ship(10, 1_130);
  const invoice = await requested([of(delivery, 10)]);
  await stage.connect(`machine-${customer.id}`, customer.id);
  const question = "{ salesInvoices { nodes { number platformNumber total { amount } } } }";
  expect((await stage.partnerAnswer(`machine-${customer.id}`, question)).salesInvoices.nodes).toEqual([]);
  await issue(invoice);
  expect((await stage.partnerAnswer(`machine-${customer.id}`, question)).salesInvoices.nodes).toMatchObject([{ number: invoice.number, total: { amount: 11_300 } }]);
});
