/** Sales and fulfilment by month. 四(四)4 */
import { declareRoom } from "../../../platform/domain/domain.ts";
import { SalesStatisticsResolver } from "./salesStatistics.ts";
import { ServiceLevelsResolver } from "./serviceLevels.ts";
import "./fulfilmentMeasures.ts";
import "./salesMeasures.ts";

export const statisticsRoom = declareRoom({
  resolvers: [SalesStatisticsResolver, ServiceLevelsResolver],
});
