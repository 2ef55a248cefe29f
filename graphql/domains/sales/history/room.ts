/** Sales from before the system. */
import type { Room } from "../../../platform/domain/domain.ts";
import { SalesHistoryResolver } from "./salesHistory.ts";

export const historyRoom: Room = {
  resolvers: [SalesHistoryResolver],
};
