/** Stock near its expiry: promoted, held, moved to disposal. 五(二)1 */
import { everyone, purchasePriceReaders } from "../../../platform/access/roleGroups.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { DisposalMoveResolver } from "./disposalMove.ts";
import { NearExpiryResolver } from "./nearExpiry.ts";
import { NearExpiryTermsResolver } from "./nearExpiryTerms.ts";
import "./expiryHolds.ts";
import "./nearExpiryMeasures.ts";

export const nearExpiryRoom = declareRoom({
  resolvers: [NearExpiryResolver, DisposalMoveResolver, NearExpiryTermsResolver],
  access: {
    // Cost is visible to purchasing, management and finance only.
    NearExpiry: { read: everyone, actions: {}, masks: { value: purchasePriceReaders } },
    DisposalMove: { read: everyone, actions: { move: ["warehouseKeeper"] } },
    NearExpiryTerms: { read: everyone, actions: {} },
  },
});
