import fc from "fast-check";
import { quantity, someDay, type Samples } from "../../../test/sample.ts";

export const samples: Samples = {
  Stocktake: fc.record({ postedOn: someDay, countedLines: quantity, exactLines: quantity }),
};
