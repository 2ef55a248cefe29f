/** What the demo books at carriers' tariffs, and what the carrier bills. */
import { money } from "../../../table/money.ts";
import type { Cast } from "../../../demo/cast.ts";
import { demoPart } from "../../../demo/part.ts";
import { readAll } from "../../../table/list.ts";
import { CarrierBill } from "./carrierBill.ts";
import { loadOf } from "../shipments/bookShipment.ts";
import { Delivery } from "../../sales/deliveries/delivery.ts";
import { beforeShipped } from "../../sales/deliveries/deliveries.demo.ts";
import { ordersPart } from "../../sales/orders/orders.demo.ts";
import { carrierCalled } from "../../supply/carrier/carriers.demo.ts";
import { proposedOf, quotesFor } from "../shipments/quotes.ts";
import { Shipment } from "../shipments/shipment.ts";
import { carrierContractsPart } from "../contracts/carrierContracts.demo.ts";
import { drivers } from "../contracts/tariffScenery.demo.ts";

const coordinator = "logistics-coordinator";

/** Code of the carrier whose machine answers, and its client. */
const [carrierCode, machine] = ["JZ-001", "partner-jizhong"];

/** Packs of a box, as far as the demo's boxes go. */
const packsInBox = 200;

async function planned(cast: Cast, { id, lines }: Delivery): Promise<Shipment> {
  const packs = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  return cast.create(coordinator, Shipment, { deliveries: [{ deliveryId: id }], departsOn: cast.today, boxes: [{ count: Math.ceil(packs / packsInBox), grams: 9_200, cubicCentimetres: 31_000 }] });
}

/** Each delivery is booked at the proposed tariff, where that is its carrier's, and its machine accepts. */
beforeShipped(async (cast, delivery) => {
  const shipment = await planned(cast, delivery);
  const proposed = proposedOf(await quotesFor({ ...shipment, load: loadOf(shipment) }, await cast.as(coordinator)));
  if (proposed?.contract.carrierId !== (await carrierCalled(cast, carrierCode)).id) return void (await cast.act(coordinator, Shipment, "cancel", shipment, { reason: "另行安排" }));
  await cast.act(coordinator, Shipment, "book", shipment, { contractId: proposed.contract.id, lane: proposed.number });
  await cast.act(machine, Shipment, "accept", shipment, drivers[0]!);
});

/** The carrier bills two shipments: one as accrued, one with a charge that nobody agreed on. */
async function bill(cast: Cast, { id: shipmentId, carrierId, freight }: Shipment, number: string, more: number): Promise<void> {
  const amount = money(freight!.amount + more, "CNY");
  const entered = await cast.create(machine, CarrierBill, { carrierId, billNumber: number, issuedOn: cast.today, lines: [{ shipmentId, amount }], vat: money(0, "CNY"), total: amount });
  await cast.act("finance", CarrierBill, "match", entered);
}

export const freightPart = demoPart({
  needs: { orders: ordersPart, contracts: carrierContractsPart },
  async enter(cast) {
    for await (const delivery of readAll(cast.table, Delivery, { filter: { status: { eq: "CHECKED" } }, orderBy: { sort: "createdAt", descending: false } })) await planned(cast, delivery);
    const left: Shipment[] = [];
    for await (const shipment of readAll(cast.table, Shipment, { filter: { status: { in: ["DEPARTED", "COMPLETED"] } }, orderBy: { sort: "createdAt", descending: false } })) left.push(shipment);
    for (const [i, shipment] of left.slice(-2).entries()) await bill(cast, shipment, `JZ${cast.today.replaceAll("-", "")}-${i + 1}`, i === 0 ? 0 : 1_500);
  },
  report: () => "运单与承运账单 shipments and carrier bills",
});
