import fc from "fast-check";
import { amount, day, type Samples } from "../../../test/sample.ts";

export const samples: Samples = {
  NearExpiry: fc.record({ foundOn: day, kind: fc.constantFrom("NEAR", "STOP_SALE", "EXPIRED"), value: amount }),
};
