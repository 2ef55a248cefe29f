/** Logistics: deliveries on their way, and what goes wrong with them. 五(三) */
import { declareDomain } from "../../platform/domain/domain.ts";
import { exceptionsRoom } from "./exceptions/room.ts";
import { trackingRoom } from "./tracking/room.ts";

declareDomain({
  name: "logistics",
  label: { zh: "物流配送", en: "Logistics" },
  area: "SUPPLY",
  rooms: [exceptionsRoom, trackingRoom],
});
