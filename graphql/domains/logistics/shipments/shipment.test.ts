/** Shipments: what may travel together, at which tariff, who accepts, and what is owed when the goods have left. 五(三)2, 五(三)4 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { acceptedShipment, allocatedDelivery, bookedShipment, checkedDelivery, contractInForce, departedShipment, draftedShipment, exampleBands, lane, vehicle, weighedProduct } from "../../../test/carriage.ts";
import { approvedCarrier, buyer, listed, place, receiverName } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { money } from "../../../table/money.ts";
import { addDays } from "../../../platform/businessDate.ts";
import { Delivery } from "../../sales/deliveries/delivery.ts";
import { allocateFreight } from "../freight/allocateFreight.ts";
import { FreightCost, freightCostId } from "../freight/freightCost.ts";
import { Shipment } from "./shipment.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("salesLead", "picker", "outboundChecker", "logisticsCoordinator", "supplyLead", "finance", "purchaser");
});
afterAll(() => stage.close());

const input = (deliveries: readonly Delivery[], values: object = {}) => ({ deliveries: deliveries.map(({ id }) => ({ deliveryId: id })), departsOn: stage.today, ...values });
const drafted = (deliveries: readonly Delivery[], values: object = {}): Promise<Shipment> => stage.create("logisticsCoordinator", Shipment, input(deliveries, values));
const book = (shipment: Shipment, contractId: string, values: object = {}): Promise<Shipment> => stage.act("logisticsCoordinator", Shipment, "book", shipment, { contractId, lane: 1, ...values });
const cannotBook = (shipment: Shipment, contractId: string, code: string, values: object = {}) => stage.cannot("logisticsCoordinator", Shipment, "book", shipment, { contractId, lane: 1, ...values }, code);

interface Proposal {
  contract: { id: string };
  proposed: boolean;
  inTime: boolean;
  total: { amount: number };
  arithmetic: string;
  obstacles: string[];
}

const quoteFields = "quotes { contract { id } proposed inTime total { amount } arithmetic obstacles }";
const quotesOf = async ({ id }: Shipment, who = "logisticsCoordinator"): Promise<Proposal[]> => (await stage.answer(who, `query ($id: ID!) { shipment(id: $id) { ${quoteFields} } }`, { id })).shipment.quotes;

describe("a shipment", () => {
  test("says where it goes, by when and what it weighs, from its deliveries or from its boxes", async () => {
    const customer = await buyer(stage);
    const delivery = await allocatedDelivery(stage, 51, { customer });
    const shipment = await drafted([delivery]);
    expect(shipment).toMatchObject({ regionId: customer.regionId, storageClass: "AMBIENT", requestedOn: delivery.requestedOn, grams: 51_000, cubicCentimetres: 153_000, kilograms: 51, weighedBy: "PACK_LEVELS" });
    const measured = await stage.update("logisticsCoordinator", Shipment, shipment, { boxes: [{ count: 3, grams: 10_000, cubicCentimetres: 61_000 }] });
    expect(measured).toMatchObject({ grams: 30_000, cubicCentimetres: 183_000, kilograms: 31, weighedBy: "BOXES" });
  });

  test("is not made of deliveries that go different ways, need different temperatures, or of one twice", async () => {
    const customer = await buyer(stage);
    const first = await allocatedDelivery(stage, 1, { customer });
    const elsewhere = await allocatedDelivery(stage, 1);
    await stage.cannotCreate("logisticsCoordinator", Shipment, input([first, elsewhere]), "DELIVERY_GOES_ANOTHER_WAY");
    await stage.cannotCreate("logisticsCoordinator", Shipment, input([first, first]), "DELIVERY_LISTED_TWICE");
    const cold = await stage.seedEdit(await allocatedDelivery(stage, 1, { customer }), { storageClass: "COLD", lines: first.lines });
    await stage.cannotCreate("logisticsCoordinator", Shipment, input([first, cold]), "STORAGE_CLASSES_MIXED");
    await stage.cannotCreate("purchaser", Shipment, input([first]), "ACCESS_DENIED");
  });
});

describe("the proposal", () => {
  test("is the cheapest tariff that keeps storage class and date, with its arithmetic", async () => {
    const { shipment, contract } = await draftedShipment(stage);
    const dearer = { bands: [{ ...exampleBands()[0]!, upToKg: 500, price: money(20_000, "CNY") }] };
    const own = await contractInForce(stage, await approvedCarrier(stage), [lane(shipment, { days: 0 })], dearer);
    const cheapButSlow = await contractInForce(stage, await approvedCarrier(stage), [lane(shipment, { days: 30, surcharge: 0 })]);
    const cheapButWarm = await contractInForce(stage, await approvedCarrier(stage), [lane(shipment, { storageClass: "COOL", surcharge: 0 })]);
    const blocked = await contractInForce(stage, await approvedCarrier(stage, { status: "BLOCKED" }), [lane(shipment, { surcharge: 100 })]);
    const quotes = await quotesOf(shipment);
    expect(quotes.map((one) => [one.contract.id, one.proposed, one.inTime, one.total.amount])).toEqual([
      [contract.id, true, true, 7_497],
      [own.id, false, true, 21_000],
      [cheapButSlow.id, false, false, 7_140],
      [blocked.id, false, true, 7_211],
    ]);
    expect(quotes[0]!.arithmetic).toContain("51 kg × ¥1.40 = ¥71.40 × (1 + 5.00%) = ¥74.97");
    expect(quotes[3]!.obstacles).toHaveLength(1);
    expect(quotes.map((one) => one.contract.id)).not.toContain(cheapButWarm.id);
    await cannotBook(shipment, own.id, "NOT_THE_PROPOSED_TARIFF");
    await cannotBook(shipment, blocked.id, "CARRIER_NOT_APPROVED", { choiceReason: "便宜" });
    await stage.cannot("logisticsCoordinator", Shipment, "book", shipment, { contractId: cheapButSlow.id, lane: 1 }, "NOT_THE_PROPOSED_TARIFF", "ARRIVES_LATE");
    expect(await book(shipment, own.id, { choiceReason: "客户要求当日到达" })).toMatchObject({ status: "BOOKED", choiceReason: "客户要求当日到达", freight: money(21_000, "CNY"), arrivesOn: stage.today });
  });
});

test("a carrier that was rated D is never proposed, however cheap, and booked only with a reason", async () => {
  const { shipment, contract } = await draftedShipment(stage);
  const rated = await contractInForce(stage, await approvedCarrier(stage, { rating: "D", ratedTo: "2026-09-30" }), [lane(shipment, { surcharge: 0 })]);
  expect((await quotesOf(shipment)).map((one) => [one.contract.id, one.proposed, one.total.amount])).toEqual([[contract.id, true, 7_497], [rated.id, false, 7_140]]);
  await stage.cannot("logisticsCoordinator", Shipment, "book", shipment, { contractId: rated.id, lane: 1 }, "CARRIER_RATED_D", "NOT_THE_PROPOSED_TARIFF");
  expect(await book(shipment, rated.id, { choiceReason: "其余承运商停运" })).toMatchObject({ status: "BOOKED", choiceReason: "其余承运商停运" });
});

describe("a booking", () => {
  test("is refused without a tariff: for the lane, the day, the weight", async () => {
    const { shipment, contract, carrier } = await draftedShipment(stage);
    const elsewhere = await contractInForce(stage, carrier, [lane({ ...shipment, regionId: "reg_none" })]);
    const later = await contractInForce(stage, carrier, [lane(shipment)], { startsOn: addDays(stage.today, 1) });
    for (const { id } of [elsewhere, later]) await cannotBook(shipment, id, "NO_TARIFF");
    await cannotBook(shipment, contract.id, "NO_TARIFF", { lane: 2 });
    await stage.update("logisticsCoordinator", Shipment, shipment, { boxes: [{ count: 1, grams: 200_001, cubicCentimetres: 1 }] });
    await cannotBook(shipment, contract.id, "NO_TARIFF");
    expect(await quotesOf(shipment)).toEqual([]);
  });

  test("keeps the tariff as the contract said it, and holds its deliveries", async () => {
    const { shipment, contract, carrier, delivery } = await bookedShipment(stage);
    expect(shipment).toMatchObject({ carrierId: carrier.id, contractId: contract.id, freight: money(7_497, "CNY"), arrivesOn: addDays(stage.today, 1), tariff: { lane: 1, overKg: 50, upToKg: 200, pricing: "PER_KG", surcharge: 500 } });
    expect((await stage.fresh(delivery)).shipmentId).toBe(shipment.id);
    const { arithmetic } = (await stage.answer("finance", "query ($id: ID!) { shipment(id: $id) { arithmetic } }", { id: shipment.id })).shipment;
    expect(arithmetic).toContain("¥74.97");
    await cannotBook(await drafted([delivery]), contract.id, "DELIVERY_ON_ANOTHER_SHIPMENT");
  });

  test("is answered by its carrier's machine and no other carrier's, with vehicle and driver", async () => {
    const { shipment, carrier } = await bookedShipment(stage);
    const subject = `own-${carrier.code}`;
    await stage.connect(subject, carrier.id);
    await stage.connect(`rival-${carrier.code}`, (await approvedCarrier(stage)).id);
    const text = "mutation ($input: AcceptShipmentInput!) { acceptShipment(input: $input) { record { status vehicle } problems { code } } }";
    const answer = async (who: string) => (await stage.partnerAnswer(who, text, { input: { id: shipment.id, ...vehicle } })).acceptShipment;
    expect(await answer(`rival-${carrier.code}`)).toMatchObject({ record: null, problems: [{ code: "NO_SUCH_RECORD" }] });
    expect((await stage.fresh(shipment)).status).toBe("BOOKED");
    expect(await answer(subject)).toEqual({ record: { status: "ACCEPTED", vehicle: vehicle.vehicle }, problems: [] });
  });

  test("that is declined frees everything for another tariff, and says why", async () => {
    const { shipment, delivery } = await acceptedShipment(stage);
    const declined = await stage.act("logisticsCoordinator", Shipment, "decline", shipment, { reason: "车辆故障" });
    expect(declined).toMatchObject({ status: "DRAFT", declineReason: "车辆故障" });
    for (const name of ["carrierId", "freight", "tariff", "vehicle"] as const) expect(declined[name]).toBeUndefined();
    expect((await stage.fresh(delivery)).shipmentId).toBeUndefined();
  });

  test("is not made for goods that have left or were released", async () => {
    const { contract, delivery } = await departedShipment(stage);
    await cannotBook(await drafted([delivery]), contract.id, "DELIVERY_NOT_WAITING");
  });
});

describe("the goods", () => {
  test("leave neither before the carrier has accepted nor with another one", async () => {
    const { shipment, carrier, delivery } = await bookedShipment(stage);
    await checkedDelivery(stage, delivery);
    const ship = (carrierId: string, ...codes: string[]) => stage.cannot("logisticsCoordinator", Delivery, "ship", delivery, { carrierId }, ...codes);
    await ship(carrier.id, "BOOKING_NOT_ACCEPTED");
    await stage.act("logisticsCoordinator", Shipment, "accept", shipment, vehicle);
    await ship((await approvedCarrier(stage)).id, "SHIPPED_BY_ANOTHER_CARRIER");
    await stage.act("logisticsCoordinator", Delivery, "ship", delivery, { carrierId: carrier.id });
    expect(await stage.fresh(shipment)).toMatchObject({ status: "DEPARTED", departedOn: stage.today });
  });

  test("are accrued once, when the last of them has left, and divided among their lines to the cent", async () => {
    const [customer, carrier] = [await buyer(stage), await approvedCarrier(stage)];
    const at = await place(stage, "STORAGE");
    const first = await allocatedDelivery(stage, 20, { customer, at });
    const second = await allocatedDelivery(stage, 13, { customer, at });
    let shipment = await drafted([first, second]);
    const contract = await contractInForce(stage, carrier, [lane(shipment)]);
    shipment = await book(shipment, contract.id);
    await stage.act("logisticsCoordinator", Shipment, "accept", shipment, vehicle);
    for (const one of [first, second]) await checkedDelivery(stage, one);
    const ship = (delivery: Delivery) => stage.act("logisticsCoordinator", Delivery, "ship", delivery, { carrierId: carrier.id });
    await ship(first);
    expect(await stage.fresh(shipment)).toMatchObject({ status: "ACCEPTED", waiting: 1, open: 2 });
    await ship(second);
    const cost = await stage.fresh<FreightCost>(freightCostId(shipment.id));
    expect(cost).toMatchObject({ accrued: money(6_300, "CNY"), freight: money(6_300, "CNY"), isOpen: true, orders: 2, kilograms: 33, allocatedBy: "CHARGEABLE_WEIGHT" });
    expect(cost.shares.map(({ amount }) => amount.amount)).toEqual([3_818, 2_482]);
    expect(await listed(stage, FreightCost, "shipmentId", shipment.id, "departedOn")).toHaveLength(1);
    const later = stage.at(addDays(stage.today, 1));
    const sign = (delivery: Delivery, signedOn: string) => later.act("logisticsCoordinator", Delivery, "sign", delivery, { signedBy: receiverName, signedOn });
    await sign(first, later.today);
    expect((await stage.fresh(shipment)).status).toBe("DEPARTED");
    await sign(second, later.today);
    expect((await stage.fresh(shipment)).status).toBe("COMPLETED");
    expect(await stage.fresh(cost)).toMatchObject({ arrived: 2, onTime: 2 });
  });

  test("that leave at the same moment are one departure", async () => {
    const [customer, carrier, at] = [await buyer(stage), await approvedCarrier(stage), await place(stage, "STORAGE")];
    const both = [await allocatedDelivery(stage, 1, { customer, at }), await allocatedDelivery(stage, 1, { customer, at })];
    const shipment = await drafted(both);
    await book(shipment, (await contractInForce(stage, carrier, [lane(shipment)])).id);
    await stage.act("logisticsCoordinator", Shipment, "accept", shipment, vehicle);
    for (const one of both) await checkedDelivery(stage, one);
    await Promise.all(both.map((one) => stage.act("logisticsCoordinator", Delivery, "ship", one, { carrierId: carrier.id })));
    expect(await stage.fresh(shipment)).toMatchObject({ status: "DEPARTED", waiting: 0 });
    expect(await listed(stage, FreightCost, "shipmentId", shipment.id, "departedOn")).toHaveLength(1);
  });

  test("that are all released end the shipment without freight", async () => {
    const { shipment, delivery } = await acceptedShipment(stage);
    await stage.act("salesLead", Delivery, "release", delivery, { reason: "客户取消" });
    expect((await stage.fresh(shipment)).status).toBe("CANCELLED");
    expect(await listed(stage, FreightCost, "shipmentId", shipment.id, "departedOn")).toEqual([]);
  });

  test("bear freight by packs where a product has no weight", async () => {
    const [weighed, unweighed] = [await weighedProduct(stage), "prod_none"];
    const lines = [{ orderLine: 1, productId: weighed.id, quantity: 1 }, { orderLine: 2, productId: unweighed, quantity: 2 }];
    const delivery = Object.assign(Object.create(Delivery.prototype), { id: "dlv_1", lines }) as Delivery;
    const { shares, allocatedBy } = await allocateFreight(money(1_000, "CNY"), [delivery], await stage.as("finance"));
    expect(allocatedBy).toBe("QUANTITY");
    expect(shares.map(({ amount }) => amount.amount)).toEqual([333, 667]);
  });
});
