import fc from "fast-check";
import { amount, someDay, type Samples } from "../../../test/sample.ts";

export const samples: Samples = {
  NonconformingCase: fc.record({ executedOn: someDay, decision: fc.constantFrom("WRITE_OFF", "DESTROY", "RELEASE"), cost: amount }),
};
