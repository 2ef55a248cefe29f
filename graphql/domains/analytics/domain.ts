/** Analytics: what KPIs were when their periods closed, what is off, since when, and who is on it; and what is reported of it. 七 */
import { declareDomain } from "../../platform/domain/domain.ts";
import { alertsRoom } from "./alerts/room.ts";
import { readingsRoom } from "./readings/room.ts";
import { reportsRoom } from "./reports/room.ts";

declareDomain({
  name: "analytics",
  label: { zh: "经营分析", en: "Analytics" },
  rooms: [alertsRoom, readingsRoom, reportsRoom],
});
