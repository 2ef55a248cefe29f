/** Everything that a batch left behind, step by step, within the period of a stay. GSP 追溯, 药品管理法 §99 */
import type { NodeClass } from "../../../table/entity.ts";
import { readAll, type Filter } from "../../../table/list.ts";
import type { Node } from "../../../table/node.ts";
import { addDays, businessDate } from "../../../platform/businessDate.ts";
import type { Context } from "../../../platform/context.ts";
import type { Label } from "../../../schema/model.ts";
import { Delivery } from "../../sales/deliveries/delivery.ts";
import { DeliveredLot } from "../../sales/deliveries/deliveredLot.ts";
import type { Location } from "../../supply/places/location.ts";
import { GoodsReceipt } from "../../supply/receiving/goodsReceipt.ts";
import { Inspection } from "../../supply/receiving/inspection.ts";
import type { Batch } from "../../supply/stock/batch.ts";
import { Hold } from "../../supply/stock/hold.ts";
import { MaintenanceCheck } from "../maintenance/maintenanceCheck.ts";
import { NonconformingCase } from "../nonconforming/nonconformingCase.ts";
import { Recall } from "../recall/recall.ts";
import { RecallNotice } from "../recall/recallNotice.ts";
import { Excursion } from "../temperature/excursion.ts";
import { MonitoringPoint } from "../temperature/monitoringPoint.ts";
import { blockId, ReadingBlock } from "../temperature/readingBlock.ts";
import { scopes as everyScope, type InspectionScope } from "./inspectionScope.ts";
import type { InspectionStay } from "./inspectionStay.ts";

/** A record, the business date by which the period takes it or leaves it, and what is to be said of it besides. */
export interface Found {
  record: Node;
  on: string;
  more?: { label: Label; value: string }[];
  /** Readings of a monitoring point, day by day. */
  readings?: ReadingBlock[];
}

export interface DossierStep {
  scope: InspectionScope;
  found: Found[];
  /** Documents that the period of the stay leaves out. */
  outside: number;
  /** What should be there and is not. */
  missing: Label[];
}

type Period = Pick<InspectionStay, "recordsFrom" | "recordsTo">;

async function listed<T extends Node>(ctx: Context, target: NodeClass<T>, filter: Filter, sort = "createdAt"): Promise<T[]> {
  const all: T[] = [];
  for await (const one of readAll(ctx.table, target, { filter, orderBy: { sort, descending: false } })) all.push(one);
  return all;
}

const dayOf = (moment: string): string => businessDate(new Date(moment));

const created = (records: readonly Node[]): Found[] => records.map((record) => ({ record, on: dayOf(record.createdAt) }));

async function receiptsOf({ receiptId }: Batch, ctx: Context): Promise<Found[]> {
  const receipt = await ctx.loader.load(receiptId);
  return receipt instanceof GoodsReceipt ? [{ record: receipt, on: receipt.receivedOn }] : [];
}

async function holdsOf({ id, productId, batchNumber }: Batch, ctx: Context): Promise<Found[]> {
  const [holds, cases] = await Promise.all([listed(ctx, Hold, { batchNumber: { eq: batchNumber } }), listed(ctx, NonconformingCase, { batchId: { eq: id } })]);
  return created([...holds.filter((hold) => hold.productId === productId && (!hold.batchId || hold.batchId === id)), ...cases]);
}

const checksOf = async ({ id }: Batch, ctx: Context): Promise<Found[]> =>
  (await listed(ctx, MaintenanceCheck, { batchId: { eq: id } })).flatMap((record) => (record.checkedOn ? [{ record, on: record.checkedOn }] : []));

async function deliveriesOf({ id, productId, batchNumber }: Batch, ctx: Context): Promise<Found[]> {
  const lots = await listed(ctx, DeliveredLot, { productId: { eq: productId }, batchNumber: { eq: batchNumber } }, "requestedOn");
  const deliveries = await ctx.loader.loadAll<Delivery>(lots.map(({ deliveryId }) => deliveryId));
  // Another batch of the same lot number went elsewhere.
  const ofBatch = deliveries.filter((one): one is Delivery => one !== null && one.lines.some(({ batchId }) => batchId === id));
  return ofBatch.flatMap((record) => (record.shippedOn ? [{ record, on: record.shippedOn }] : []));
}

async function recallsOf({ productId, batchNumber }: Batch, ctx: Context): Promise<Found[]> {
  const recalls = (await listed(ctx, Recall, {}, "receivedAt")).filter(({ lots }) => lots.some((lot) => lot.productId === productId && lot.batchNumber === batchNumber));
  const notices = (await Promise.all(recalls.map(({ id }) => listed(ctx, RecallNotice, { recallId: { eq: id } })))).flat();
  return [...recalls.map((record) => ({ record, on: dayOf(record.receivedAt) })), ...created(notices.filter(({ lines }) => lines.some((line) => line.productId === productId && line.batchNumber === batchNumber)))];
}

