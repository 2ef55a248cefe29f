/** What the issues of a period say of a supplier. 五(一)1 */
import { readAll } from "../../../table/list.ts";
import { businessDate } from "../../../platform/businessDate.ts";
import type { Context } from "../../../platform/context.ts";
import { SupplierIssue } from "./supplierIssue.ts";

/** Issues that were raised with a supplier from one business date to another. */
export async function issuesRaised(supplierId: string, { from, to }: { from: string; to: string }, { table }: Context): Promise<SupplierIssue[]> {
  const raised: SupplierIssue[] = [];
  for await (const issue of readAll(table, SupplierIssue, { filter: { supplierId: { eq: supplierId } }, orderBy: { sort: "createdAt", descending: false } })) {
    const on = businessDate(new Date(issue.createdAt));
    if (on >= from && on <= to) raised.push(issue);
  }
  return raised;
}
