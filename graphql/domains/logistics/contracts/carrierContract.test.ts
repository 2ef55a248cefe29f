/** Carriers' contracts: what makes them whole, who decides on them, and which tariffs may not overlap. 五(三)1, 五(三)4 */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { band, contractInput, exampleBands, lane as laneOf, laneEnds, type LaneEnds } from "../../../test/carriage.ts";
import { approvedCarrier } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { money } from "../../../table/money.ts";
import { addDays } from "../../../platform/businessDate.ts";
import type { Carrier } from "../../supply/carrier/carrier.ts";
import { CarrierContract, type CarrierLane } from "./carrierContract.ts";

let stage: Stage;
let carrier: Carrier;
let ends: LaneEnds;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("logisticsCoordinator", "supplyLead", "departmentManager", "purchaser", "finance");
  await stage.hireWith("deputyManager", [{ role: "deputyManager", area: "SUPPLY", from: stage.today }] as never);
  ends = await laneEnds(stage);
});
afterAll(() => stage.close());
beforeEach(async () => {
  carrier = await approvedCarrier(stage);
});

const lane = (values: Partial<CarrierLane> = {}) => laneOf(ends, values);
const flat = exampleBands()[0]!;
const input = (values: object = {}) => contractInput(stage, carrier, [lane()], values);
const drafted = (values: object = {}): Promise<CarrierContract> => stage.create("logisticsCoordinator", CarrierContract, input(values));

async function approved(values: object = {}): Promise<CarrierContract> {
  const contract = await drafted(values);
  await stage.act("logisticsCoordinator", CarrierContract, "submit", contract);
  await stage.act("deputyManager", CarrierContract, "approve", contract);
  return stage.act("finance", CarrierContract, "approve", contract);
}

test("with a carrier that was rated D, the head of quality and the department manager decide before the others", async () => {
  await stage.staff("headOfQuality");
  carrier = await approvedCarrier(stage, { rating: "D", ratedTo: "2026-09-30" });
  const contract = await drafted();
  await stage.act("logisticsCoordinator", CarrierContract, "submit", contract);
  await stage.cannot("deputyManager", CarrierContract, "approve", contract, {}, "NOT_YOUR_DECISION");
  for (const who of ["headOfQuality", "departmentManager", "deputyManager"]) await stage.act(who, CarrierContract, "approve", contract);
  expect((await stage.fresh(contract)).status).toBe("SUBMITTED");
  expect(await stage.act("finance", CarrierContract, "approve", contract)).toMatchObject({ status: "APPROVED" });
});

describe("a contract is not drafted", () => {
  test.each<[string, () => object, string[]]>([
    ["with an end before its start", () => ({ endsOn: addDays(stage.today, -1) }), ["CARRIER_CONTRACT_ENDS_BEFORE_START"]],
    ["with a hole between bands", () => ({ bands: [flat, band(60, 200)] }), ["BANDS_WITH_HOLE"]],
    ["with a hole below its first band", () => ({ bands: [band(10, 200)] }), ["BANDS_WITH_HOLE"]],
    ["with bands that overlap", () => ({ bands: [flat, band(49, 200)] }), ["BANDS_OVERLAP"]],
    ["with a band inside another", () => ({ bands: [band(0, 200), band(50, 100)] }), ["BANDS_OVERLAP"]],
    ["with a band that holds nothing", () => ({ bands: [flat, band(50, 50)] }), ["BAND_EMPTY"]],
    ["with a lane that has no bands", () => ({ lanes: [lane(), lane({ storageClass: "COLD" })] }), ["LANE_WITHOUT_BANDS"]],
    ["with a lane that is listed twice", () => ({ lanes: [lane(), lane({ days: 2 })], bands: [flat, { ...flat, lane: 2 }] }), ["LANE_LISTED_TWICE"]],
    ["with a band of no lane", () => ({ bands: [flat, { ...flat, lane: 2 }] }), ["LANE_UNKNOWN"]],
    ["in two currencies", () => ({ bands: [flat, band(50, 200, { price: money(20, "USD") })] }), ["TARIFF_CURRENCIES_DIFFER"]],
  ])("%s", async (_, values, codes) => {
    await stage.cannotCreate("logisticsCoordinator", CarrierContract, input(values()), ...codes);
  });

  test("by those who do not engage carriers", () => stage.cannotCreate("purchaser", CarrierContract, input(), "ACCESS_DENIED"));
});

