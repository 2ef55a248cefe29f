import { rangeOf, type StorageClass } from "../../catalogue/api.ts";
import type { Bounds } from "./excursionDetection.ts";

/** Bounds of a storage class in tenths of a degree, both inclusive; where there is none, a temperature that no device measures. */
export function boundsOf(storageClass: StorageClass): Bounds {
  const { low = -2_000, high = 2_000 } = rangeOf(storageClass);
  return { low, high };
}
