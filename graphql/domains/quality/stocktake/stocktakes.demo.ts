/** The demo's stocktake: the cool zone, which is being counted. */
import { readPage } from "../../../table/list.ts";
import { demoPart } from "../../../demo/part.ts";
import { ordersPart } from "../../sales/orders/orders.demo.ts";
import { placesPart } from "../../supply/places/places.demo.ts";
import { Stocktake } from "./stocktake.ts";
import { StocktakeLine } from "./stocktakeLine.ts";

export const stocktakesPart = demoPart({
  needs: { places: placesPart, orders: ordersPart },
  async enter(cast, { places }) {
    const stocktake = await cast.create("supply-lead", Stocktake, { name: "月度动态盘点 合格区", zoneId: places.get("A-01-01")!.zoneId, plannedOn: cast.today, tolerance: 0 });
    await cast.act("supply-lead", Stocktake, "start", stocktake);
    const { edges } = await readPage(cast.table, StocktakeLine, { filter: { stocktakeId: { eq: stocktake.id } }, orderBy: { sort: "locationCode", descending: false }, first: 1 });
    for (const { node } of edges) await cast.act("warehouse-keeper", StocktakeLine, "count", node, { counted: 1 });
  },
  report: () => "盘点单 a stocktake being counted",
});
