/** Some packs came back to the demo company broken: one return is inspected, another has been accepted and is awaited. */
import type { Cast } from "../../../demo/cast.ts";
import { demoPart } from "../../../demo/part.ts";
import type { Location } from "../../supply/places/location.ts";
import { placesPart } from "../../supply/places/places.demo.ts";
import type { Delivery } from "../deliveries/delivery.ts";
import { ordersPart } from "../orders/orders.demo.ts";
import { SalesReturn } from "./salesReturn.ts";

const seller = "sales-representative";

export const returnsPart = demoPart({ needs: { orders: ordersPart, places: placesPart }, enter: comeBack });

async function comeBack(cast: Cast, { orders: { signed: delivery }, places }: { orders: { signed: Delivery }; places: ReadonlyMap<string, Location> }): Promise<void> {
  const accepted = async (quantity: number, returnReason: string): Promise<SalesReturn> => {
    const draft = await cast.create(seller, SalesReturn, { deliveryId: delivery.id, returnReason, lines: [{ deliveryLine: 1, quantity }] });
    await cast.act(seller, SalesReturn, "submit", draft);
    return cast.act("sales-lead", SalesReturn, "approve", draft, { comment: "同意退货" });
  };
  const inspected = await accepted(12, "外箱受压，部分包装破损");
  await cast.act("receiver", SalesReturn, "receive", inspected, { locationId: places.get("T-A-01")!.id });
  await cast.act("inspector", SalesReturn, "inspect", inspected, {
    findings: [{ line: 1, qualifiedQuantity: 9, storageLocationId: places.get("A-02-01")!.id, rejectedQuantity: 3, rejectedLocationId: places.get("X-A-01")!.id }],
    remark: "3 盒铝塑破损，其余完好",
  });
  await accepted(6, "近效期，院方请求调换");
}
