import type { Operation } from "../../../api/operation.ts";

const MONTH = "month amount { amount currency } quantity";

export const statisticsOperation: Operation = {
  name: "SalesStatistics",
  text: `query SalesStatistics($by: SalesBy!, $period: String!, $currency: String!) {
    statistics: salesStatistics(by: $by, period: $period, currency: $currency, first: 100) {
      amount { amount currency } amountBefore { amount currency } quantity memberCount othersAmount { amount currency } othersQuantity
      months { ${MONTH} }
      members { id name amount { amount currency } quantity amountBefore { amount currency } months { ${MONTH} } }
    }
  }`,
};
