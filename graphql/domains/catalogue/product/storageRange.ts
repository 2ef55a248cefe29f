/** The temperatures that each storage class permits. GSP */
import type { Label } from "../../../schema/model.ts";
import type { StorageClass } from "./productEnums.ts";

/** In tenths of a degree, both ends included; an absent end is open. */
export interface TemperatureRange {
  low?: number;
  high?: number;
}

const ranges = {
  AMBIENT: { low: 100, high: 300 },
  COOL: { high: 200 },
  COLD: { low: 20, high: 80 },
  FROZEN: { high: -150 },
} satisfies Record<string, TemperatureRange>;

/** "2–8", "≤ 20", "≤ −15": a range as the trade writes it, without its unit. */
function rangeText({ low, high }: TemperatureRange, most: string): string {
  const degrees = (tenths: number) => String(tenths / 10).replace("-", "−");
  return low === undefined ? most + degrees(high!) : `${degrees(low)}–${degrees(high!)}`;
}

/** The range of a storage class. */
export const rangeOf = (storageClass: StorageClass): TemperatureRange => ranges[storageClass];

/** What a storage class permits, with its unit. */
export function permitted(storageClass: keyof typeof ranges): Label {
  const range = ranges[storageClass];
  return { zh: `${rangeText(range, "≤")}℃`, en: `${rangeText(range, "≤ ")} °C` };
}

const coldChain: readonly (StorageClass | undefined)[] = ["COLD", "FROZEN"];

/** Whether such goods travel in a cold chain: their temperature is recorded on departure, on their way and on arrival. */
export const isColdChain = (storageClass: StorageClass | undefined): boolean => coldChain.includes(storageClass);

/** Whether a temperature measured in storage is what the class permits, recorded on the way or not. */
export function isWithin(measured: number, storageClass: StorageClass): boolean {
  const { low = -Infinity, high = Infinity }: TemperatureRange = ranges[storageClass];
  return low <= measured && measured <= high;
}

/** Whether a measured temperature is permitted; of classes whose temperature is not recorded, each one is. */
export function isPermitted(measured: number, storageClass: StorageClass): boolean {
  return !isColdChain(storageClass) || isWithin(measured, storageClass);
}
