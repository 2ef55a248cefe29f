/**
 * What a tariff charges for a weight. The same functions price a booking, answer the calculator of the page and say how
 * they came to it. The invariants: a weight falls into one band at most, because bands exclude their lower limit and
 * include their upper one; everything is exact, and the surcharge is rounded once, half away from zero. 五(三)4
 */
import { money, type Money } from "../../../table/money.ts";
import { basisPoint, inUnit } from "../../../table/unit.ts";
import type { Label } from "../../../schema/model.ts";
import { moneyText } from "../../../platform/paper/valueText.ts";
import { roundedShare } from "../../../platform/rounding.ts";
import type { Load } from "../../catalogue/api.ts";
import { chargeableKg } from "./chargeableWeight.ts";
import type { BandPricing } from "./freightEnums.ts";

export interface TariffBand {
  /** Whole kilograms: above this weight … */
  overKg: number;
  /** … and up to this one, itself included. */
  upToKg: number;
  pricing: BandPricing;
  /** Of the shipment, or of a kilogram. */
  price: Money;
}

export interface Tariff {
  bands: readonly TariffBand[];
  /** Least charge before the surcharge. */
  minimum?: Money | null;
  /** In hundredths of a percent. */
  surcharge: number;
}

export interface FreightCharge {
  kilograms: number;
  band: TariffBand;
  /** By the band alone, in minor units. */
  byBand: number;
  /** Not less than the minimum, in minor units. */
  base: number;
  surcharge: number;
  /** With the surcharge. */
  total: Money;
}

const wholePercent = 10_000;

/** Whether a band holds so many kilograms. */
export const holds = ({ overKg, upToKg }: Pick<TariffBand, "overKg" | "upToKg">, kilograms: number): boolean => kilograms > overKg && kilograms <= upToKg;

/** Undefined where no band of the tariff holds the weight. */
export function chargeFor({ bands, minimum, surcharge }: Tariff, load: Load): FreightCharge | undefined {
  const kilograms = chargeableKg(load);
  const band = bands.find((one) => holds(one, kilograms));
  if (!band) return undefined;
  const { amount, currency } = band.price;
  const byBand = band.pricing === "FLAT" ? amount : amount * kilograms;
  const base = Math.max(byBand, minimum?.amount ?? 0);
  return { kilograms, band, byBand, base, surcharge, total: money(roundedShare(base, wholePercent + surcharge, wholePercent), currency) };
}

/** The weight from which it follows, as people read it: "max(50.001 kg, 240,000 cm³ ÷ 6,000) → 51 kg". */
export function weightText(load: Load): string {
  const kilograms = (load.grams / 1_000).toFixed(3);
  return `max(${kilograms} kg, ${load.cubicCentimetres.toLocaleString("en")} cm³ ÷ 6,000) → ${chargeableKg(load)} kg`;
}

/** The charge with every number that it follows from. */
export function chargeText(load: Load, { kilograms, band, byBand, base, surcharge, total }: FreightCharge): Label {
  const say = (language: keyof Label): string => {
    const text = (amount: number): string => moneyText(money(amount, total.currency), language);
    const priced = band.pricing === "FLAT" ? text(byBand) : `${kilograms} kg × ${text(band.price.amount)} = ${text(byBand)}`;
    const least = base > byBand ? (language === "zh" ? `，不足最低收费，按 ${text(base)}` : `, at least ${text(base)}`) : "";
    const added = surcharge > 0 ? ` × (1 + ${inUnit(surcharge, basisPoint)[language]}) = ${text(total.amount)}` : "";
    return `${weightText(load)}; (${band.overKg}, ${band.upToKg}] kg: ${priced}${least}${added}`;
  };
  return { zh: say("zh").replace("; ", "；"), en: say("en") };
}

