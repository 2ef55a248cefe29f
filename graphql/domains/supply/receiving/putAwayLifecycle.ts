import { ObjectType } from "type-graphql";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Attribute } from "../../../table/attribute.ts";
import { Reference } from "../../../table/entity.ts";
import { SafeInt } from "../../../table/scalars.ts";
import { lifecycle, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { refuseIfAny, rule } from "../../../platform/problem/problem.ts";
import { batchNotLocked, type Batch } from "../stock/batch.ts";
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
  message: { zh: ({ wanted, given }) => `须上架${wanted},各货位合计为${given}`, en: ({ wanted, given }) => `${wanted} are to be put away, the places add up to ${given}` },
});

@ObjectType("PutAwayLine", { description: "Where one part of the batch was put." })
export class PutAwayLine {
  @Reference(() => Location, { zh: "货位", en: "Location", about: "Where it was put.", input: { required: true } })
  locationId!: string;

  @Attribute(() => SafeInt, { zh: "数量", en: "Quantity", about: "Packs put there.", input: { required: true, min: 1, max: 100_000_000 } })
  quantity!: number;
}

export class PlacesAsked {
  @Attribute(() => [PutAwayLine], { zh: "上架明细", en: "Places", about: "Where the packs were put; together exactly what is to be put away.", input: { required: true, minItems: 1, maxItems: 20 } })
  lines!: PutAwayLine[];
}

async function complete({ record, input: { lines }, uow, ctx }: Step<PutAway, PlacesAsked>): Promise<void> {
  const [batch, product, from] = [(await ctx.loader.load<Batch>(record.batchId))!, (await ctx.loader.load<Product>(record.productId))!, (await ctx.loader.load<Location>(record.fromLocationId))!];
  const places = await ctx.loader.loadAll<Location>(lines.map(({ locationId }) => locationId));
  const kind = record.quality === "QUALIFIED" ? "STORAGE" : "REJECTED";
  const unfit = await Promise.all(places.map((place, i) => placeFindings(ctx, place, { kind, storageClass: product.storageClass }, `lines.${i}.locationId`)));
  const given = lines.reduce((total, { quantity }) => total + quantity, 0);
  // What stands there: a correction may have changed it since the inspection.
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
      about: "Records where the packs were put; they leave the receiving location.",
      from: "OPEN",
      to: "DONE",
      tone: "primary",
      input: PlacesAsked,
      guards: [batchNotLocked],
      effect: complete,
    },
  },
});
