/** Products, and whether they may be bought and sold. 五(一)1 */
import { chosenByPartner } from "../../../platform/access/limitedRules.ts";
import { buyers, quality, staffAndMachines } from "../../../platform/access/roleGroups.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { PackLevelResolver } from "./packLevelResolver.ts";
import { ProductEventResolver } from "./productEvent.ts";
import { ProductResolver } from "./productResolver.ts";
import { TaxRatesResolver } from "./taxRates.ts";

export const productsRoom = declareRoom({
  resolvers: [ProductResolver, ProductEventResolver, TaxRatesResolver, PackLevelResolver],
  access: {
    Product: {
      read: [...staffAndMachines, chosenByPartner],
      actions: { create: [...buyers, "migration"], update: buyers, block: quality, unblock: ["headOfQuality"], assignTaxClass: ["finance"] },
    },
    PackLevel: { read: staffAndMachines, actions: { create: buyers, update: buyers } },
    TaxRates: { read: staffAndMachines, actions: {} },
    ProductEvent: { read: staffAndMachines, actions: {} },
  },
  partnerView: {
    Product: "code name genericName tradeName dosageForm strength pack unitsPerPack approvalNumber manufacturer category storageClass",
  },
});
