/** Purchases from before the system. */
import type { Room } from "../../../platform/domain/domain.ts";
import { PurchaseHistoryResolver } from "./purchaseHistoryResolver.ts";

export const historyRoom: Room = {
  resolvers: [PurchaseHistoryResolver],
};
