/** Space in the warehouse: how full each location is, and what does not fit. 五(二)2 */
import { everyone } from "../../../platform/access/roleGroups.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { ZoneMapResolver } from "./zoneMapResolver.ts";
import "./putAwaySpace.ts";

export const spaceRoom = declareRoom({
  resolvers: [ZoneMapResolver],
  access: {
    LocationIntake: { read: everyone, actions: {} },
  },
});
