/** Logistics: deliveries on their way, what goes wrong with them, and what carriage costs. 五(三) */
import { declareDomain } from "../../platform/domain/domain.ts";
import { billsRoom } from "./bills/room.ts";
import { carrierRatingRoom } from "./carrierRating/room.ts";
import { contractsRoom } from "./contracts/room.ts";
import { exceptionsRoom } from "./exceptions/room.ts";
import { freightRoom } from "./freight/room.ts";
import { shipmentsRoom } from "./shipments/room.ts";
import { trackingRoom } from "./tracking/room.ts";

declareDomain({
  name: "logistics",
  label: { zh: "物流配送", en: "Logistics" },
  area: "SUPPLY",
  rooms: [exceptionsRoom, trackingRoom, contractsRoom, shipmentsRoom, freightRoom, billsRoom, carrierRatingRoom],
  migrations: async () => (await import("./migrations.ts")).migrations,
});
