/** Batches, balances and every movement of them. 五(二) */
import { contributors, everyone, purchasePriceReaders, quality, warehouseStaff } from "../../../platform/access/roleGroups.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { BatchResolver } from "./batch.ts";
import { HoldResolver } from "./hold.ts";
import { SpotCountResolver } from "./spotCount.ts";
import { StockBalanceResolver } from "./stockBalance.ts";
import { StockCorrectionResolver } from "./stockCorrection.ts";
import { StockMovementResolver } from "./stockMovement.ts";
import { StockTransferResolver } from "./stockTransfer.ts";
import "./expiryWarnings.ts";

export const stockRoom = declareRoom({
  resolvers: [
    StockBalanceResolver,
    BatchResolver,
    StockTransferResolver,
    StockCorrectionResolver,
    StockMovementResolver,
    SpotCountResolver,
    HoldResolver,
  ],
  access: {
    StockBalance: { read: everyone, actions: {} },
    // What goods were bought for is for those who buy, decide, pay and audit.
    Batch: { read: everyone, actions: { hold: contributors }, masks: { cost: purchasePriceReaders, unitCost: purchasePriceReaders } },
    // Anybody may doubt a batch; a lot is held by quality. Each reason is closed by its own process. 五(二)1
    Hold: { read: everyone, actions: { create: quality, release: quality, lift: ["headOfQuality"], attach: quality } },
    StockTransfer: { read: everyone, actions: { create: ["warehouseKeeper"], update: ["warehouseKeeper"], post: ["warehouseKeeper"] } },
    StockCorrection: {
      read: everyone,
      actions: { create: warehouseStaff, update: warehouseStaff },
    },
    StockMovement: { read: everyone, actions: {} },
    // Who picked a delivery does not count what was missing of it, so pickers do not count. 五(二)1
    SpotCount: { read: everyone, actions: { count: ["warehouseKeeper", "supplyLead"], attach: ["warehouseKeeper"] } },
  },
});
