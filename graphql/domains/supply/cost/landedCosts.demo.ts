/** The demo's landed cost: what the forwarder charges for two batches, as finance has entered it. */
import { money } from "../../../table/money.ts";
import { readAll } from "../../../table/list.ts";
import { demoPart } from "../../../demo/part.ts";
import { purchasesPart } from "../ordering/purchases.demo.ts";
import { Batch } from "../stock/batch.ts";
import { LandedCost } from "./landedCost.ts";

export const landedCostsPart = demoPart({
  needs: { purchases: purchasesPart },
  async enter(cast) {
    const lines: { batchId: string }[] = [];
    for await (const { id: batchId } of readAll(cast.table, Batch, { filter: { batchNumber: { in: ["A2611001", "L2610207"] } }, orderBy: { sort: "createdAt", descending: false } })) lines.push({ batchId });
    await cast.create("finance", LandedCost, { kind: "FREIGHT", issuer: "冀中医药物流有限公司", documentNumber: "25130000001234", documentOn: cast.today, gross: money(87_200, "CNY"), deductibleVat: money(7_200, "CNY"), basis: "VALUE", lines });
  },
  report: () => "到岸成本 a landed cost",
});
