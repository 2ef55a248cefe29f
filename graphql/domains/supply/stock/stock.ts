/**
 * The stock ledger. The invariants: the on-hand quantity at every location equals the sum of its movements, and neither
 * on-hand nor available quantity is ever negative. Balances change only here, together with their movement.
 */
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import type { Context } from "../../../platform/context.ts";
import { refuseIfAny, Refusal, rule, type Finding } from "../../../platform/problem/problem.ts";
import { balanceId, loadBalance, recordLocation } from "./allocatable.ts";
import type { Batch, BatchQuality } from "./batch.ts";
import type { Location } from "../places/location.ts";
import { StockBalance } from "./stockBalance.ts";
import { StockMovement, type StockMovementKind } from "./stockMovement.ts";
import type { Product } from "../../catalogue/product/product.ts";
import type { StorageClass } from "../../catalogue/api.ts";
import type { Zone, ZoneKind } from "../places/zone.ts";

const notEnough = rule<{ code: string; free: number; wanted: number }>("NOT_ENOUGH_STOCK", {
  clause: "五(二)1",
  message: {
    zh: ({ code, free, wanted }) => `货位 ${code} 可动用 ${free}，需要 ${wanted}`,
    en: ({ code, free, wanted }) => `${code} has ${free} free, ${wanted} are needed`,
  },
  remedy: { zh: () => "请减少数量或选择其他货位", en: () => "Reduce the quantity, or choose another location" },
});

/** Unallocated packs of a batch at a location. */
export async function freeStock(ctx: Context, batchId: string, locationId: string): Promise<number> {
  const balance = await loadBalance(ctx, batchId, locationId);
  return balance ? balance.onHand - balance.allocated : 0;
}

/** Findings against taking this many packs of a batch from a location. */
export async function stockFindings(ctx: Context, batchId: string, { id, code }: Location, wanted: number): Promise<Finding[]> {
  const free = await freeStock(ctx, batchId, id);
  return free < wanted ? [notEnough({ code, free, wanted })] : [];
}

interface Movement {
  kind: StockMovementKind;
  batch: Batch;
  from?: Location;
  to?: Location;
  /** Packs, positive. */
  quantity: number;
  /** Takes packs allocated to the document instead of unallocated ones. */
  promised?: true;
  sourceId: string;
}

/**
 * Writes one movement and the balances that it changes. Refuses to take missing or allocated packs, and to put a batch
 * where it may not be stored, whatever document moves it.
 */
export async function moveStock(ctx: Context, uow: UnitOfWork, { kind, batch, from, to, quantity, promised, sourceId }: Movement): Promise<void> {
  if (!Number.isSafeInteger(quantity) || quantity <= 0) throw new RangeError(`A movement of ${quantity} packs`);
  if (to) refuseIfAny(await standingFindings(ctx, uow.current(batch), to));
  if (from) await (promised ? takePromised : take)(ctx, uow, batch, from, quantity);
  if (to) await put(ctx, uow, batch, to, quantity);
  uow.create(StockMovement, { kind, batchId: batch.id, batchNumber: batch.batchNumber, productId: batch.productId, fromLocationId: from?.id, toLocationId: to?.id, quantity, sourceId });
}

async function take(ctx: Context, uow: UnitOfWork, batch: Batch, { id, code }: Location, quantity: number): Promise<void> {
  const stored = await loadBalance(ctx, batch.id, id);
  const balance = stored && uow.edit(stored);
  const free = balance ? balance.onHand - balance.allocated : 0;
  if (!balance || free < quantity) throw new Refusal([notEnough({ code, free, wanted: quantity })]);
  setOnHand(balance, balance.onHand - quantity);
}

/** Allocated packs are reserved on the balance, so there is always enough. */
async function takePromised(ctx: Context, uow: UnitOfWork, batch: Batch, { id }: Location, quantity: number): Promise<void> {
  const balance = uow.edit((await loadBalance(ctx, batch.id, id))!);
  if (balance.allocated < quantity) throw new RangeError(`${balance.id} was promised ${balance.allocated}, not ${quantity}`);
  balance.allocated -= quantity;
  setOnHand(balance, balance.onHand - quantity);
}

async function put(ctx: Context, uow: UnitOfWork, batch: Batch, location: Location, quantity: number): Promise<void> {
  // A concurrent lock does not touch locations without stock, so the batch's version is checked here.
  uow.relyOn(batch);
  const balance = await balanceAt(ctx, uow, batch, location);
  setOnHand(balance, balance.onHand + quantity);
}

