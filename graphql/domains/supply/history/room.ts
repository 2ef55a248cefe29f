/** Purchases from before the system. */
import { declareRoom } from "../../../platform/domain/domain.ts";
import { PurchaseHistoryResolver } from "./purchaseHistoryResolver.ts";

export const historyRoom = declareRoom({
  resolvers: [PurchaseHistoryResolver],
});
