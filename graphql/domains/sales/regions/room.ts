/** Regions, for targets, customers and figures. 四(一)2 */
import { staffAndMachines } from "../../../platform/access/roleGroups.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { RegionResolver } from "./region.ts";

export const regionsRoom = declareRoom({
  resolvers: [RegionResolver],
  access: {
    Region: { read: staffAndMachines, actions: { create: ["salesLead", "departmentManager", "migration"], update: ["salesLead", "departmentManager"] } },
  },
});
