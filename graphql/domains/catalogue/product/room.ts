/** Products, and whether they may be bought and sold. 五(一)1 */
import { chosenByPartner } from "../../../platform/access/limitedRules.ts";
import { buyers, quality, staffAndMachines } from "../../../platform/access/roleGroups.ts";
import type { Room } from "../../../platform/domain/domain.ts";
import { ProductResolver } from "./productResolver.ts";

export const productsRoom: Room = {
  resolvers: [ProductResolver],
  access: {
    Product: {
      read: [...staffAndMachines, chosenByPartner],
      actions: { create: [...buyers, "migration"], update: buyers, block: quality, unblock: ["headOfQuality"] },
    },
  },
  partnerView: {
    Product: "code name genericName tradeName dosageForm strength pack unitsPerPack approvalNumber manufacturer category storageClass",
  },
};
