/** What carriage costs: accrued when a shipment leaves, divided among lines, as figures. 五(三)4 */
import { freightReaders } from "../../../platform/access/roleGroups.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { FreightCostResolver } from "./freightCost.ts";
import { FreightFiguresResolver } from "./freightFiguresResolver.ts";
import "./freightMeasures.ts";

export const freightRoom = declareRoom({
  resolvers: [FreightCostResolver, FreightFiguresResolver],
  access: {
    FreightCost: { read: freightReaders, actions: {} },
  },
});
