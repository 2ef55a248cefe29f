/** The demo's returns to suppliers: one to be credited, one to be picked, one awaiting the supply lead. */
import type { Cast } from "../../../demo/cast.ts";
import { demoPart } from "../../../demo/part.ts";
import { readAll } from "../../../table/list.ts";
import { purchasesPart } from "../ordering/purchases.demo.ts";
import type { Location } from "../places/location.ts";
import { placesPart } from "../places/places.demo.ts";
import { Batch } from "../stock/batch.ts";
import { PurchaseReturn } from "./purchaseReturn.ts";

export const purchaseReturnsPart = demoPart({
  needs: { purchases: purchasesPart, places: placesPart },
  enter: sendBack,
  report: () => "购进退出 returns to a supplier",
});

const buyer = "purchaser";

async function lot(cast: Cast, batchNumber: string): Promise<Batch> {
  for await (const batch of readAll(cast.table, Batch, { filter: { batchNumber: { eq: batchNumber } }, orderBy: { sort: "createdAt", descending: false } })) return batch;
  throw new Error(`There is no batch ${batchNumber}`);
}

async function sendBack(cast: Cast, { places }: { places: ReadonlyMap<string, Location> }): Promise<void> {
  const batch = await lot(cast, "L2610207");
  const submitted = async (quantity: number, returnReason: string): Promise<PurchaseReturn> => {
    const lines = [{ batchId: batch.id, locationId: places.get("A-01-02")!.id, quantity }];
    const draft = await cast.create(buyer, PurchaseReturn, { supplierId: batch.supplierId, returnReason, lines });
    return cast.act(buyer, PurchaseReturn, "submit", draft);
  };
  const approved = async (quantity: number, reason: string): Promise<PurchaseReturn> => {
    const one = await submitted(quantity, reason);
    await cast.act("qa-officer", PurchaseReturn, "approve", one, { comment: "同意退出" });
    return cast.act("supply-lead", PurchaseReturn, "approve", one, { comment: "供方已确认" });
  };
  const left = await approved(24, "说明书印刷错误，厂家召回更换");
  await cast.act("picker", PurchaseReturn, "pick", left, { confirmedLines: [1] });
  await cast.act("outbound-checker", PurchaseReturn, "check", left, { confirmedLines: [1] });
  await cast.act("logistics-coordinator", PurchaseReturn, "ship", left, { takenBy: "华北制药司机 李建国" });
  await approved(10, "外盒压痕，供方同意换货");
  const decided = await submitted(6, "滞销，双方协商退回");
  await cast.act("qa-officer", PurchaseReturn, "approve", decided, { comment: "质量无异议" });
}
