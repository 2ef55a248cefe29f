import type { Operation } from "../../../api/operation.ts";

export const tariffChargeOperation: Operation = {
  name: "TariffCharge",
  text: "query TariffCharge($id: ID!, $lane: Int!, $grams: Int!, $cubicCentimetres: Int!) { tariffCharge(id: $id, lane: $lane, grams: $grams, cubicCentimetres: $cubicCentimetres) { kilograms total { amount currency } arithmetic } }",
};
