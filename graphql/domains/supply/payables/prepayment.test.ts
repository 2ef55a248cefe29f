/** What is paid before goods come: under a contract alone, within what it allows, and used by the invoices of its orders first. 五(一)3 */
import { ulid } from "ulid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { approvedProduct, arrival, draftOrder, line, listed, place, qualifiedSupplier, qualify, receive, sentOrder } from "../../../test/company.ts";
import { storedScan } from "../../../test/remedies/remedy.ts";
import { Stage } from "../../../test/stage.ts";
import { money } from "../../../table/money.ts";
import { addDays } from "../../../platform/businessDate.ts";
import { verifyTrail } from "../../../platform/audit/verify.ts";
import { netOf } from "../../catalogue/api.ts";
import type { Product } from "../../catalogue/product/product.ts";
import { PurchaseContract } from "../contracts/purchaseContract.ts";
import { PurchaseOrder } from "../ordering/purchaseOrder.ts";
import { Inspection } from "../receiving/inspection.ts";
import type { Supplier } from "../supplier/supplier.ts";
import { Payable } from "./payable.ts";
import { PaymentRequest } from "./paymentRequest.ts";
import { SupplierAccount, supplierAccountId } from "./supplierAccount.ts";
import { SupplierInvoice } from "./supplierInvoice.ts";

let stage: Stage;
let product: Product;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("purchaser", "supplyLead", "departmentManager", "receiver", "inspector", "legal", "finance", "cashier");
  await stage.hire("second accountant", "finance");
  product = await approvedProduct(stage);
});
afterAll(() => stage.close());

const cny = (amount: number) => money(amount, "CNY");

const contractInput = async (supplier: Supplier, values: object = {}) => ({ supplierId: supplier.id, subject: "年度采购", amount: cny(1_000_000), prepayable: cny(300_000), startsOn: stage.today, endsOn: addDays(stage.today, 180), signedFileId: await storedScan(stage, "purchaser"), ...values });

async function agreed(supplier: Supplier, values: object = {}): Promise<PurchaseContract> {
  const contract = await stage.create<PurchaseContract>("purchaser", PurchaseContract, await contractInput(supplier, values));
  await stage.act("purchaser", PurchaseContract, "submit", contract);
  for (const { role } of (await stage.fresh(contract)).approval!.steps) await stage.act(role!, PurchaseContract, "approve", contract);
  return stage.fresh(contract);
}

const prepaymentInput = ({ id: contractId, supplierId }: PurchaseContract, amount: number) => ({ supplierId, contractId, prepayment: cny(amount) });

async function decided(input: object): Promise<PaymentRequest> {
  const request = await stage.create<PaymentRequest>("purchaser", PaymentRequest, input);
  await stage.act("purchaser", PaymentRequest, "submit", request);
  return stage.act("finance", PaymentRequest, "approve", request);
}
const transfer = () => ({ bankReference: `PAY-${ulid()}`, paidOn: stage.today });
const paid = async (input: object) => stage.act<PaymentRequest>("cashier", PaymentRequest, "pay", await decided(input), transfer());

/** An order, under the contract where one is given, that arrived in full and is accepted. */
async function accepted(supplier: Supplier, quantity: number, contract?: PurchaseContract): Promise<PurchaseOrder> {
  const order = contract ? await draftOrder(stage, supplier, [line(product, quantity)], { contractId: contract.id }) : await sentOrder(stage, supplier, [line(product, quantity)]);
  if (contract) {
    await stage.act("purchaser", PurchaseOrder, "submit", order);
    await stage.act("supplyLead", PurchaseOrder, "approve", order);
    await stage.act("purchaser", PurchaseOrder, "send", order);
  }
  const receipt = await receive(stage, order, await place(stage, "RECEIVING"), [arrival(stage, quantity)]);
  await qualify(stage, (await listed(stage, Inspection, "receiptId", receipt.id))[0]!);
  return stage.fresh(order);
}

const numbers = (() => {
  let last = 20_000_000;
  return () => String(++last);
})();

async function invoiced({ id, supplierId }: PurchaseOrder, quantity: number): Promise<SupplierInvoice> {
  const gross = quantity * 1_000;
  const input = { kind: "BLUE", supplierId, invoiceNumber: numbers(), issuedOn: stage.today, dueOn: addDays(stage.today, 30), lines: [{ purchaseOrderId: id, orderLine: 1, quantity, unitPrice: cny(1_000), taxRate: 1_300 }], total: cny(gross), vat: cny(gross - netOf(gross, 1_300)), scanFileId: await storedScan(stage, "finance") };
  const invoice = await stage.create<SupplierInvoice>("finance", SupplierInvoice, input);
  for (const action of ["verify", "match", "submit"]) await stage.act("finance", SupplierInvoice, action, invoice);
  return stage.act("second accountant", SupplierInvoice, "approve", invoice);
}

