/** The supply chain: suppliers, purchasing, receiving, stock. 五(一), 五(二) */
import { declareDomain } from "../../platform/domain/domain.ts";
import { carriersRoom } from "./carrier/room.ts";
import { historyRoom } from "./history/room.ts";
import { orderingRoom } from "./ordering/room.ts";
import { placesRoom } from "./places/room.ts";
import { receivingRoom } from "./receiving/room.ts";
import { stockRoom } from "./stock/room.ts";
import { suppliersRoom } from "./supplier/room.ts";

declareDomain({
  name: "supply",
  label: { zh: "供应链", en: "Supply chain" },
  area: "SUPPLY",
  rooms: [suppliersRoom, orderingRoom, receivingRoom, stockRoom, carriersRoom, placesRoom, historyRoom],
});
