/** What goods have cost, and what the stock is worth. 五(一) */
import { purchasePriceReaders } from "../../../platform/access/roleGroups.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { CostAdjustmentResolver } from "./costAdjustment.ts";
import { LandedCostResolver } from "./landedCost.ts";
import { StockValueResolver } from "./stockValue.ts";
import "./batchCost.ts";

export const costRoom = declareRoom({
  resolvers: [CostAdjustmentResolver, LandedCostResolver, StockValueResolver],
  access: {
    CostAdjustment: { read: purchasePriceReaders, actions: { create: ["finance"], update: ["finance"], cancel: ["finance"], attach: ["finance"] } },
    LandedCost: { read: purchasePriceReaders, actions: { create: ["finance"], update: ["finance"], reverse: ["finance"], cancel: ["finance"], attach: ["finance"] } },
    StockValue: { read: purchasePriceReaders, actions: {} },
  },
});
