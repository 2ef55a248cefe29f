/** Temperature records that travel with cold goods. 五(二), GSP 附录3 */
import { carrier } from "../../../platform/access/limitedRules.ts";
import { everyone, quality } from "../../../platform/access/roleGroups.ts";
import { declareScopes } from "../../../platform/access/scope.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { TransportCurveResolver } from "./transportCurveResolver.ts";
import "./notices.ts";

const scopes = declareScopes({
  CURVES_WRITE: { zh: "上传运输温度", en: "Write transport curves", about: "curves:write: send what loggers have measured beside the carrier's cold deliveries." },
});
type RoomScopes = typeof scopes;

declare module "../../../platform/access/scope.ts" {
  interface Scopes extends RoomScopes {}
}

const recorders = ["receiver", "warehouseKeeper", "logisticsCoordinator", "qaOfficer", carrier("carrierId", "CURVES_WRITE")] as const;

export const coldChainRoom = declareRoom({
  resolvers: [TransportCurveResolver],
  access: {
    TransportCurve: {
      read: [...everyone, carrier("carrierId", "CURVES_WRITE")],
      actions: { create: recorders, update: recorders, record: recorders, recordFile: recorders, discard: quality, attach: ["receiver", "warehouseKeeper", "logisticsCoordinator", ...quality] },
    },
    CurveReadings: { read: everyone, actions: {} },
  },
  partnerView: {
    TransportCurve: "number sourceId carrierId kind storageClass device calibratedUntil intervalMinutes startsAt endsAt readings low high lowest highest minutesOutside gaps verdict status",
  },
});
