import { Loader } from "../../table/loader.ts";
import { editEach } from "../../platform/migration/editEach.ts";
import type { Delivery } from "../sales/deliveries/delivery.ts";
import { buyerOf } from "./freight/allocateFreight.ts";
import { FreightCost } from "./freight/freightCost.ts";

export const migrations = [
  // Until 2026-12-01, a share of freight did not say whose margin bears it.
  editEach("2026-12-01-freight-shares", FreightCost, async ({ shares }, table) => {
    if (shares.every(({ customerId }) => customerId !== undefined)) return undefined;
    const deliveries = new Map((await new Loader(table).loadAll<Delivery>(shares.map(({ deliveryId }) => deliveryId))).map((one) => [one.id, one]));
    return { shares: shares.map((share) => ({ ...share, ...(deliveries.has(share.deliveryId) && buyerOf(deliveries.get(share.deliveryId)!)) })) };
  }),
];
