import { ObjectType } from "type-graphql";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Attribute } from "../../../table/attribute.ts";
import { Reference } from "../../../table/entity.ts";
import { SafeInt } from "../../../table/scalars.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { refuseIfAny, rule } from "../../../platform/problem/problem.ts";
import { batchNotHeld, type Batch } from "../stock/batch.ts";
import { Location } from "../places/location.ts";
import type { Product } from "../../catalogue/product/product.ts";
import type { PutAway } from "./putAway.ts";
import { freeStock, moveStock, placeFindings } from "../stock/stock.ts";

export const PutAwayStatus = enumeration("PutAwayStatus", "Whether a put-away is done.", {
  OPEN: { zh: "待上架", en: "Open", tone: "warning" },
  DONE: { zh: "已上架", en: "Done", tone: "good" },
});
export type PutAwayStatus = ValueOf<typeof PutAwayStatus>;

const wrongSum = rule<{ wanted: number; given: number }>("PUT_AWAY_SUM_DIFFERS", {
  clause: "五(二)1",
  message: { zh: ({ wanted, given }) => `须上架 ${wanted}，各货位合计为 ${given}`, en: ({ wanted, given }) => `${wanted} packs must be put away; the locations add up to ${given}` },
});

@ObjectType("PutAwayLine", { description: "Storage location of a part of the batch." })
export class PutAwayLine {
  @Reference(() => Location, { zh: "货位", en: "Location", about: "Storage location.", input: { required: true } })
  locationId!: string;

  @Attribute(() => SafeInt, { zh: "数量", en: "Quantity", about: "Packs put there.", input: { required: true, min: 1, max: 100_000_000 } })
  quantity!: number;
}

export class PlacesInput {
  @Attribute(() => [PutAwayLine], { zh: "上架明细", en: "Places", about: "Storage locations; together exactly the quantity to put away.", input: { required: true, minItems: 1, maxItems: 20 } })
  lines!: PutAwayLine[];
}

/** A hold keeps goods from being sold. What failed its inspection goes to the rejected zone all the same, and from there back. */
const heldOnlyIfRejected: Guard<PutAway> = (record, ctx) => (record.quality === "REJECTED" ? [] : batchNotHeld(record, ctx));

async function complete({ record, input: { lines }, uow, ctx }: Step<PutAway, PlacesInput>): Promise<void> {
  const [batch, product, from] = [(await ctx.loader.load<Batch>(record.batchId))!, (await ctx.loader.load<Product>(record.productId))!, (await ctx.loader.load<Location>(record.fromLocationId))!];
  const places = await ctx.loader.loadAll<Location>(lines.map(({ locationId }) => locationId));
  const kind = record.quality === "QUALIFIED" ? "STORAGE" : "REJECTED";
  const unfit = await Promise.all(places.map((place, i) => placeFindings(ctx, place, { kind, storageClass: product.storageClass }, `lines.${i}.locationId`)));
  const given = lines.reduce((total, { quantity }) => total + quantity, 0);
  // The current quantity: an adjustment may have changed it since the inspection.
  record.quantity = await freeStock(ctx, batch.id, from.id);
  refuseIfAny([...(given === record.quantity ? [] : [wrongSum({ wanted: record.quantity, given }, { field: "lines" })]), ...unfit.flat()]);
  record.lines = lines.map(({ locationId, quantity }) => ({ locationId, quantity }));
  for (const [i, { quantity }] of lines.entries()) await moveStock(ctx, uow, { kind: "PUT_AWAY", batch, from, to: places[i]!, quantity, sourceId: record.id });
}

export const putAwayLifecycle = lifecycle<PutAway, PutAwayStatus>({
  states: PutAwayStatus,
  initial: "OPEN",
  editable: [],
  actions: {
    complete: {
      label: { zh: "完成上架", en: "Complete" },
      about: "Records the storage locations; the packs leave the receiving location.",
      from: "OPEN",
      to: "DONE",
      tone: "primary",
      input: PlacesInput,
      guards: [heldOnlyIfRejected],
      effect: complete,
    },
  },
});