describe("a contract", () => {
  test("needs the deputy manager and finance, in this order, and shows itself to its carrier only then", async () => {
    const contract = await drafted();
    await stage.act("logisticsCoordinator", CarrierContract, "submit", contract);
    await stage.cannot("finance", CarrierContract, "approve", contract, {}, "NOT_YOUR_DECISION");
    await stage.act("deputyManager", CarrierContract, "approve", contract);
    expect((await stage.fresh(contract)).sharedWithId).toBeUndefined();
    await stage.act("finance", CarrierContract, "approve", contract);
    expect(await stage.fresh(contract)).toMatchObject({ status: "APPROVED", sharedWithId: carrier.id });
  });

  test("prices no lane that another of the carrier prices within the same days, until that one ends", async () => {
    const first = await approved();
    const second = await drafted();
    const [finding] = await stage.cannot("logisticsCoordinator", CarrierContract, "submit", second, {}, "LANES_OVERLAP");
    expect(finding!.record?.id).toBe(first.id);
    for (const values of [{ lanes: [lane({ service: "EXPRESS" })] }, { startsOn: addDays(stage.today, 365), endsOn: addDays(stage.today, 400) }]) expect((await approved(values)).status).toBe("APPROVED");
    await stage.act("supplyLead", CarrierContract, "terminate", first, { reason: "运力不足" });
    await stage.act("logisticsCoordinator", CarrierContract, "submit", second);
  });

  test("that was overtaken by another while it waited is not approved", async () => {
    const [first, second] = [await drafted(), await drafted()];
    for (const one of [first, second]) {
      await stage.act("logisticsCoordinator", CarrierContract, "submit", one);
      await stage.act("deputyManager", CarrierContract, "approve", one);
    }
    await stage.act("finance", CarrierContract, "approve", first);
    await stage.cannot("finance", CarrierContract, "approve", second, {}, "LANES_OVERLAP");
  });

  test("is not submitted after its last day, and ends with it", async () => {
    const contract = await drafted({ endsOn: addDays(stage.today, 10) });
    const later = stage.at(addDays(stage.today, 11));
    await later.cannot("logisticsCoordinator", CarrierContract, "submit", contract, {}, "CARRIER_CONTRACT_ENDED");
  });
});

describe("its calculator", () => {
  const query = "query ($id: ID!, $lane: Int!, $grams: Int!) { tariffCharge(id: $id, lane: $lane, grams: $grams, cubicCentimetres: 0) { kilograms total { amount currency } arithmetic } }";
  const asked = async (who: string, id: string, grams: number, number = 1) => (await stage.answer(who, query, { id, lane: number, grams })).tariffCharge;

  test("answers with the arithmetic, to those who may read the contract", async () => {
    const { id } = await drafted();
    expect(await asked("finance", id, 50_001)).toMatchObject({ kilograms: 51, total: { amount: 7_497, currency: "CNY" }, arithmetic: expect.stringContaining("51 kg × ¥1.40") });
    expect(await asked("finance", id, 200_001)).toMatchObject({ kilograms: 201, total: null });
    expect(await asked("finance", id, 1, 2)).toBeNull();
    const { errors } = await stage.ask("purchaser", query, { id, lane: 1, grams: 1 });
    expect(errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  });

});

test("a carrier's machine reads its own contract once it is approved, and no other", async () => {
  const mine = await approved();
  await stage.connect("carrier-machine", carrier.id);
  const draft = await drafted({ title: "草稿" });
  carrier = await approvedCarrier(stage);
  const other = await approved();
  const answer = async (id: string) => (await stage.partnerAnswer("carrier-machine", "query ($id: ID!) { carrierContract(id: $id) { number bands { upToKg } } }", { id })).carrierContract;
  expect(await answer(mine.id)).toEqual({ number: mine.number, bands: [{ upToKg: 50 }, { upToKg: 200 }] });
  expect(await answer(draft.id)).toBeNull();
  expect(await answer(other.id)).toBeNull();
});