const payableOf = async ({ id }: SupplierInvoice): Promise<Payable> => (await listed(stage, Payable, "invoiceId", id, "dueOn"))[0]!;
const accountOf = async ({ id }: Supplier) => {
  const { payable, prepaid } = await stage.fresh<SupplierAccount>(supplierAccountId(id, "CNY"));
  return [payable.amount, prepaid.amount];
};

describe("a purchase contract", () => {
  test("is read by legal and finance, and by the manager where more than 30 % is prepaid", async () => {
    const supplier = await qualifiedSupplier(stage);
    const rolesOf = async (values: object) => {
      const contract = await stage.create<PurchaseContract>("purchaser", PurchaseContract, await contractInput(supplier, values));
      return (await stage.act<PurchaseContract>("purchaser", PurchaseContract, "submit", contract)).approval!.steps.map(({ role }) => role);
    };
    expect(await rolesOf({})).toEqual(["legal", "finance"]);
    expect(await rolesOf({ prepayable: cny(300_001) })).toEqual(["legal", "finance", "departmentManager"]);
    expect(await rolesOf({ amount: cny(50_000_001) })).toEqual(["legal", "finance", "departmentManager"]);
  });

  test("is refused where it allows more than it comes to, ends before it starts, is unsigned, or is another's to draft", async () => {
    const supplier = await qualifiedSupplier(stage);
    await stage.cannotCreate("purchaser", PurchaseContract, await contractInput(supplier, { prepayable: cny(1_000_001), endsOn: addDays(stage.today, -1) }), "PREPAYS_MORE_THAN_AMOUNT", "CONTRACT_ENDS_BEFORE_START");
    await stage.cannotCreate("finance", PurchaseContract, await contractInput(supplier), "ACCESS_DENIED");
    const unsigned = await stage.create<PurchaseContract>("purchaser", PurchaseContract, await contractInput(supplier, { signedFileId: undefined }));
    await stage.cannot("purchaser", PurchaseContract, "submit", unsigned, {}, "PURCHASE_CONTRACT_NEEDS_COPY");
  });

  test("counts the orders that name it, and never more than its amount", async () => {
    const [supplier, other] = [await qualifiedSupplier(stage), await qualifiedSupplier(stage)];
    const contract = await agreed(supplier, { amount: cny(100_000), prepayable: cny(0) });
    const order = await draftOrder(stage, supplier, [line(product, 60)], { contractId: contract.id });
    expect((await stage.fresh(contract)).ordered).toEqual(cny(0));
    await stage.act("purchaser", PurchaseOrder, "submit", order);
    expect((await stage.fresh(contract)).ordered).toEqual(cny(60_000));
    const more = await draftOrder(stage, supplier, [line(product, 41)], { contractId: contract.id });
    await stage.cannot("purchaser", PurchaseOrder, "submit", more, {}, "MORE_THAN_CONTRACTED");
    const foreign = await draftOrder(stage, other, [line(product, 1)], { contractId: contract.id });
    await stage.cannot("purchaser", PurchaseOrder, "submit", foreign, {}, "PURCHASE_CONTRACT_NOT_IN_FORCE");
    await stage.act("supplyLead", PurchaseOrder, "reject", order, { reason: "改单" });
    expect((await stage.fresh(contract)).ordered).toEqual(cny(0));
    await stage.act("purchaser", PurchaseOrder, "submit", more);
  });
});

