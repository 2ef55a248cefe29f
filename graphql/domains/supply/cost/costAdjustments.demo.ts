/** The demo's cost adjustments: the freight of a shipment is posted, an invoice that differs waits for its approval. */
import { money } from "../../../table/money.ts";
import { readAll } from "../../../table/list.ts";
import type { Cast } from "../../../demo/cast.ts";
import { demoPart } from "../../../demo/part.ts";
import { purchasesPart } from "../ordering/purchases.demo.ts";
import { Batch } from "../stock/batch.ts";
import { CostAdjustment } from "./costAdjustment.ts";

export const costAdjustmentsPart = demoPart({ needs: { purchases: purchasesPart }, enter: adjust, report: () => "成本调整 cost adjustments" });

async function adjust(cast: Cast): Promise<void> {
  const submitted = async (batch: Batch, kind: "LANDED" | "INVOICE", amount: number, grounds: string): Promise<CostAdjustment> => {
    const draft = await cast.create("finance", CostAdjustment, { batchId: batch.id, kind, amount: money(amount, "CNY"), grounds });
    return cast.act("finance", CostAdjustment, "submit", draft);
  };
  for await (const batch of readAll(cast.table, Batch, { filter: { batchNumber: { in: ["A2611001", "L2610207"] } }, orderBy: { sort: "createdAt", descending: false } })) {
    const freight = await submitted(batch, "LANDED", 36_000, "运输发票：石家庄至本库");
    await cast.act("department-manager", CostAdjustment, "approve", freight, { comment: "同意" });
    await submitted(batch, "INVOICE", -12_500, "进项发票单价低于订单");
  }
}
