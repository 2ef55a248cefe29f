/** A reaction that a representative has recorded and quality has not reported yet. */
import { demoPart } from "../../../demo/part.ts";
import type { Delivery } from "../../sales/deliveries/delivery.ts";
import { ordersPart } from "../../sales/orders/orders.demo.ts";
import { AdverseReaction } from "./adverseReaction.ts";

export const adverseReactionsPart = demoPart({
  needs: { orders: ordersPart },
  async enter(cast, { orders: { signed } }: { orders: { signed: Delivery } }) {
    const [line] = signed.lines;
    const earlier = cast.daysAgo(3);
    const recorded = await cast.create("sales-representative", AdverseReaction, { productId: line!.productId, batchId: line!.batchId, reaction: "服药后两小时出现全身皮疹，停药后消退。", seriousness: "OTHER", knownAt: earlier.now.toISOString(), patientName: "王某", patientAge: 46 });
    await cast.act("qa-officer", AdverseReaction, "assess", recorded, { assessment: "时间关联合理，说明书已载明，很可能相关。" });
  },
  report: () => "不良反应 an adverse reaction",
});
