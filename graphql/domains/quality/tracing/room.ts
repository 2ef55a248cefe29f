/** Traceability codes: where each pack is, and the reports to the traceability platform. 药品管理法 §§12, 36 */
import { everyone, quality, warehouseStaff } from "../../../platform/access/roleGroups.ts";
import type { Role } from "../../../platform/access/role.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { RecalledCodesResolver } from "./recalledCodes.ts";
import { TraceBillResolver } from "./traceBill.ts";
import { TraceCodeResolver } from "./traceCode.ts";
import { TracedProductResolver } from "./tracedProduct.ts";
import { TraceFileResolver } from "./traceFileResolver.ts";
import { TraceScanResolver } from "./traceScan.ts";
import "./codesAtCheck.ts";
import "./scanTally.ts";
import "./traceClock.ts";

/** Those who deal with the platform. */
const reporters: readonly Role[] = ["warehouseKeeper", "supplyLead", ...quality];

export const tracingRoom = declareRoom({
  resolvers: [TracedProductResolver, TraceCodeResolver, TraceScanResolver, TraceBillResolver, TraceFileResolver, RecalledCodesResolver],
  access: {
    TracedProduct: { read: everyone, actions: { create: ["supplyLead", "qaOfficer"], update: ["supplyLead", "qaOfficer"] } },
    TraceCode: { read: everyone, actions: { create: ["receiver", "warehouseKeeper", "supplyLead", "qaOfficer"] } },
    TraceScan: { read: everyone, actions: { create: warehouseStaff, takeBack: warehouseStaff } },
    TraceBill: { read: everyone, actions: { send: reporters, accept: reporters, recordRejection: reporters, prepareAgain: reporters, reconcile: reporters } },
    ScanTally: { read: everyone, actions: {} },
  },
});
