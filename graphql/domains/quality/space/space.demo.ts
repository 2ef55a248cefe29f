/** The demo's space: its storage locations have volumes, and some of its products pack levels with theirs. */
import { readAll } from "../../../table/list.ts";
import { demoPart } from "../../../demo/part.ts";
import { updateRecord } from "../../../platform/entity/entityResolver.ts";
import { PackLevel } from "../../catalogue/product/packLevel.ts";
import { Product } from "../../catalogue/product/product.ts";
import { ordersPart } from "../../sales/orders/orders.demo.ts";
import { Location } from "../../supply/places/location.ts";
import { placesPart } from "../../supply/places/places.demo.ts";

/** Cubic centimetres of one pack, and of a location, by their codes. */
const packs = { "P-1001": 240, "P-1002": 90 } as const;
const capacities = { "A-01-01": 3_000_000, "A-01-02": 2_000_000, "A-02-01": 1_500_000, "B-01-01": 800_000, "C-01-01": 600_000 } as const;

export const spacePart = demoPart({
  needs: { places: placesPart, orders: ordersPart },
  async enter(cast, { places }) {
    for await (const { id: productId, code } of readAll(cast.table, Product, { filter: { status: { eq: "APPROVED" } }, orderBy: { sort: "name", descending: false } })) {
      const cubicCentimetres = (packs as Record<string, number>)[code];
      if (cubicCentimetres) await cast.create("purchaser", PackLevel, { productId, level: "BOX", factor: 1, startsOn: cast.today, cubicCentimetres });
    }
    for (const [code, cubicCentimetres] of Object.entries(capacities)) await updateRecord(await cast.as("warehouse-keeper"), Location, { id: places.get(code)!.id, cubicCentimetres, idempotencyKey: cast.nextKey() } as never, undefined);
  },
  report: () => "空间 volumes of locations and packs",
});
