/** What is going on with a product or a supplier: every step's documents, each as its reader may see it. 五(一)2, 五(一)3 */
import { ulid } from "ulid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { approvedProduct, arrival, line, listed, place, qualifiedSupplier, qualify, receive, sentOrder, draftOrder } from "../../../test/company.ts";
import { storedScan } from "../../../test/remedies/remedy.ts";
import { Stage } from "../../../test/stage.ts";
import { money } from "../../../table/money.ts";
import { entityByName } from "../../../table/entity.ts";
import { lifecycleOf } from "../../../platform/lifecycle/availability.ts";
import { netOf } from "../../catalogue/api.ts";
import type { Product } from "../../catalogue/product/product.ts";
import type { PurchaseOrder } from "../ordering/purchaseOrder.ts";
import { PaymentRequest } from "../payables/paymentRequest.ts";
import { Payable } from "../payables/payable.ts";
import { SupplierInvoice } from "../payables/supplierInvoice.ts";
import { Inspection } from "../receiving/inspection.ts";
import { PurchasePlan } from "../replenishment/purchasePlan.ts";
import type { Supplier } from "../supplier/supplier.ts";
import { ended } from "./purchaseDesk.ts";

let stage: Stage;
let product: Product;
let supplier: Supplier;
let other: Supplier;
let order: PurchaseOrder;
let draft: PurchaseOrder;
let invoice: SupplierInvoice;

const cny = (amount: number) => money(amount, "CNY");

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("purchaser", "supplyLead", "marketingLead", "receiver", "inspector", "finance", "cashier", "picker", "auditor");
  await stage.hire("second accountant", "finance");
  [product, supplier, other] = [await approvedProduct(stage), await qualifiedSupplier(stage), await qualifiedSupplier(stage)];
  const another = await approvedProduct(stage);
  const plan = await stage.seed(PurchasePlan, { number: "CJ-1", subject: "十二月", neededOn: stage.today, lines: [{ productId: product.id, quantity: 500, coveredQuantity: 0, openQuantity: 500 }], status: "APPROVED", duties: [] });
  order = await sentOrder(stage, supplier, [line(another, 7, 300), line(product, 100)]);
  await stage.seedEdit(order, { planId: plan.id });
  const receipt = await receive(stage, order, await place(stage, "RECEIVING"), [{ ...arrival(stage, 100), orderLine: 2 }]);
  await qualify(stage, (await listed(stage, Inspection, "receiptId", receipt.id))[0]!);
  const input = { kind: "BLUE", supplierId: supplier.id, invoiceNumber: "10000001", issuedOn: stage.today, dueOn: "2027-01-31", lines: [{ purchaseOrderId: order.id, orderLine: 2, quantity: 100, unitPrice: cny(1_000), taxRate: 1_300 }], total: cny(100_000), vat: cny(100_000 - netOf(100_000, 1_300)), scanFileId: await storedScan(stage, "finance") };
  invoice = await stage.create("finance", SupplierInvoice, input);
  for (const action of ["verify", "match", "submit"]) await stage.act("finance", SupplierInvoice, action, invoice);
  await stage.act("second accountant", SupplierInvoice, "approve", invoice);
  const [payable] = await listed(stage, Payable, "invoiceId", invoice.id, "dueOn");
  await stage.create("purchaser", PaymentRequest, { supplierId: supplier.id, lines: [{ payableId: payable!.id, amount: cny(40_000) }] });
  draft = await draftOrder(stage, other, [line(product, 30, 900)]);
  await draftOrder(stage, other, [line(another, 1)]);
  // Prices are derived from sent orders.
  await stage.project();
});
afterAll(() => stage.close());

const query = `query ($id: ID!) { purchaseDesk(id: $id) { type name incomplete documents { step type name status open supplier amount { amount } quantity orderIds } prices { other quantity unitPrice { amount } } } }`;
interface Found {
  step: string;
  type: string;
  name: string;
  status: string;
  open: boolean;
  amount: { amount: number } | null;
  quantity: number | null;
  orderIds: string[];
}
const deskOf = async (role: string, id: string) => (await stage.answer(role, query, { id })).purchaseDesk;
const rows = ({ documents }: { documents: Found[] }) => documents.map(({ step, type, status, open, quantity, amount }) => [step, type, status, open, quantity, amount?.amount ?? null]);

test("of a product has every step with its packs of that product, also orders that are not sent", async () => {
  const desk = await deskOf("purchaser", product.id);
  expect(rows(desk)).toEqual([
    ["PLAN", "PurchasePlan", "APPROVED", true, 500, null],
    ["ORDER", "PurchaseOrder", "DRAFT", true, 30, 27_000],
    ["ORDER", "PurchaseOrder", "PARTLY_RECEIVED", true, 100, 102_100],
    ["RECEIPT", "GoodsReceipt", "CONFIRMED", false, 100, null],
    ["INVOICE", "SupplierInvoice", "APPROVED", true, 100, 100_000],
    ["PAYMENT", "Payable", "OPEN", true, null, 100_000],
    ["PAYMENT", "PaymentRequest", "DRAFT", true, null, 40_000],
  ]);
  expect(desk.documents.filter(({ orderIds }: Found) => orderIds.includes(order.id))).toHaveLength(6);
  expect(desk.documents.filter(({ orderIds }: Found) => orderIds.includes(draft.id))).toHaveLength(1);
  expect(desk.prices).toEqual([{ other: supplier.name, quantity: 100, unitPrice: { amount: 1_000 } }]);
  expect(desk.incomplete).toEqual([]);
});

test("of a supplier has its own documents alone", async () => {
  const desk = await deskOf("auditor", supplier.id);
  expect(rows(desk).map(([step, type, , , quantity]) => [step, type, quantity])).toEqual([
    ["PLAN", "PurchasePlan", 500],
    ["ORDER", "PurchaseOrder", 107],
    ["RECEIPT", "GoodsReceipt", 100],
    ["INVOICE", "SupplierInvoice", 100],
    ["PAYMENT", "Payable", null],
    ["PAYMENT", "PaymentRequest", null],
  ]);
  expect((await deskOf("auditor", other.id)).documents.map(({ type, name }: Found) => [type, name])).toContainEqual(["PurchaseOrder", draft.number]);
  expect((await deskOf("auditor", other.id)).documents).toHaveLength(2);
});

test("shows nobody what they may not see elsewhere", async () => {
  const desk = await deskOf("picker", product.id);
  expect(desk.prices).toEqual([]);
  expect(desk.documents.map(({ type, amount }: Found) => [type, amount])).toEqual([
    ["PurchasePlan", null],
    ["PurchaseOrder", null],
    ["PurchaseOrder", null],
    ["GoodsReceipt", null],
  ]);
});

test("is of products and suppliers only", async () => {
  for (const id of [order.id, `prod_${ulid()}`, "nonsense"]) expect(await deskOf("purchaser", id)).toBeNull();
});

test("knows the states of every document that it shows", () => {
  for (const [type, states] of Object.entries(ended)) {
    const lifecycle = lifecycleOf(entityByName(type)!.target)!;
    expect(Object.keys(lifecycle.states), type).toEqual(expect.arrayContaining([...states]));
  }
});
