/** The demo's recall: a drill of a lot that a hospital has received, while customers are being notified. */
import { demoPart } from "../../../demo/part.ts";
import { ordersPart } from "../../sales/orders/orders.demo.ts";
import { Recall } from "./recall.ts";

export const recallsPart = demoPart({
  needs: { orders: ordersPart },
  async enter(cast, { orders: { signed } }) {
    const [{ productId, batchNumber }] = signed.lines as [(typeof signed.lines)[number]];
    const recall = await cast.create("qa-officer", Recall, {
      origin: "HOLDER",
      noticeNumber: "演-2026-01",
      holderName: "华北制药股份有限公司",
      receivedAt: cast.now.toISOString(),
      recallClass: "II",
      lots: [{ productId, batchNumber: batchNumber! }],
      recallReason: "年度模拟召回：假定稳定性考察中溶出度不合格",
      reach: "医疗机构",
      drill: true,
    });
    await cast.act("qa-officer", Recall, "hold", recall);
    await cast.act("qa-officer", Recall, "notify", recall);
  },
  report: () => "模拟召回 a recall drill",
});
