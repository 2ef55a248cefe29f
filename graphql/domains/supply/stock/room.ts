/** Batches, balances and every movement of them. 五(二) */
import { contributors, everyone, quality, warehouseStaff } from "../../../platform/access/roleGroups.ts";
import type { Room } from "../../../platform/domain/domain.ts";
import { BatchResolver } from "./batch.ts";
import { StockBalanceResolver } from "./stockBalance.ts";
import { StockCorrectionResolver } from "./stockCorrection.ts";
import { StockMovementResolver } from "./stockMovement.ts";
import { StockTransferResolver } from "./stockTransfer.ts";
import "./expiryWarnings.ts";

export const stockRoom: Room = {
  resolvers: [
    StockBalanceResolver,
    BatchResolver,
    StockTransferResolver,
    StockCorrectionResolver,
    StockMovementResolver,
  ],
  access: {
    StockBalance: { read: everyone, actions: {} },
    Batch: { read: everyone, actions: { lock: contributors, unlock: quality } },
    StockTransfer: { read: everyone, actions: { create: ["warehouseKeeper"], update: ["warehouseKeeper"], post: ["warehouseKeeper"] } },
    StockCorrection: {
      read: everyone,
      actions: { create: warehouseStaff, update: warehouseStaff },
    },
    StockMovement: { read: everyone, actions: {} },
  },
};
