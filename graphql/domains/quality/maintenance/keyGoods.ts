/** Which goods are key products, that is looked at more often: decided in one place. GSP 养护 */
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { addDays, daysBetween } from "../../../platform/businessDate.ts";
import { isColdChain, type StorageClass } from "../../catalogue/api.ts";
import type { MaintenanceTerms } from "./maintenanceTerms.ts";

export const KeyGoodsReason = enumeration("KeyGoodsReason", "Why goods are looked at more often.", {
  COLD_CHAIN: { zh: "冷藏冷冻", en: "Cold chain", tone: "info", about: "Stored cold or frozen." },
  NEAR_EXPIRY: { zh: "近效期", en: "Near expiry", tone: "warning", about: "Expires soon." },
  FIRST_YEAR: { zh: "首营品种", en: "First year", about: "Approved not long ago." },
  SPECIAL: { zh: "特殊品种", en: "Special", about: "Quality has named it." },
});
export type KeyGoodsReason = ValueOf<typeof KeyGoodsReason>;

export interface StoredGoods {
  productId: string;
  storageClass?: StorageClass;
  /** Business date of the product's first-time approval. */
  approvedOn?: string;
  expiresOn: string;
}

type Terms = Pick<MaintenanceTerms, "keyExpiryDays" | "firstYearDays" | "specialProducts">;

/** The first reason that holds on the day; undefined for general goods. */
export function keyReason({ productId, storageClass, approvedOn, expiresOn }: StoredGoods, today: string, { keyExpiryDays, firstYearDays, specialProducts = [] }: Terms): KeyGoodsReason | undefined {
  if (storageClass && isColdChain(storageClass)) return "COLD_CHAIN";
  if (daysBetween(today, expiresOn) <= keyExpiryDays) return "NEAR_EXPIRY";
  if (approvedOn && today < addDays(approvedOn, firstYearDays)) return "FIRST_YEAR";
  return specialProducts.some((one) => one.productId === productId) ? "SPECIAL" : undefined;
}