describe("a prepayment", () => {
  test("is made under a contract in force alone, and never more than it allows in all", async () => {
    const [supplier, other] = [await qualifiedSupplier(stage), await qualifiedSupplier(stage)];
    const [contract, foreign] = [await agreed(supplier), await agreed(other)];
    const unapproved = await stage.create<PurchaseContract>("purchaser", PurchaseContract, await contractInput(supplier));
    const cannot = (input: object, ...codes: string[]) => stage.cannotCreate("purchaser", PaymentRequest, { ...input }, ...codes);
    await cannot({ supplierId: supplier.id, lines: [] }, "LINES_OR_PREPAYMENT");
    await cannot({ supplierId: supplier.id, prepayment: cny(1) }, "LINES_OR_PREPAYMENT");
    await cannot({ ...prepaymentInput(foreign, 1), supplierId: supplier.id }, "PREPAYMENT_WITHOUT_CONTRACT");
    await cannot(prepaymentInput(unapproved, 1), "PREPAYMENT_WITHOUT_CONTRACT");
    await cannot(prepaymentInput(contract, 300_001), "MORE_THAN_PREPAYABLE");
    const request = await decided(prepaymentInput(contract, 200_000));
    expect(await stage.fresh(contract)).toMatchObject({ requested: cny(200_000), prepaid: cny(0) });
    await cannot(prepaymentInput(contract, 100_001), "MORE_THAN_PREPAYABLE");
    await stage.cannot("finance", PaymentRequest, "pay", request, transfer(), "ACCESS_DENIED");
    await stage.cannot("cashier", PurchaseContract, "close", contract, { reason: "结束" }, "ACCESS_DENIED");
    await stage.cannot("purchaser", PurchaseContract, "close", contract, { reason: "结束" }, "ADVANCE_OPEN");
    await stage.act("cashier", PaymentRequest, "pay", request, transfer());
    expect(await stage.fresh(contract)).toMatchObject({ requested: cny(0), prepaid: cny(200_000) });
    expect(await accountOf(supplier)).toEqual([0, 200_000]);
    const second = await decided(prepaymentInput(contract, 100_000));
    await stage.act("finance", PaymentRequest, "revoke", second, { reason: "不再需要" });
    expect(await stage.fresh(contract)).toMatchObject({ requested: cny(0), prepaid: cny(200_000) });
  });

  test("is not transferred once the contract has ended", async () => {
    const contract = await agreed(await qualifiedSupplier(stage), { endsOn: stage.today });
    const request = await decided(prepaymentInput(contract, 1_000));
    await stage.at(addDays(stage.today, 1)).cannot("cashier", PaymentRequest, "pay", request, { bankReference: `PAY-${ulid()}`, paidOn: stage.today }, "PREPAYMENT_WITHOUT_CONTRACT");
  });

  test("pays the invoices of its contract's orders first, and those of no other", async () => {
    const supplier = await qualifiedSupplier(stage);
    const contract = await agreed(supplier);
    await paid(prepaymentInput(contract, 70_000));
    const [under, beside] = [await accepted(supplier, 100, contract), await accepted(supplier, 20)];
    const other = await payableOf(await invoiced(beside, 20));
    expect(other).toMatchObject({ open: cny(20_000), status: "OPEN" });
    const [finding] = await stage.cannot("finance", Payable, "useCredit", other, { amount: cny(1) }, "CREDIT_IS_OF_CONTRACT");
    expect(finding).toMatchObject({ field: "amount" });
    await paid({ supplierId: supplier.id, lines: [{ payableId: other.id, amount: cny(20_000) }] });

    const first = await invoiced(under, 60);
    expect(await stage.fresh(first), "the advance pays all of it").toMatchObject({ status: "PAID" });
    expect(await payableOf(first)).toMatchObject({ open: cny(0), status: "PAID" });
    expect(await stage.fresh(contract)).toMatchObject({ prepaid: cny(70_000), drawn: cny(60_000) });
    const second = await payableOf(await invoiced(under, 40));
    expect(second).toMatchObject({ open: cny(30_000), status: "PARTIAL" });
    expect(await accountOf(supplier)).toEqual([30_000, 0]);
    await stage.cannotCreate("purchaser", PaymentRequest, { supplierId: supplier.id, lines: [{ payableId: second.id, amount: cny(30_001) }] }, "PAYABLE_MORE_THAN_OPEN", "PAYMENT_EXCEEDS_DEBT");
    await paid({ supplierId: supplier.id, lines: [{ payableId: second.id, amount: cny(30_000) }] });
    expect(await accountOf(supplier)).toEqual([0, 0]);
    await stage.act("purchaser", PurchaseContract, "close", contract, { reason: "已履行完毕" });
    expect((await verifyTrail(stage.table)).breaches).toEqual([]);
  });

  test("that nothing uses is paid back, at most what is open, before the contract ends", async () => {
    const supplier = await qualifiedSupplier(stage);
    const contract = await agreed(supplier);
    await paid(prepaymentInput(contract, 50_000));
    const back = (amount: number) => ({ amount: cny(amount), bankReference: `BACK-${ulid()}`, receivedOn: stage.today });
    await stage.cannot("cashier", PurchaseContract, "recordPaidBack", contract, back(50_001), "MORE_THAN_ADVANCE");
    await stage.cannot("purchaser", PurchaseContract, "recordPaidBack", contract, back(1), "ACCESS_DENIED");
    await stage.act("cashier", PurchaseContract, "recordPaidBack", contract, back(50_000));
    expect(await accountOf(supplier)).toEqual([0, 0]);
    await stage.act("legal", PurchaseContract, "close", contract, { reason: "供应商停产" });
    await stage.cannotCreate("purchaser", PaymentRequest, prepaymentInput(contract, 1), "PREPAYMENT_WITHOUT_CONTRACT");
  });
});
