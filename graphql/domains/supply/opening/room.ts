/** Stock and open debts on the day on which the company goes live. */
import { openingEditors, openingReaders } from "../../../platform/access/roleGroups.ts";
import type { Room } from "../../../platform/domain/domain.ts";
import { OpeningBalanceResolver } from "./openingBalance.ts";
import { OpeningStockResolver } from "./openingStock.ts";
import "./openingWork.ts";

export const openingRoom: Room = {
  resolvers: [OpeningBalanceResolver, OpeningStockResolver],
  access: {
    OpeningBalance: { read: openingReaders, actions: {} },
    OpeningStock: { read: openingReaders, actions: { create: openingEditors, update: openingEditors } },
  },
};