async function balanceAt(ctx: Context, uow: UnitOfWork, batch: Batch, { id: locationId, zoneId }: Location): Promise<StockBalance> {
  const id = balanceId(batch.id, locationId);
  const begun = uow.records.find((record) => record.id === id) as StockBalance | undefined;
  const stored = begun ? null : await ctx.loader.load<StockBalance>(id);
  if (begun || stored) return begun ?? uow.edit(stored!);
  const { kind: zoneKind } = (await ctx.loader.load<Zone>(zoneId))!;
  recordLocation(uow, batch, locationId);
  return uow.create(StockBalance, { id, productId: batch.productId, batchId: batch.id, batchNumber: batch.batchNumber, locationId, zoneKind, expiresOn: batch.expiresOn, onHand: 0, inStock: false, allocated: 0 });
}

function setOnHand(balance: StockBalance, onHand: number): void {
  Object.assign(balance, { onHand, inStock: onHand > 0 });
}

const wrongZone = rule<{ code: string; zone: string }>("WRONG_ZONE", {
  clause: "五(二)2 · GSP",
  message: { zh: ({ code, zone }) => `货位 ${code} 所在的${zone}不能存放此批次`, en: ({ code, zone }) => `${code} in ${zone} may not hold this batch` },
  remedy: { zh: () => "待验、合格、不合格须分区存放", en: () => "Pending, qualified and rejected stock must be in separate zones" },
});

const wrongTemperature = rule<{ code: string; zone: string }>("WRONG_STORAGE_CLASS", {
  clause: "五(二)2 · GSP",
  message: { zh: ({ code, zone }) => `货位 ${code}(${zone}）的温度与商品储存条件不符`, en: ({ code, zone }) => `${code} (${zone}) does not have the product's storage temperature` },
  remedy: { zh: () => "请选择符合储存条件的库区", en: () => "Choose a zone with the product's storage class" },
});

/** Findings against storing a batch at a location: the zone's purpose. */
export async function zoneFindings(ctx: Context, { zoneId, code }: Location, kind: ZoneKind, field?: string): Promise<Finding[]> {
  const zone = (await ctx.loader.load<Zone>(zoneId))!;
  return zone.kind === kind ? [] : [wrongZone({ code, zone: zone.name }, { field, record: zone })];
}

/** Findings against storing a batch at a location: the zone's purpose or temperature. */
export async function placeFindings(ctx: Context, location: Location, wanted: { kind: ZoneKind; storageClass?: StorageClass }, field?: string): Promise<Finding[]> {
  const zone = (await ctx.loader.load<Zone>(location.zoneId))!;
  return [...(await zoneFindings(ctx, location, wanted.kind, field)), ...temperatureFindings(location, zone, wanted.storageClass, field)];
}

/**
 * Zones in which a batch of this quality may be stored; documents may restrict them further. A qualified batch waits on the dock for
 * its put-away, packs that came back wait among the returns, and those that came back damaged are rejected.
 */
const zonesOf: Readonly<Record<BatchQuality, readonly ZoneKind[]>> = { PENDING: ["RECEIVING", "QUARANTINE"], QUALIFIED: ["RECEIVING", "RETURNS", "STORAGE", "QUARANTINE", "REJECTED", "DISPOSAL"], REJECTED: ["RECEIVING", "RETURNS", "QUARANTINE", "REJECTED", "DISPOSAL"] };

/** Reasons why a batch may not be stored at a location, by its product's temperature and its own quality. */
export async function standingFindings(ctx: Context, { productId, status }: Batch, location: Location, field?: string): Promise<Finding[]> {
  const [product, zone] = await Promise.all([ctx.loader.load<Product>(productId), ctx.loader.load<Zone>(location.zoneId)]);
  const fits = zonesOf[status].includes(zone!.kind);
  const temperature = temperatureFindings(location, zone!, product?.storageClass, field);
  return [...(fits ? [] : [wrongZone({ code: location.code, zone: zone!.name }, { field, record: zone! })]), ...temperature];
}

const temperatureFindings = ({ code }: Location, zone: Zone, storageClass: StorageClass | undefined, field?: string): Finding[] =>
  zone.storageClass === storageClass ? [] : [wrongTemperature({ code, zone: zone.name }, { field, record: zone })];
