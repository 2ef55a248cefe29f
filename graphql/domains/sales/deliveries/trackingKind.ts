import { enumeration, type ValueOf } from "../../../table/enumeration.ts";

export const TrackingKind = enumeration("TrackingKind", "What happened to a delivery on its way.", {
  PICKED_UP: { zh: "已揽收", en: "Picked up", tone: "info", about: "The carrier has taken the goods over." },
  IN_TRANSIT: { zh: "运输中", en: "In transit", tone: "info", about: "It has come to a place on its way." },
  OUT_FOR_DELIVERY: { zh: "派送中", en: "Out for delivery", tone: "info", about: "It is on the vehicle that brings it to the receiver." },
  DELIVERED: { zh: "已送达", en: "Delivered", tone: "good", about: "The goods were handed over; who signed for them is recorded on the delivery." },
  FAILED_ATTEMPT: { zh: "投递未成功", en: "Failed attempt", tone: "bad", about: "The goods came and could not be handed over." },
  DELAYED: { zh: "延误", en: "Delayed", tone: "warning", about: "It will come later than planned." },
  DAMAGED: { zh: "货损", en: "Damaged", tone: "bad", about: "Some of the goods were damaged." },
  LOST: { zh: "丢失", en: "Lost", tone: "bad", about: "Some of the goods cannot be found." },
});
export type TrackingKind = ValueOf<typeof TrackingKind>;

/** By which the carrier says that something went wrong. */
export const tellsOfTrouble: ReadonlySet<TrackingKind> = new Set(["FAILED_ATTEMPT", "DELAYED", "DAMAGED", "LOST"]);

/** After which nothing more is heard from the way. */
export const endsTheWay: ReadonlySet<TrackingKind> = new Set(["DELIVERED", "LOST"]);

/** At which the goods are before somebody who reads their temperature; a delay may be told from a desk. */
export const withTheGoods = (kind: TrackingKind): boolean => kind !== "DELAYED" && kind !== "LOST";
