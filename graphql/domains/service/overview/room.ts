/** What the lead of customer service steers by. 六, 七 */
import { declareRoom } from "../../../platform/domain/domain.ts";
import { ServiceOverviewResolver } from "./serviceOverview.ts";

export const overviewRoom = declareRoom({
  resolvers: [ServiceOverviewResolver],
});
