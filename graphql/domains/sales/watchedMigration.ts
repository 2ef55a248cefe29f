/** Deliveries that were on their way before the clock watched them: silence counts from the migration. */
import { editEach } from "../../platform/migration/editEach.ts";
import { Delivery } from "./deliveries/delivery.ts";
import { hearOf } from "./deliveries/deliveryWatch.ts";

export const watchedMigration = editEach("2026-11-27-watched-deliveries", Delivery, (delivery) => {
  if (delivery.status !== "SHIPPED" || delivery.heardAt || delivery.historical) return undefined;
  const { heardAt, nextCheckAt, watched } = hearOf({ ...delivery } as Delivery, new Date());
  return { heardAt, nextCheckAt, watched };
});
