import { afterAll, beforeAll, expect, test } from "vitest";
import { approvedProduct, bareCustomer, listed } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import type { Product } from "../../catalogue/product/product.ts";
import { money } from "../../../table/money.ts";
import type { Customer } from "../customers/customer.ts";
import { Delivery } from "../deliveries/delivery.ts";
import { Receivable } from "../receivables/receivable.ts";
import { recordSalesHistory } from "./salesHistory.ts";

let stage: Stage;
let customer: Customer;
let product: Product;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("salesLead");
  await stage.admitMachine({ clientId: "migration", name: "Migration", role: "migration" });
  [customer, product] = await Promise.all([bareCustomer(stage), approvedProduct(stage)]);
});
afterAll(() => stage.close());

const usd = (amount: number) => money(amount, "USD");
const line = (changes: object = {}) => ({ productId: product.id, quantity: 10, unitPrice: usd(1_250), amount: usd(12_500), expectedOn: "2010-05-01", receivedOn: "2010-04-28", deliveryNote: "DN-1", ...changes });
const sale = (sourceReference: string, changes: object = {}) =>
  ({ sourceReference, customerId: customer.id, orderedOn: "2010-01-15", lines: [line(), line({ receivedOn: "2010-06-01", deliveryNote: "DN-2" })], freight: [{ deliveryNote: "DN-1", terms: "CHARGED", amount: usd(700) }], ...changes }) as never;

test("a sale of the past is a completed order with signed deliveries and their freight, and nothing is owed for it", async () => {
  const { record, findings } = await recordSalesHistory(await stage.as("migration"), sale("SO-1"));
  expect(findings).toEqual([]);
  expect(record).toMatchObject({ number: "SO20100115-0001", status: "COMPLETED", historical: true, total: usd(25_000), regionId: customer.regionId, lastSignedOn: "2010-06-01" });
  const deliveries = await listed(stage, Delivery, "salesOrderId", record!.id);
  expect(deliveries.map(({ status, signedOn, sourceReference, freight }) => [status, signedOn, sourceReference, freight?.amount?.amount])).toEqual(
    expect.arrayContaining([["SIGNED", "2010-04-28", "SO-1/DN-1/1", 700], ["SIGNED", "2010-06-01", "SO-1/DN-2/2", undefined]]),
  );
  expect(await listed(stage, Receivable, "customerId", customer.id, "dueOn")).toEqual([]);
});

test("sent again it is the same, and with other content it is refused", async () => {
  const first = await recordSalesHistory(await stage.as("migration"), sale("SO-2"));
  const before = await stage.snapshot();
  expect((await recordSalesHistory(await stage.as("migration"), sale("SO-2"))).record!.id).toBe(first.record!.id);
  expect(await stage.snapshot()).toBe(before);
  await stage.refused(async () => recordSalesHistory(await stage.as("migration"), sale("SO-2", { lines: [line()] })), "HISTORY_DIFFERS");
});

test("is recorded by the migration client only, and has to be past and exact", async () => {
  await stage.refused(async () => recordSalesHistory(await stage.as("salesLead"), sale("SO-3")), "ACCESS_DENIED");
  await stage.refused(async () => recordSalesHistory(await stage.as("migration"), sale("SO-3", { lines: [line({ amount: usd(12_601) }), line({ receivedOn: "2999-01-01" })] })), "AMOUNT_DIFFERS", "RECEIVED_IN_FUTURE");
});
