/**
 * The arithmetic of replenishment: how much stock covers the time until new stock is there, and how much to buy. What
 * people read is printed from the same numbers that decide. 五(一)2
 */
import type { Label } from "../../../schema/model.ts";

/** Mean and sample deviation of something observed. */
export interface Spread {
  mean: number;
  deviation: number;
  observations: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const observations = values.length;
  if (observations === 0) return { mean: 0, deviation: 0, observations };
  const mean = values.reduce((sum, value) => sum + value, 0) / observations;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, deviation: observations > 1 ? Math.sqrt(squares / (observations - 1)) : 0, observations };
}

export interface ReplenishmentInput {
  /** Packs a day. */
  demand: Pick<Spread, "mean" | "deviation">;
  /** Days from order to put-away. */
  lead: Pick<Spread, "mean" | "deviation">;
  /** Of the normal distribution: 1.65 for 95 %. */
  z: number;
  /** Days that an order is to last beyond its arrival. */
  coverDays: number;
  sellable: number;
  onOrder: number;
  promised: number;
  backOrdered: number;
  /** Packs below which the supplier does not sell. */
  minimumOrder: number;
  /** Packs of a case; 1 where it is not known. */
  perCase: number;
}

export interface Replenishment {
  /** The value under the root: L σd² + d² σL². */
  variance: number;
  safetyStock: number;
  reorderPoint: number;
  position: number;
  /** Packs missing to the target; 0 while the position is above the reorder point. */
  need: number;
  /** Packs to order: the need, no less than the minimum order, in whole cases. */
  quantity: number;
  cases: number;
}

/** Sums of decimals are a little off; what is whole but for that is whole. */
const upwards = (value: number): number => Math.ceil(value - 1e-9);

export function replenish({ demand, lead, z, coverDays, sellable, onOrder, promised, backOrdered, minimumOrder, perCase }: ReplenishmentInput): Replenishment {
  const variance = lead.mean * demand.deviation ** 2 + demand.mean ** 2 * lead.deviation ** 2;
  const safetyStock = upwards(z * Math.sqrt(variance));
  const reorderPoint = upwards(demand.mean * lead.mean) + safetyStock;
  const position = sellable + onOrder - promised - backOrdered;
  const need = position > reorderPoint ? 0 : Math.max(0, upwards(demand.mean * (lead.mean + coverDays)) + safetyStock - position);
  const cases = need === 0 ? 0 : Math.ceil(Math.max(need, minimumOrder) / perCase);
  return { variance, safetyStock, reorderPoint, position, need, quantity: cases * perCase, cases };
}

const figure = (value: number): string => value.toLocaleString("en", { maximumFractionDigits: 2 });

/** The substituted formulas, line by line, as the page prints them. */
export function printed(input: ReplenishmentInput): Label {
  const { demand, lead, z, coverDays, sellable, onOrder, promised, backOrdered, minimumOrder, perCase } = input;
  const { variance, safetyStock, reorderPoint, position, need, quantity, cases } = replenish(input);
  const [d, sd, l, sl] = [demand.mean, demand.deviation, lead.mean, lead.deviation].map(figure);
  const stock = `SS = ⌈${figure(z)} × √(${l} × ${sd}² + ${d}² × ${sl}²)⌉ = ⌈${figure(z)} × √${figure(variance)}⌉ = ⌈${figure(z)} × ${figure(Math.sqrt(variance))}⌉ = ${figure(safetyStock)}`;
  const point = `ROP = ⌈${d} × ${l}⌉ + ${figure(safetyStock)} = ${figure(reorderPoint)}`;
  const where = `${figure(sellable)} + ${figure(onOrder)} − ${figure(promised)} − ${figure(backOrdered)} = ${figure(position)}`;
  const missing = `⌈${d} × (${l} + ${figure(coverDays)})⌉ + ${figure(safetyStock)} − ${figure(position)} = ${figure(need)}`;
  const bought = `⌈max(${figure(need)}, ${figure(minimumOrder)}) ÷ ${figure(perCase)}⌉ × ${figure(perCase)} = ${figure(cases)} × ${figure(perCase)} = ${figure(quantity)}`;
  const isEnough = position > reorderPoint;
  return {
    zh: [stock, point, `库存位置 = ${where}`, ...(isEnough ? [`${figure(position)} > ${figure(reorderPoint)}，无需补货`] : [`需求 = ${missing}`, `采购 = ${bought}`])].join("\n"),
    en: [stock, point, `Position = ${where}`, ...(isEnough ? [`${figure(position)} > ${figure(reorderPoint)}: nothing to order`] : [`Need = ${missing}`, `Order = ${bought}`])].join("\n"),
  };
}
