/** People: training, health checks, and what their roles ask of them. 九 */
import { declareDomain } from "../../platform/domain/domain.ts";
import { dutiesRoom } from "./duties/room.ts";

declareDomain({
  name: "personnel",
  label: { zh: "培训与健康", en: "Training and health" },
  rooms: [dutiesRoom],
});
