/** Roles that several rooms of the supply chain name in their access rules. */
import { supplierViewer } from "../../platform/access/limitedRules.ts";
import { purchasePriceReaders } from "../../platform/access/roleGroups.ts";
import type { Viewer } from "../../platform/access/rule.ts";

/** Purchase prices are for those who buy, decide, pay and audit; a supplier sees its own. */
export const purchasePriceViewers: readonly Viewer[] = [...purchasePriceReaders, supplierViewer];
