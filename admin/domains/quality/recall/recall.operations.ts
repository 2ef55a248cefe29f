import type { Operation } from "../../../api/operation.ts";

export const deliveredLotsOfRecall: Operation = {
  name: "DeliveredLotsOfRecall",
  text: `query DeliveredLotsOfRecall($filter: DeliveredLotFilter!, $after: String) {
    deliveredLots(filter: $filter, first: 100, after: $after, orderBy: REQUESTED_ON_DESC) {
      nodes { id deliveryId deliveryNumber customerId quantity returnedQuantity lostQuantity shippedOn consigneeAddress deliveryStatus }
      pageInfo { hasNextPage endCursor }
    }
  }`,
};
