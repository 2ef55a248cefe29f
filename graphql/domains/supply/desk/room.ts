/** The purchaser's desk: what is going on with a product or a supplier. 五(一)2, 五(一)3 */
import { declareRoom } from "../../../platform/domain/domain.ts";
import { PurchaseDeskResolver } from "./purchaseDesk.ts";

export const deskRoom = declareRoom({ resolvers: [PurchaseDeskResolver] });
