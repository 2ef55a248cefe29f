/** Sales and fulfilment by month. 四(四)4 */
import type { Room } from "../../../platform/domain/domain.ts";
import { FulfilmentMonthResolver } from "./fulfilmentMonth.ts";
import { SalesStatisticsResolver } from "./salesStatistics.ts";

export const statisticsRoom: Room = {
  resolvers: [
    SalesStatisticsResolver,
    FulfilmentMonthResolver,
  ],
};
