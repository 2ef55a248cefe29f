/** What KPIs were when their periods closed. 七 */
import { declareRoom } from "../../../platform/domain/domain.ts";
import { inOwnArea, overseers } from "../steeringRoles.ts";
import { FrozenReadingResolver } from "./frozenReading.ts";
import "./freezeReadings.ts";

export const readingsRoom = declareRoom({
  resolvers: [FrozenReadingResolver],
  access: {
    FrozenReading: { read: [...overseers, ...inOwnArea("owner")], actions: {} },
  },
});
