/** A hospital complains about a batch that it received; quality has not decided about a hold yet. 六(一) */
import { demoPart } from "../../../demo/part.ts";
import type { Delivery } from "../../sales/deliveries/delivery.ts";
import { ordersPart } from "../../sales/orders/orders.demo.ts";
import { ServiceCase } from "../cases/serviceCase.ts";

export const qualityCasesPart = demoPart({
  needs: { orders: ordersPart },
  async enter(cast, { orders: { signed } }: { orders: { signed: Delivery } }) {
    const [line] = signed.lines;
    const complaint = await cast.create("service-agent", ServiceCase, { kind: "QUALITY_COMPLAINT", severity: "HIGH", channel: "PHONE", subject: "部分药片颜色不均", question: "开封的两盒中部分药片颜色偏黄，要求核查同批商品。", customerId: signed.customerId, batchId: line!.batchId });
    await cast.act("service-agent", ServiceCase, "accept", complaint);
    await cast.act("service-agent", ServiceCase, "reply", complaint, { text: "您好，已转质量部门核查，请保留样品。" });
  },
  report: () => "质量案 a quality case",
});
