/** The demo's contracts with carriers. */
import { money } from "../../../table/money.ts";
import type { Cast } from "../../../demo/cast.ts";
import { daysInBusiness, demoPart } from "../../../demo/part.ts";
import { addDays } from "../../../platform/businessDate.ts";
import type { RegionCode } from "../../sales/customers/customerScenery.demo.ts";
import { regionsPart } from "../../sales/regions/regions.demo.ts";
import { carrierCalled, carriersPart } from "../../supply/carrier/carriers.demo.ts";
import type { Location } from "../../supply/places/location.ts";
import { placesPart } from "../../supply/places/places.demo.ts";
import { CarrierContract } from "./carrierContract.ts";
import { carrierContracts, type DemoCarrierContract } from "./tariffScenery.demo.ts";

const coordinator = "logistics-coordinator";

interface Places {
  regions: ReadonlyMap<RegionCode, string>;
  places: ReadonlyMap<string, Location>;
}

async function agree(cast: Cast, { carrier, title, lanes, upTo }: DemoCarrierContract, { regions, places }: Places): Promise<void> {
  const { warehouseId } = [...places.values()][0]!;
  const contract = await cast.create(coordinator, CarrierContract, {
    carrierId: (await carrierCalled(cast, carrier)).id,
    title,
    startsOn: cast.today,
    endsOn: addDays(cast.lookedAtOn, 210),
    lanes: lanes.map(({ region, minimum, mode, service, storageClass, days, surcharge }) => ({ mode, service, storageClass, days, surcharge, warehouseId, regionId: regions.get(region)!, ...(minimum && { minimum: money(minimum, "CNY") }) })),
    bands: lanes.flatMap(({ bands }, i) => bands.map(([overKg, upToKg, pricing, price]) => ({ lane: i + 1, overKg, upToKg, pricing, price: money(price, "CNY") }))),
  });
  await cast.act(coordinator, CarrierContract, "submit", contract);
  if (upTo === "submitted") return;
  await cast.act("deputy-manager", CarrierContract, "approve", contract, { comment: "运价合理" });
  await cast.act("finance", CarrierContract, "approve", contract, { comment: "同意" });
}

export const carrierContractsPart = demoPart({
  needs: { regions: regionsPart, places: placesPart, carriers: carriersPart },
  since: daysInBusiness,
  async enter(cast, places) {
    const earlier = cast.daysAgo(daysInBusiness);
    for (const demo of carrierContracts) await agree(demo.upTo === "approved" ? earlier : cast, demo, places);
  },
  report: () => `${carrierContracts.length} 份承运合同 carrier contracts`,
});
