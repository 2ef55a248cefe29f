/** Quality in the warehouse: recalls, stocktakes, nonconforming goods, near-expiry stock, temperature. 五(二), GSP */
import { declareDomain } from "../../platform/domain/domain.ts";
import { maintenanceRoom } from "./maintenance/room.ts";
import { nearExpiryRoom } from "./nearExpiry/room.ts";
import { nonconformingRoom } from "./nonconforming/room.ts";
import { recallRoom } from "./recall/room.ts";
import { safetyRoom } from "./safety/room.ts";
import { spaceRoom } from "./space/room.ts";
import { stocktakeRoom } from "./stocktake/room.ts";
import { temperatureRoom } from "./temperature/room.ts";
import { tracingRoom } from "./tracing/room.ts";
import { visitsRoom } from "./visits/room.ts";

declareDomain({
  name: "quality",
  label: { zh: "仓储质量", en: "Warehouse quality" },
  area: "SUPPLY",
  rooms: [recallRoom, stocktakeRoom, nearExpiryRoom, maintenanceRoom, nonconformingRoom, temperatureRoom, tracingRoom, safetyRoom, spaceRoom, visitsRoom],
});
