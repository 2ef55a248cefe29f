/** The sales domain: customers, contracts, orders, deliveries, receivables, plans. 四 */
import { declareDomain } from "../../platform/domain/domain.ts";
import { contractsRoom } from "./contracts/room.ts";
import { customersRoom } from "./customers/room.ts";
import { deliveriesRoom } from "./deliveries/room.ts";
import { developmentRoom } from "./development/room.ts";
import { historyRoom } from "./history/room.ts";
import { ordersRoom } from "./orders/room.ts";
import { plansRoom } from "./plans/room.ts";
import { receivablesRoom } from "./receivables/room.ts";
import { regionsRoom } from "./regions/room.ts";
import { returnsRoom } from "./returns/room.ts";
import { risksRoom } from "./risks/room.ts";
import { statisticsRoom } from "./statistics/room.ts";

declareDomain({
  name: "sales",
  label: { zh: "销售管理", en: "Sales" },
  area: "SALES",
  rooms: [
    customersRoom,
    contractsRoom,
    ordersRoom,
    deliveriesRoom,
    returnsRoom,
    receivablesRoom,
    risksRoom,
    developmentRoom,
    plansRoom,
    statisticsRoom,
    regionsRoom,
    historyRoom,
  ],
});
