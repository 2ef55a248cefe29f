import fc from "fast-check";
import { day, lines, type Samples } from "../../../test/sample.ts";

export const samples: Samples = {
  GoodsReceipt: fc.record({ receivedOn: day, expectedOn: day, status: fc.constantFrom("DRAFT", "CONFIRMED"), lines: lines({}) }),
};
