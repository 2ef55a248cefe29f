import type { Operation } from "../../../api/operation.ts";

const MEMBER = "id name shipments orders freight { amount currency } perOrder { amount currency } shareOfValue arrived onTimeShare";

export const freightFiguresOperation: Operation = {
  name: "FreightFigures",
  text: `query FreightFigures($by: FreightBy!, $period: String!) { figures: freightFigures(by: $by, period: $period) { total { ${MEMBER} } members { ${MEMBER} } } }`,
};
