/** Purchase contracts: what is bought under them, and what is paid before goods come. 五(一)3 */
import { buyers, purchasePriceReaders } from "../../../platform/access/roleGroups.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import "./ordersUnderContract.ts";
import { PurchaseContractResolver } from "./purchaseContract.ts";

export const purchaseContractsRoom = declareRoom({
  resolvers: [PurchaseContractResolver],
  access: {
    PurchaseContract: { read: [...purchasePriceReaders, "cashier"], actions: { create: buyers, update: buyers, recordPaidBack: ["cashier"], close: [...buyers, "legal"], cancel: buyers } },
  },
});
