import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { groupBy } from "../../../table/groupBy.ts";
import type { Node } from "../../../table/node.ts";
import { requireRight } from "../../../platform/access/access.ts";
import type { Context } from "../../../platform/context.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { Costs } from "../../../platform/limits/costs.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { isColdChain, rangeOf, type StorageClass } from "../../catalogue/api.ts";
import type { Product } from "../../catalogue/product/product.ts";
import { boundsOf } from "./bounds.ts";
import { CurveDay } from "./curveDay.ts";
import { curveReadingsId, type CurveReadings } from "./curveReadings.ts";
import { isOutside } from "./excursionDetection.ts";
import { TransportCurve } from "./transportCurve.ts";

const clause = "GSP 附录3";

const intervalTooLong = rule<{ most: number }>("INTERVAL_TOO_LONG", { clause, message: { zh: ({ most }) => `记录间隔最长 ${most} 分钟`, en: ({ most }) => `The interval may be at most ${most} minutes` } });

const nothingCold = rule("NOTHING_COLD", {
  clause,
  message: { zh: () => "该单据没有此储存条件的冷链商品", en: () => "The document has no cold goods of this class" },
  remedy: { zh: () => "请核对单据与储存条件", en: () => "Check the document and the storage class", by: [] },
});

const classMissing = rule("CURVE_NEEDS_CLASS", {
  clause,
  message: { zh: () => "该单据有冷藏与冷冻两类商品，须选择储存条件", en: () => "The document has both cold and frozen goods: choose the storage class" },
});

/** What a curve needs to know of its document, whichever it is. */
interface Source extends Node {
  lines: { productId: string }[];
  storageClass?: StorageClass;
  carrierId?: string;
  deliveryId?: string;
}

async function coldClasses({ storageClass, lines }: Source, ctx: Context): Promise<StorageClass[]> {
  const products = storageClass ? [] : await ctx.loader.loadAll<Product>([...new Set(lines.map(({ productId }) => productId))]);
  const classes = storageClass ? [storageClass] : products.map((product) => product.storageClass);
  return [...new Set(classes)].filter((one): one is StorageClass => isColdChain(one));
}

async function carrierOf({ carrierId, deliveryId }: Source, ctx: Context): Promise<string | undefined> {
  return carrierId ?? (deliveryId ? (await ctx.loader.load<Source>(deliveryId))?.carrierId : undefined);
}

/** The carrier follows from the document, and the bounds from its goods. */
async function prepare({ record, before, ctx }: Preparation<TransportCurve>): Promise<Finding[]> {
  const source = (await ctx.loader.load<Source>(record.sourceId))!;
  record.carrierId = await carrierOf(source, ctx);
  if (!before) requireRight(ctx.principal, TransportCurve, "create", record);
  const most = record.kind === "TRANSPORT" ? 5 : 30;
  const tooLong = record.intervalMinutes > most ? [intervalTooLong({ most }, { field: "intervalMinutes" })] : [];
  const classes = await coldClasses(source, ctx);
  record.storageClass ??= classes.length === 1 ? classes[0] : undefined;
  if (classes.length > 1 && !record.storageClass) return [...tooLong, classMissing(undefined, { field: "storageClass" })];
  if (!record.storageClass || !classes.includes(record.storageClass)) return [...tooLong, nothingCold(undefined, { field: "sourceId" })];
  const { low, high } = rangeOf(record.storageClass);
  Object.assign(record, { low, high });
  return tooLong;
}

function dayOf(day: string, readings: readonly { at: number; temperature: number }[], storageClass: StorageClass): CurveDay {
  const temperatures = readings.map(({ temperature }) => temperature);
  const bounds = boundsOf(storageClass);
  return {
    day,
    seconds: readings.map(({ at }) => Math.floor((at % 86_400_000) / 1_000)),
    temperatures,
    lowest: Math.min(...temperatures),
    highest: Math.max(...temperatures),
    outside: temperatures.filter((one) => isOutside(one, bounds)).length,
    conflicts: 0,
  };
}

@Resolver(() => TransportCurve)
export class TransportCurveResolver extends EntityResolver(TransportCurve, { create: true, update: true, prepare }) {
  @Costs(2)
  @FieldResolver(() => [CurveDay], { description: "Its readings, by UTC day; empty before they are recorded." })
  async curve(@Root() { id, storageClass }: TransportCurve, @Ctx() ctx: Context): Promise<CurveDay[]> {
    const kept = await ctx.loader.load<CurveReadings>(curveReadingsId(id));
    if (!kept) return [];
    const readings = kept.seconds.map((second, i) => ({ at: Date.parse(kept.startsAt) + second * 1_000, temperature: kept.temperatures[i]! }));
    const days = groupBy(readings, ({ at }) => new Date(at).toISOString().slice(0, 10));
    return [...days].map(([day, ofDay]) => dayOf(day, ofDay, storageClass!));
  }
}
