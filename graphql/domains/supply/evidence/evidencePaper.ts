import { displayName } from "../../../table/record.ts";
import { entityOf } from "../../../table/entity.ts";
import { declarePaper, papersOfEntity, type Paper, type PaperTable } from "../../../platform/paper/paper.ts";
import type { Context } from "../../../platform/context.ts";
import { PurchaseOrder } from "../ordering/purchaseOrder.ts";
// The usual paper of an order is declared before this one.
import "../ordering/purchaseOrderPapers.ts";
import { gather } from "./gather.ts";

const name = "purchaseEvidence";

/** What there is of each step, and what is missing. */
async function tablesOf(order: PurchaseOrder, ctx: Context): Promise<PaperTable[]> {
  const { language } = ctx;
  const title = (zh: string, en: string): string => (language === "zh" ? zh : en);
  const steps = await gather(order, ctx);
  const rows = steps.flatMap(({ label, records, missing }) => [
    ...records.map((record) => [label[language], entityOf(record.constructor).label[language], displayName(record), record.createdAt.slice(0, 10)]),
    ...(missing ? [[label[language], title("缺失", "Missing"), missing[language], ""]] : []),
  ]);
  return [{ title: title("采购证据目录", "Evidence of the purchase"), columns: [title("环节", "Step"), title("类型", "Type"), title("单据", "Document"), title("日期", "Date")].map((one) => ({ title: one, isFigure: false })), rows }];
}

declarePaper(PurchaseOrder, {
  name,
  label: { zh: "采购证据目录", en: "Evidence of the purchase" },
  about: "Index of everything that a purchase left behind, with what is missing.",
  requires: "PurchaseOrder.total",
  facts: ["supplierId", "orderedOn", "combinedTotal", "varianceReason"],
  totals: ["total"],
  tables: tablesOf,
});

export const evidenceIndex = (): Paper => papersOfEntity("PurchaseOrder").find((paper) => paper.name === name)!;
