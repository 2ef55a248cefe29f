/** Quality cases: complaints about one batch, handled as one case by quality. 六(一) */
import { supplier } from "../../../platform/access/limitedRules.ts";
import { managers, quality, serviceStaff } from "../../../platform/access/roleGroups.ts";
import { declareScopes } from "../../../platform/access/scope.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { QualityCaseResolver } from "./qualityCase.ts";
import "./notices.ts";

const scopes = declareScopes({
  QUALITY_READ: { zh: "查看质量案", en: "Read quality cases", about: "quality:read: quality cases of batches that the supplier delivered, without the customers." },
});
type RoomScopes = typeof scopes;

declare module "../../../platform/access/scope.ts" {
  interface Scopes extends RoomScopes {}
}

export const qualityCasesRoom = declareRoom({
  resolvers: [QualityCaseResolver],
  access: {
    QualityCase: {
      read: [...serviceStaff, ...quality, ...managers, "supplyLead", "warehouseKeeper", "auditor", supplier("sharedWithId", "QUALITY_READ")],
      actions: { decide: quality, investigate: quality, conclude: quality, close: ["headOfQuality"], tellSupplier: quality, linkRecall: quality, hold: quality, free: ["headOfQuality"] },
    },
  },
  partnerView: {
    QualityCase: "number productId batchText severity supplierToldAt fault conclusion closedOn status",
  },
});
