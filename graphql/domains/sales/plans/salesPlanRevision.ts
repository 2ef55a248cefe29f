/** A revision is a plan of its own, which begins as a copy of the version in force. 四(一) */
import type { ReasonAsked } from "../../../platform/approval/actions.ts";
import type { Step } from "../../../platform/lifecycle/lifecycle.ts";
import { readRows, writeRows } from "./planSheet.ts";
import { SalesPlan } from "./salesPlan.ts";

/** What makes a plan the one of its year and version. */
export const versionOf = (year: number, revision: number): Pick<SalesPlan, "revision" | "name" | "slot"> => ({ revision, name: `${year} V${revision}`, slot: `${year}-${revision}` });

export async function openRevision({ record, input, uow, ctx }: Step<SalesPlan, ReasonAsked>): Promise<void> {
  const { year, currency, remark } = record;
  const next = uow.create(SalesPlan, {
    ...versionOf(year, record.revision + 1),
    year,
    currency,
    remark,
    revisionReason: input.reason,
    previousId: record.id,
    status: "DRAFT",
    duties: [],
    sheets: 0,
  });
  await writeRows(next, await readRows(ctx.loader, record), uow, ctx.loader);
  record.nextId = next.id;
}
