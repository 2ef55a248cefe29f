/** What the lead of customer service steers by. 六, 七 */
import type { Room } from "../../../platform/domain/domain.ts";
import { ServiceOverviewResolver } from "./serviceOverview.ts";

export const overviewRoom: Room = {
  resolvers: [ServiceOverviewResolver],
};
