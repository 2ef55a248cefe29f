import fc from "fast-check";
import { amount, day, type Samples } from "../../../test/sample.ts";

export const samples: Samples = {
  StockValue: fc.record({ valuedOn: day, value: amount }),
};
