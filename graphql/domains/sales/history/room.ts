/** Sales from before the system. */
import { declareRoom } from "../../../platform/domain/domain.ts";
import { SalesHistoryResolver } from "./salesHistory.ts";

export const historyRoom = declareRoom({
  resolvers: [SalesHistoryResolver],
});
