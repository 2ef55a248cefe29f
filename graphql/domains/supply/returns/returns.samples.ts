import fc from "fast-check";
import { lines, quantity, someDay, type Samples } from "../../../test/sample.ts";

export const samples: Samples = {
  PurchaseReturn: fc.record({ shippedOn: someDay, lines: lines({ quantity }) }),
};
