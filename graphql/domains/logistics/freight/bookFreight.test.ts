/** Freight in the margin and in the books: accrued, billed with its difference, and paid. 五(三)4 */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { departedShipment, type Carried } from "../../../test/carriage.ts";
import { Stage } from "../../../test/stage.ts";
import { money, type Money } from "../../../table/money.ts";
import { CarrierBill } from "../bills/carrierBill.ts";
import { billMoves } from "./bookFreight.ts";
import { FreightEntry } from "./freightEntry.ts";
import { FreightLine } from "./freightLine.ts";
import { freightCostId } from "./freightCost.ts";
import { listed } from "../../../test/company.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("salesLead", "picker", "outboundChecker", "logisticsCoordinator", "supplyLead", "finance", "cashier", "salesRepresentative");
  await stage.hire("secondFinance", "finance");
});
afterAll(() => stage.close());

const yuan = (amount: number): Money => money(amount, "CNY");

/** Approved as finance would: explained where it is not near enough. */
async function billed({ carrier, shipment }: Carried, net: number, vat: number): Promise<CarrierBill> {
  const bill = await stage.create("finance", CarrierBill, { carrierId: carrier.id, billNumber: `B-${shipment.number}`, issuedOn: stage.today, lines: [{ shipmentId: shipment.id, amount: yuan(net) }], vat: yuan(vat), total: yuan(net + vat) });
  const { status } = await stage.act("finance", CarrierBill, "match", bill);
  if (status === "BLOCKED") await stage.act("finance", CarrierBill, "explainVariance", bill, { reason: "重量复核后更正" });
  await stage.act("finance", CarrierBill, "submit", bill);
  if (status === "BLOCKED") await stage.act("supplyLead", CarrierBill, "approve", bill);
  return stage.act("secondFinance", CarrierBill, "approve", bill);
}

const entriesOf = async (sourceId: string) => (await listed(stage, FreightEntry, "sourceId", sourceId)).map(({ debit, credit, amount }) => [debit, credit, amount.amount]).sort();

/** What the accounts of freight hold, debits less credits, as vouchers say it. */
async function accounts(): Promise<Record<string, number>> {
  await stage.project();
  const { vouchers } = await stage.answer("finance", `{ vouchers(from: "${stage.today}", to: "${stage.today}") { lines { account debit { amount } credit { amount } } } }`);
  const sums: Record<string, number> = {};
  for (const { account, debit, credit } of vouchers.lines) sums[account] = (sums[account] ?? 0) + debit.amount - credit.amount;
  return sums;
}

const change = (before: Record<string, number>, after: Record<string, number>) =>
  Object.fromEntries(["FREIGHT", "FREIGHT_ACCRUED", "CARRIER_PAYABLE", "VAT_INPUT"].flatMap((account) => (after[account] === before[account] ? [] : [[account, (after[account] ?? 0) - (before[account] ?? 0)]])));

const customerOf = async ({ delivery }: Carried) => (await stage.answer("supplyLead", `{ margins(by: CUSTOMER, period: "2026-11") { members { id margin { amount } freight { amount } marginAfterFreight { amount } } } }`)).margins.members.find(({ id }: { id: string }) => id === delivery.customerId);

describe("a shipment that leaves", () => {
  test("accrues its freight in the books, and takes it off the margin of order and customer", async () => {
    const before = await accounts();
    const carried = await departedShipment(stage);
    expect(await entriesOf(freightCostId(carried.shipment.id))).toEqual([["FREIGHT", "FREIGHT_ACCRUED", 7_497]]);
    expect(change(before, await accounts())).toEqual({ FREIGHT: 7_497, FREIGHT_ACCRUED: -7_497 });
    expect(await listed(stage, FreightLine, "salesOrderId", carried.delivery.salesOrderId, "shippedOn")).toMatchObject([{ shipmentId: carried.shipment.id, customerId: carried.delivery.customerId, orderLine: 1, quantity: 51, amount: yuan(7_497), shippedOn: stage.today }]);
    const member = await customerOf(carried);
    expect(member).toMatchObject({ freight: { amount: 7_497 } });
    expect(member.marginAfterFreight.amount).toBe(member.margin.amount - 7_497);
  });

  test("and is billed for more costs the difference on the day of the approval; the payment settles it", async () => {
    const carried = await departedShipment(stage);
    const before = await accounts();
    const bill = await billed(carried, 8_000, 720);
    expect(await entriesOf(bill.id)).toEqual([["FREIGHT", "CARRIER_PAYABLE", 503], ["FREIGHT_ACCRUED", "CARRIER_PAYABLE", 7_497], ["VAT_INPUT", "CARRIER_PAYABLE", 720]]);
    expect(change(before, await accounts())).toEqual({ FREIGHT: 503, FREIGHT_ACCRUED: 7_497, VAT_INPUT: 720, CARRIER_PAYABLE: -8_720 });
    expect(await customerOf(carried)).toMatchObject({ freight: { amount: 8_000 } });
    const approved = await accounts();
    await stage.act("cashier", CarrierBill, "pay", bill, { bankReference: "T-8720" });
    expect(change(approved, await accounts())).toEqual({ CARRIER_PAYABLE: 8_720 });
  });

  test("and is billed for less costs less: nothing stays accrued", async () => {
    const carried = await departedShipment(stage);
    const before = await accounts();
    const bill = await billed(carried, 7_000, 0);
    expect(await entriesOf(bill.id)).toEqual([["FREIGHT_ACCRUED", "CARRIER_PAYABLE", 7_000], ["FREIGHT_ACCRUED", "FREIGHT", 497]]);
    expect(change(before, await accounts())).toEqual({ FREIGHT: -497, FREIGHT_ACCRUED: 7_497, CARRIER_PAYABLE: -7_000 });
    expect(await customerOf(carried)).toMatchObject({ freight: { amount: 7_000 } });
  });
});

test("freight lines are read by those who see margins or engage carriers", async () => {
  const asked = "{ freightLines { nodes { amount { amount } } } }";
  expect((await stage.answer("supplyLead", asked)).freightLines.nodes.length).toBeGreaterThan(0);
  expect((await stage.ask("salesRepresentative", asked)).errors?.[0]?.extensions?.code).toBe("FORBIDDEN");
});

test("whatever is billed, the carrier is owed the total, nothing stays accrued, and the rest is freight", () => {
  const amount = fc.integer({ min: 0, max: 10_000_000_000 });
  fc.assert(
    fc.property(amount, amount, amount, (net, vat, accrued) => {
      const sums: Record<string, number> = {};
      for (const [[debit, credit], moved] of billMoves(net + vat, vat, accrued)) {
        sums[debit] = (sums[debit] ?? 0) + moved;
        sums[credit] = (sums[credit] ?? 0) - moved;
      }
      expect(sums).toMatchObject({ CARRIER_PAYABLE: -(net + vat) || 0, FREIGHT_ACCRUED: accrued, FREIGHT: net - accrued, VAT_INPUT: vat });
    }),
  );
});
