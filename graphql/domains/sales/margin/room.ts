/** What is earned on what is sold. 四(四)4 */
import { purchasePriceReaders } from "../../../platform/access/roleGroups.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { MarginLineResolver } from "./marginLine.ts";
import { MarginResolver } from "./marginResolver.ts";
import { StockTurnoverResolver } from "./stockTurnover.ts";
import "./costOfDelivery.ts";
import "./marginMeasures.ts";

export const marginRoom = declareRoom({
  resolvers: [MarginLineResolver, MarginResolver, StockTurnoverResolver],
  access: {
    // Margin tells what goods were bought for.
    MarginLine: { read: purchasePriceReaders, actions: {} },
    StockTurnover: { read: purchasePriceReaders, actions: {} },
  },
});
