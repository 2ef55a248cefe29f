/** A revision is a separate plan that starts as a copy of the version in force. 四(一) */
import { classOf } from "../../../table/entity.ts";
import type { ReasonInput } from "../../../platform/approval/actions.ts";
import type { Step } from "../../../platform/lifecycle/lifecycle.ts";
import { readRows, writeRows } from "./planSheet.ts";
import type { SalesPlan } from "./salesPlan.ts";

/** Unique key of a plan: year and version. */
export const versionOf = (year: number, revision: number): Pick<SalesPlan, "revision" | "name" | "slot"> => ({ revision, name: `${year} V${revision}`, slot: `${year}-${revision}` });

export async function openRevision({ record, input, uow, ctx }: Step<SalesPlan, ReasonInput>): Promise<void> {
  const { year, currency, strategy, reviewMonths, remark } = record;
  const next = uow.create(classOf(record), {
    ...versionOf(year, record.revision + 1),
    year,
    currency,
    strategy,
    reviewMonths,
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
