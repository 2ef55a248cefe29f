import type { Operation } from "../../../api/operation.ts";

const MEMBER = "id name revenue { amount currency } cost { amount currency } margin { amount currency } freight { amount currency } marginAfterFreight { amount currency } share";

export const marginsOperation: Operation = {
  name: "Margins",
  text: `query Margins($by: MarginBy!, $period: String!) { figures: margins(by: $by, period: $period) { memberCount total { ${MEMBER} } members { ${MEMBER} } } }`,
};
