import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import type { Finding } from "../../../platform/problem/problem.ts";
import { Rfq } from "./rfq.ts";
import { rfqFindings } from "./rfqRules.ts";

/** What only the product itself sets is not taken from what was entered. */
function prepare({ record, before }: Preparation<Rfq>): Finding[] {
  record.round = before?.round ?? 1;
  record.invited = record.invited.map(({ supplierId }) => ({ supplierId }));
  record.openers = record.openers.map(({ employeeId }) => ({ employeeId }));
  return rfqFindings(record);
}

export const RfqResolver = EntityResolver(Rfq, { create: true, update: true, prepare });