/** Days from the first to the last, both included. */
function daysBetween(first: string, last: string): string[] {
  const days: string[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

async function zonesOf({ locationIds = [] }: Batch, ctx: Context): Promise<string[]> {
  const locations = await ctx.loader.loadAll<Location>(locationIds);
  return [...new Set(locations.flatMap((one) => one?.zoneId ?? []))];
}

/** Decimal text of tenths of a degree. */
const degrees = (tenths: number): string => `${(tenths / 10).toFixed(1)} °C`;

function readingFacts(days: readonly string[], blocks: readonly ReadingBlock[]): NonNullable<Found["more"]> {
  const outside = blocks.reduce((sum, block) => sum + block.outside, 0);
  return [
    { label: { zh: "有记录天数", en: "Days with readings" }, value: `${blocks.length} / ${days.length}` },
    ...(blocks.length === 0 ? [] : [
      { label: { zh: "期间最低", en: "Lowest" }, value: degrees(Math.min(...blocks.map(({ lowest }) => lowest))) },
      { label: { zh: "期间最高", en: "Highest" }, value: degrees(Math.max(...blocks.map(({ highest }) => highest))) },
      { label: { zh: "超限读数", en: "Readings outside" }, value: String(outside) },
    ]),
  ];
}

/** The points of the zones where the batch was stored, from its arrival on, and what went beyond their bounds. */
async function temperatureOf(batch: Batch, { recordsFrom, recordsTo }: Period, ctx: Context): Promise<{ found: Found[]; missing: Label[] }> {
  const zones = await zonesOf(batch, ctx);
  const arrived = dayOf(batch.createdAt);
  const [from, to] = [arrived > recordsFrom ? arrived : recordsFrom, recordsTo < ctx.today ? recordsTo : ctx.today];
  const [points, excursions] = await Promise.all([
    Promise.all(zones.map((zoneId) => listed(ctx, MonitoringPoint, { zoneId: { eq: zoneId } }, "name"))),
    Promise.all(zones.map((zoneId) => listed(ctx, Excursion, { zoneId: { eq: zoneId } }, "startedAt"))),
  ]);
  const days = daysBetween(from, to);
  const measured = await Promise.all(points.flat().map(async (record): Promise<Found> => {
    const readings = (await ctx.loader.loadAll<ReadingBlock>(days.map((day) => blockId(record.id, day)))).filter((one) => one !== null);
    return { record, on: from, more: readingFacts(days, readings), readings };
  }));
  const gaps = measured.flatMap(({ record, readings = [] }) => (readings.length < days.length ? [{ zh: `监测点 ${(record as MonitoringPoint).name} 有 ${days.length - readings.length} 天没有温湿度记录`, en: `the point ${(record as MonitoringPoint).name} has no readings of ${days.length - readings.length} days` }] : []));
  const missing = measured.length === 0 ? [{ zh: "储存库区没有监测点", en: "no monitoring point covers its zones" }] : gaps;
  const since = excursions.flat().filter((one) => dayOf(one.endedAt ?? one.startedAt) >= arrived);
  return { found: [...(from <= to ? measured : []), ...since.map((record) => ({ record, on: dayOf(record.startedAt) }))], missing };
}

const expected: Partial<Record<InspectionScope, Label>> = {
  RECEIPTS: { zh: "没有收货单", en: "no receipt" },
  INSPECTIONS: { zh: "没有验收单", en: "no inspection" },
  MAINTENANCE: { zh: "没有养护检查", en: "no maintenance check" },
};

async function findIn(scope: InspectionScope, batch: Batch, period: Period, ctx: Context): Promise<{ found: Found[]; missing: Label[] }> {
  if (scope === "TEMPERATURE") return temperatureOf(batch, period, ctx);
  const found = await {
    RECEIPTS: () => receiptsOf(batch, ctx),
    INSPECTIONS: async () => created(await listed(ctx, Inspection, { batchId: { eq: batch.id } })),
    HOLDS: () => holdsOf(batch, ctx),
    MAINTENANCE: () => checksOf(batch, ctx),
    DELIVERIES: () => deliveriesOf(batch, ctx),
    RECALLS: () => recallsOf(batch, ctx),
  }[scope]();
  const lack = expected[scope];
  return { found, missing: lack && found.length === 0 ? [lack] : [] };
}

/** The steps of a batch that the stay names, in their order. */
export async function dossierOf(batch: Batch, stay: Pick<InspectionStay, "scopes" | "recordsFrom" | "recordsTo">, ctx: Context): Promise<DossierStep[]> {
  const within = ({ on }: Found): boolean => stay.recordsFrom <= on && on <= stay.recordsTo;
  return Promise.all(
    everyScope.filter((scope) => stay.scopes.includes(scope)).map(async (scope) => {
      const { found, missing } = await findIn(scope, batch, stay, ctx);
      return { scope, found: found.filter(within), outside: found.filter((one) => !within(one)).length, missing };
    }),
  );
}
