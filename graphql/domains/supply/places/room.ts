/** Warehouses, their zones and locations. 五(二)2 */
import { everyone } from "../../../platform/access/roleGroups.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { LocationResolver } from "./location.ts";
import { WarehouseResolver } from "./warehouse.ts";
import { ZoneResolver } from "./zone.ts";

export const placesRoom = declareRoom({
  resolvers: [
    WarehouseResolver,
    ZoneResolver,
    LocationResolver,
  ],
  access: {
    Warehouse: { read: everyone, actions: { create: ["warehouseKeeper", "supplyLead"], update: ["warehouseKeeper", "supplyLead"] } },
    Zone: { read: everyone, actions: { create: ["warehouseKeeper", "supplyLead"], update: ["warehouseKeeper", "supplyLead"] } },
    Location: { read: everyone, actions: { create: ["warehouseKeeper", "supplyLead"], update: ["warehouseKeeper", "supplyLead"] } },
  },
});
