import type { Operation } from "../../../api/operation.ts";

export const tariffChargeOperation: Operation = {
  name: "TariffCharge",
  text: "query TariffCharge($id: ID!, $lane: Int!, $grams: Int!, $cubicCentimetres: Int!) { tariffCharge(id: $id, lane: $lane, grams: $grams, cubicCentimetres: $cubicCentimetres) { kilograms total { amount currency } arithmetic } }",
};

const MEMBER = "id name shipments orders freight { amount currency } perOrder { amount currency } shareOfValue arrived onTimeShare";

export const freightFiguresOperation: Operation = {
  name: "FreightFigures",
  text: `query FreightFigures($by: FreightBy!, $period: String!) { figures: freightFigures(by: $by, period: $period) { total { ${MEMBER} } members { ${MEMBER} } } }`,
};
