import type { Operation } from "../../../api/operation.ts";

export const deliveryTracking: Operation = {
  name: "DeliveryTracking",
  text: `query DeliveryTracking($filter: TrackingEventFilter!, $after: String) {
    trackingEvents(filter: $filter, first: 20, after: $after, orderBy: HAPPENED_AT_DESC) {
      nodes { id kind happenedAt place temperature remark reference }
      pageInfo { hasNextPage endCursor }
    }
  }`,
};
