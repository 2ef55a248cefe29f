/** Space in the warehouse: how full each location is, and what does not fit. 五(二)2 */
import type { Room } from "../../../platform/domain/domain.ts";
import { ZoneMapResolver } from "./zoneMapResolver.ts";
import "./putAwaySpace.ts";

export const spaceRoom: Room = { resolvers: [ZoneMapResolver], access: {} };
