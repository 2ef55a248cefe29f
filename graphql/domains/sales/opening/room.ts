/** Open debts of customers on the day on which the company goes live. */
import { openingEditors, openingReaders } from "../../../platform/access/roleGroups.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { OpeningDebtResolver } from "./openingDebt.ts";

export const openingRoom = declareRoom({
  resolvers: [OpeningDebtResolver],
  access: {
    OpeningDebt: { read: openingReaders, actions: { create: openingEditors, update: openingEditors } },
  },
});
