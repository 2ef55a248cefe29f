/** The supply chain: suppliers, purchasing, receiving, stock. 五(一), 五(二) */
import { declareAreas } from "../../platform/access/role.ts";
import { declareDomain } from "../../platform/domain/domain.ts";
import { carriersRoom } from "./carrier/room.ts";
import { coldChainRoom } from "./coldChain/room.ts";
import { costRoom } from "./cost/room.ts";
import { purchaseContractsRoom } from "./contracts/room.ts";
import { correctionsRoom } from "./corrections/room.ts";
import { deskRoom } from "./desk/room.ts";
import { evaluationRoom } from "./evaluation/room.ts";
import { evidenceRoom } from "./evidence/room.ts";
import { historyRoom } from "./history/room.ts";
import { issuesRoom } from "./issues/room.ts";
import { openingRoom } from "./opening/room.ts";
import { orderingRoom } from "./ordering/room.ts";
import { purchaseReturnsRoom } from "./returns/room.ts";
import { payablesRoom } from "./payables/room.ts";
import { placesRoom } from "./places/room.ts";
import { receivingRoom } from "./receiving/room.ts";
import { replenishmentRoom } from "./replenishment/room.ts";
import { sourcingRoom } from "./sourcing/room.ts";
import { stockRoom } from "./stock/room.ts";
import { suppliersRoom } from "./supplier/room.ts";

const areas = declareAreas({ SUPPLY: { zh: "供应链管理", en: "Supply chain" } });
type DomainAreas = typeof areas;

declare module "../../platform/access/role.ts" {
  interface Areas extends DomainAreas {}
}

declareDomain({
  name: "supply",
  label: { zh: "供应链", en: "Supply chain" },
  area: "SUPPLY",
  rooms: [suppliersRoom, evaluationRoom, issuesRoom, replenishmentRoom, sourcingRoom, purchaseContractsRoom, orderingRoom, receivingRoom, stockRoom, costRoom, correctionsRoom, purchaseReturnsRoom, carriersRoom, coldChainRoom, placesRoom, historyRoom, openingRoom, payablesRoom, evidenceRoom, deskRoom],
});
