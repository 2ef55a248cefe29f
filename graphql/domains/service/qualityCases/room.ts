/** Quality cases: complaints about one batch, handled as one case by quality. 六(一) */
import { supplier } from "../../../platform/access/limitedRules.ts";
import { managers, quality, serviceStaff } from "../../../platform/access/roleGroups.ts";
import type { Room } from "../../../platform/domain/domain.ts";
import { QualityCaseResolver } from "./qualityCase.ts";
import "./notices.ts";

export const qualityCasesRoom: Room = {
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
};
