/** Temperature and humidity, point by point. 五(二), GSP 附录3 */
import { everyone, quality } from "../../../platform/access/roleGroups.ts";
import type { Allowed } from "../../../platform/access/rule.ts";
import { declareScopes } from "../../../platform/access/scope.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { ExcursionResolver } from "./excursion.ts";
import { MonitoringPointResolver } from "./monitoringPointResolver.ts";
import { ReadingGapResolver } from "./readingGap.ts";
import "./notices.ts";
import "./temperatureClock.ts";
import "./temperatureMeasures.ts";

const scopes = declareScopes({
  READINGS_WRITE: { zh: "上报温湿度", en: "Write readings", about: "readings:write: send temperature and humidity readings of the party's own monitoring points." },
});
type RoomScopes = typeof scopes;

declare module "../../../platform/access/scope.ts" {
  interface Scopes extends RoomScopes {}
}

/** The device vendor, for points that name it. */
const vendor: Allowed = { role: "partner", scope: "READINGS_WRITE", own: "vendorId" };

export const temperatureRoom = declareRoom({
  resolvers: [MonitoringPointResolver, ExcursionResolver, ReadingGapResolver],
  access: {
    MonitoringPoint: {
      read: [...everyone, vendor],
      actions: {
        create: ["warehouseKeeper", ...quality],
        update: ["warehouseKeeper", ...quality],
        record: ["warehouseKeeper", "qaOfficer", vendor],
        recordFile: ["warehouseKeeper", "qaOfficer"],
        retire: quality,
        reactivate: quality,
      },
    },
    ReadingBlock: { read: everyone, actions: {} },
    Excursion: { read: everyone, actions: { assess: ["qaOfficer"], close: ["headOfQuality"], attach: quality } },
    ReadingGap: { read: everyone, actions: {} },
  },
  partnerView: {
    MonitoringPoint: "name device kind low high intervalMinutes lastAt lastTemperature vendorId status",
  },
});
