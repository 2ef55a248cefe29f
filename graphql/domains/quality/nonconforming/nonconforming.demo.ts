/** The demo's nonconforming goods: a broken carton, assessed by quality, whose write-off awaits its decision. */
import { readPage } from "../../../table/list.ts";
import { demoPart } from "../../../demo/part.ts";
import { ordersPart } from "../../sales/orders/orders.demo.ts";
import { StockBalance } from "../../supply/stock/stockBalance.ts";
import { NonconformingCase } from "./nonconformingCase.ts";

export const nonconformingPart = demoPart({
  needs: { orders: ordersPart },
  async enter(cast) {
    const { edges } = await readPage(cast.table, StockBalance, { filter: { inStock: { eq: true } }, orderBy: { sort: "expiresOn", descending: true }, first: 50 });
    const free = edges.map(({ node }) => node).find(({ onHand, allocated, zoneKind }) => zoneKind === "STORAGE" && onHand - allocated >= 3);
    if (!free) return;
    const { batchId, locationId } = free;
    const one = await cast.create("warehouse-keeper", NonconformingCase, { batchId, locationId, quantity: 2, cause: "DAMAGED", description: "叉车碰撞，外箱破裂，两盒铝塑变形" });
    await cast.act("qa-officer", NonconformingCase, "assess", one, { assessment: "内包装破损，不可销售", decision: "WRITE_OFF" });
    await cast.act("qa-officer", NonconformingCase, "submit", one);
  },
  report: () => "不合格品 broken packs to be written off",
});
