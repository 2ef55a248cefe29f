import type { Operation } from "../../../api/operation.ts";

export const fulfilmentMonths: Operation = {
  name: "FulfilmentMonths",
  text: "query FulfilmentMonths { fulfilmentMonths(last: 12) { month completedOrders onTimeInFullOrders askedPacks filledPacks onTimeInFull fillRate } }",
};
