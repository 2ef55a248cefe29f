/** The demo company's warehouse. */
import type { Cast } from "../../../demo/cast.ts";
import { daysInBusiness, demoPart } from "../../../demo/part.ts";
import { peoplePart } from "../../organization/people/people.demo.ts";
import { locations, zones } from "./placeScenery.demo.ts";
import { Location } from "./location.ts";
import { Warehouse } from "./warehouse.ts";
import { Zone } from "./zone.ts";

async function buildWarehouse(cast: Cast): Promise<Map<string, Location>> {
  const warehouse = await cast.create("warehouse-keeper", Warehouse, { name: "一号仓库", address: "石家庄市高新区长江大道 238 号" });
  const byName = new Map<string, Zone>();
  for (const zone of zones) byName.set(zone.name, await cast.create("warehouse-keeper", Zone, { ...zone, warehouseId: warehouse.id }));
  const places = new Map<string, Location>();
  for (const { code, zone } of locations) places.set(code, await cast.create("warehouse-keeper", Location, { code, zoneId: byName.get(zone)!.id }));
  return places;
}

/** Answers the locations by their codes. */
export const placesPart = demoPart({
  needs: { people: peoplePart },
  since: daysInBusiness,
  enter: (cast) => buildWarehouse(cast.daysAgo(daysInBusiness)),
  report: () => `${zones.length} 个库区 zones, ${locations.length} 个货位 locations`,
});
