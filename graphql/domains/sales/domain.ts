/** The sales domain: customers, contracts, orders, deliveries, receivables, plans. 四 */
import { declareAreas } from "../../platform/access/role.ts";
import { declareDomain } from "../../platform/domain/domain.ts";
import { bankingRoom } from "./banking/room.ts";
import { billsRoom } from "./bills/room.ts";
import { contractsRoom } from "./contracts/room.ts";
import { customersRoom } from "./customers/room.ts";
import { deliveriesRoom } from "./deliveries/room.ts";
import { developmentRoom } from "./development/room.ts";
import { invoicesRoom } from "./invoices/room.ts";
import { historyRoom } from "./history/room.ts";
import { lossesRoom } from "./losses/room.ts";
import { marginRoom } from "./margin/room.ts";
import { openingRoom } from "./opening/room.ts";
import { ordersRoom } from "./orders/room.ts";
import { plansRoom } from "./plans/room.ts";
import { pricesRoom } from "./prices/room.ts";
import { receivablesRoom } from "./receivables/room.ts";
import { refundsRoom } from "./refunds/room.ts";
import { regionsRoom } from "./regions/room.ts";
import { returnsRoom } from "./returns/room.ts";
import { risksRoom } from "./risks/room.ts";
import { statementsRoom } from "./statements/room.ts";
import { statisticsRoom } from "./statistics/room.ts";
import { vouchersRoom } from "./vouchers/room.ts";

const areas = declareAreas({ SALES: { zh: "销售管理", en: "Sales" } });
type DomainAreas = typeof areas;

declare module "../../platform/access/role.ts" {
  interface Areas extends DomainAreas {}
}

declareDomain({
  name: "sales",
  label: { zh: "销售管理", en: "Sales" },
  area: "SALES",
  rooms: [
    customersRoom,
    contractsRoom,
    pricesRoom,
    ordersRoom,
    deliveriesRoom,
    returnsRoom,
    lossesRoom,
    invoicesRoom,
    receivablesRoom,
    billsRoom,
    bankingRoom,
    refundsRoom,
    statementsRoom,
    vouchersRoom,
    risksRoom,
    developmentRoom,
    plansRoom,
    statisticsRoom,
    marginRoom,
    regionsRoom,
    historyRoom,
    openingRoom,
  ],
});
