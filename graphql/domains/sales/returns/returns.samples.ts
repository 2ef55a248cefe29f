import fc from "fast-check";
import { amount, lines, quantity, someDay, type Samples } from "../../../test/sample.ts";

export const samples: Samples = {
  SalesReturn: fc.record({ receivedOn: someDay, total: amount, lines: lines({ qualifiedQuantity: fc.option(quantity, { nil: undefined }), rejectedQuantity: fc.option(quantity, { nil: undefined }) }) }),
};
