/** Of what in the supply chain people are warned before it expires. 五(一)1, 五(二)1, GSP */
import { entityOfId } from "../../../table/entity.ts";
import { readAll } from "../../../table/list.ts";
import { warnsBeforeExpiry } from "../../../platform/notification/expiryWarnings.ts";
import { Batch } from "./batch.ts";
import { Qualification } from "../../catalogue/qualification/qualification.ts";
import { StockBalance } from "./stockBalance.ts";

/** What is bought, and from whom; customers' licences are looked after by sales. */
const suppliers: ReadonlySet<string | undefined> = new Set(["Supplier", "Product"]);

/** Renewing a licence takes weeks; without it the supplier cannot be ordered from. */
warnsBeforeExpiry({
  target: Qualification,
  filter: { status: { eq: "VERIFIED" } },
  days: [60, 30, 7, 1],
  roles: ["purchaser", "qaOfficer"],
  matters: ({ ownerId }) => suppliers.has(entityOfId(ownerId)?.name),
});

/** Without its documents nothing is given to a carrier. 五(三)1 */
warnsBeforeExpiry({
  target: Qualification,
  filter: { status: { eq: "VERIFIED" } },
  days: [60, 30, 7, 1],
  roles: ["logisticsCoordinator", "qaOfficer"],
  matters: ({ ownerId }) => entityOfId(ownerId)?.name === "Carrier",
});

/** A batch matters as long as some of it stands in the warehouse. */
warnsBeforeExpiry({
  target: Batch,
  filter: { status: { eq: "QUALIFIED" } },
  days: [90, 30, 7],
  roles: ["warehouseKeeper", "supplyLead"],
  matters: async ({ id }, { table }) => {
    for await (const { onHand } of readAll(table, StockBalance, { filter: { batchId: { eq: id } }, orderBy: { sort: "expiresOn", descending: false } })) if (onHand > 0) return true;
    return false;
  },
});
