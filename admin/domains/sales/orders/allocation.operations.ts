import type { Operation } from "../../../api/operation.ts";

export const allocationPlan: Operation = {
  name: "AllocationPlan",
  text: "query AllocationPlan($id: ID!) { allocationPlan(id: $id) { orderLine wanted missing left picks { batchNumber expiresOn quantity location { id displayName } } } }",
};
