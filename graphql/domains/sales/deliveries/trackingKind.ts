import { enumeration, type ValueOf } from "../../../table/enumeration.ts";

export const TrackingKind = enumeration("TrackingKind", "Kind of tracking event.", {
  PICKED_UP: { zh: "已揽收", en: "Picked up", tone: "info", about: "The carrier has taken the goods over." },
  IN_TRANSIT: { zh: "运输中", en: "In transit", tone: "info", about: "It has reached a place on its route." },
  OUT_FOR_DELIVERY: { zh: "派送中", en: "Out for delivery", tone: "info", about: "It is on the vehicle for final delivery." },
  DELIVERED: { zh: "已送达", en: "Delivered", tone: "good", about: "The goods were handed over; who signed for them is recorded on the delivery." },
  FAILED_ATTEMPT: { zh: "配送未成功", en: "Failed attempt", tone: "bad", about: "A delivery attempt failed." },
  DELAYED: { zh: "延误", en: "Delayed", tone: "warning", about: "It will arrive later than planned." },
  DAMAGED: { zh: "货损", en: "Damaged", tone: "bad", about: "Some of the goods were damaged." },
  LOST: { zh: "丢失", en: "Lost", tone: "bad", about: "Some of the goods cannot be found." },
});
export type TrackingKind = ValueOf<typeof TrackingKind>;

/** Kinds by which the carrier reports a problem. */
export const problemKinds: ReadonlySet<TrackingKind> = new Set(["FAILED_ATTEMPT", "DELAYED", "DAMAGED", "LOST"]);

/** Kinds after which no further tracking is expected. */
export const finalKinds: ReadonlySet<TrackingKind> = new Set(["DELIVERED", "LOST"]);

/** Kinds that require a temperature, because somebody handles the goods; a delay can be reported from a desk. */
export const requiresTemperature = (kind: TrackingKind): boolean => kind !== "DELAYED" && kind !== "LOST";
