/** What carriage costs: accrued when a shipment leaves, divided among lines, as figures. 五(三)4 */
import { freightReaders } from "../../../platform/access/roleGroups.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { FreightCostResolver } from "./freightCost.ts";
import { FreightEntryResolver } from "./freightEntry.ts";
import { FreightFiguresResolver } from "./freightFiguresResolver.ts";
import { FreightLineResolver } from "./freightLine.ts";
import "./freightMeasures.ts";

export const freightRoom = declareRoom({
  resolvers: [FreightCostResolver, FreightLineResolver, FreightEntryResolver, FreightFiguresResolver],
  access: {
    FreightCost: { read: freightReaders, actions: {} },
    FreightEntry: { read: freightReaders, actions: {} },
    FreightLine: { read: freightReaders, actions: {} },
  },
});
