import fc from "fast-check";
import { amount, someDay, type Samples } from "../../../test/sample.ts";

export const samples: Samples = {
  PurchaseOrder: fc.record({ orderedOn: someDay, status: fc.constantFrom("SENT", "CANCELLED"), total: amount }),
};
