/**
 * Expiry warnings of the supply chain: who is notified how many days before. What near-expiry stock itself leads to
 * (promotion list, hold, move to disposal) is in quality/nearExpiry. 五(一)1, 五(二)1, GSP
 */
import { entityOfId } from "../../../table/entity.ts";
import { readAll } from "../../../table/list.ts";
import { declareExpiryWarning } from "../../../platform/notification/expiryWarning.ts";
import { Batch } from "./batch.ts";
import { Qualification } from "../../catalogue/qualification/qualification.ts";
import { StockBalance } from "./stockBalance.ts";

/** For products and suppliers; sales is responsible for customers' licences. */
const suppliers: ReadonlySet<string | undefined> = new Set(["Supplier", "Product"]);

/** Renewing a licence takes weeks; without it the supplier cannot be ordered from. */
declareExpiryWarning({
  name: "suppliedQualification",
  label: { zh: "供应商和商品证照", en: "Qualifications of suppliers and products" },
  target: Qualification,
  filter: { status: { eq: "VERIFIED" } },
  days: [60, 30, 7, 1],
  roles: ["purchaser", "qaOfficer"],
  matters: ({ ownerId }) => suppliers.has(entityOfId(ownerId)?.name),
});

/** Without valid qualifications a carrier receives no goods. 五(三)1 */
declareExpiryWarning({
  name: "carrierQualification",
  label: { zh: "承运商证照", en: "Qualifications of carriers" },
  target: Qualification,
  filter: { status: { eq: "VERIFIED" } },
  days: [60, 30, 7, 1],
  roles: ["logisticsCoordinator", "qaOfficer"],
  matters: ({ ownerId }) => entityOfId(ownerId)?.name === "Carrier",
});

/** Only batches with stock are warned about. */
declareExpiryWarning({
  name: "batch",
  label: { zh: "在库批次", en: "Batches in stock" },
  target: Batch,
  filter: { status: { eq: "QUALIFIED" } },
  days: [90, 30, 7],
  roles: ["warehouseKeeper", "supplyLead"],
  matters: async ({ id }, { table }) => {
    for await (const { onHand } of readAll(table, StockBalance, { filter: { batchId: { eq: id } }, orderBy: { sort: "expiresOn", descending: false } })) if (onHand > 0) return true;
    return false;
  },
});
