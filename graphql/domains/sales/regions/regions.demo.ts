/** The parts of the market that the demo company sells in. Anyone who needs them first enters them. */
import { uniqueKey } from "../../../table/keys.ts";
import { Region } from "./region.ts";
import type { Cast } from "../../../demo/cast.ts";
import { regions, type RegionCode } from "../customers/customerScenery.demo.ts";

/** Ids of the regions by their codes. */
export async function introduceRegions(cast: Cast): Promise<Map<RegionCode, string>> {
  const ids = new Map<RegionCode, string>();
  for (const [code, name] of regions) {
    const standing = await cast.table.get(uniqueKey("Region", "code", code));
    ids.set(code, standing ? String(standing.recordId) : (await cast.create("sales-lead", Region, { code, name })).id);
  }
  return ids;
}
