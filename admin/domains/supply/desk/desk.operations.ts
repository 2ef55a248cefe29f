import type { Operation } from "../../../api/operation.ts";

const MONEY = "{ amount currency }";

export const purchaseDeskOperation: Operation = {
  name: "PurchaseDesk",
  text: `query PurchaseDesk($id: ID!) {
    desk: purchaseDesk(id: $id) {
      id type name incomplete
      documents { step id type name status open on supplier amount ${MONEY} quantity orderIds }
      prices { orderedOn purchaseOrderId otherId other quantity unitPrice ${MONEY} }
    }
  }`,
};
