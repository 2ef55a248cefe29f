/** The parts of the market that the demo company sells in. */
import { Region } from "./region.ts";
import { daysInBusiness, demoPart } from "../../../demo/part.ts";
import { peoplePart } from "../../organization/people/people.demo.ts";
import { regions, type RegionCode } from "../customers/customerScenery.demo.ts";

/** Answers the ids of the regions by their codes. */
export const regionsPart = demoPart({
  needs: { people: peoplePart },
  since: daysInBusiness,
  async enter(cast) {
    const earlier = cast.daysAgo(daysInBusiness);
    const ids = new Map<RegionCode, string>();
    for (const [code, name] of regions) ids.set(code, (await earlier.create("sales-lead", Region, { code, name })).id);
    return ids;
  },
});
