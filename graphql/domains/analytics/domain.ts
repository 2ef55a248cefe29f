/** Analytics: what KPIs were when their periods closed, what is off, since when, and who is on it; what is reported of it, and the department's plan. 七, 二(二) */
import { declareDomain } from "../../platform/domain/domain.ts";
import { alertsRoom } from "./alerts/room.ts";
import { readingsRoom } from "./readings/room.ts";
import { reportsRoom } from "./reports/room.ts";
import { steeringRoom } from "./steering/room.ts";

declareDomain({
  name: "analytics",
  label: { zh: "经营分析", en: "Analytics" },
  rooms: [alertsRoom, readingsRoom, reportsRoom, steeringRoom],
});
