import fc from "fast-check";
import { quantity, someDay, type Samples } from "../../../test/sample.ts";

export const samples: Samples = {
  RecallNotice: fc.record({ sentOn: someDay, drill: fc.boolean(), status: fc.constantFrom("SENT", "ACKNOWLEDGED") }),
  Recall: fc.record({ finishedOn: someDay, drill: fc.boolean(), toReturn: quantity, cameBack: quantity }),
};
