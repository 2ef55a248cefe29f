/** Nonconforming goods. 五(二), GSP 不合格品 */
import { everyone, purchasePriceReaders, quality, warehouseStaff } from "../../../platform/access/roleGroups.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { NonconformingCaseResolver } from "./nonconformingCase.ts";
import "./nonconformingMeasures.ts";
import "./nonconformingPapers.ts";

export const nonconformingRoom = declareRoom({
  resolvers: [NonconformingCaseResolver],
  access: {
    NonconformingCase: {
      read: everyone,
      actions: {
        create: [...warehouseStaff, "maintainer", "supplyLead", ...quality],
        update: [...warehouseStaff, "maintainer", "supplyLead", ...quality],
        assess: ["qaOfficer"],
        decideInputVat: ["finance"],
        execute: ["warehouseKeeper", "qaOfficer"],
        destroy: ["warehouseKeeper", "qaOfficer"],
        close: ["headOfQuality"],
        cancel: quality,
        attach: [...warehouseStaff, "maintainer", ...quality],
      },
      masks: { cost: purchasePriceReaders },
    },
  },
});
