/** Stock and open debts on the day on which the company goes live. */
import { openingEditors, openingReaders } from "../../../platform/access/roleGroups.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { OpeningBalanceResolver } from "./openingBalance.ts";
import { OpeningStockResolver } from "./openingStock.ts";
import "./openingWork.ts";

export const openingRoom = declareRoom({
  resolvers: [OpeningBalanceResolver, OpeningStockResolver],
  access: {
    OpeningBalance: { read: openingReaders, actions: {} },
    OpeningStock: { read: openingReaders, actions: { create: openingEditors, update: openingEditors } },
  },
});
