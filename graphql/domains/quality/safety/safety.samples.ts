import fc from "fast-check";
import { day, someDay, type Samples } from "../../../test/sample.ts";

export const samples: Samples = {
  SafetyAction: fc.record({ dueOn: day, doneOn: someDay }),
};
