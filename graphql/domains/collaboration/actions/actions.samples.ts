import fc from "fast-check";
import { day, someDay, type Samples } from "../../../test/sample.ts";

export const samples: Samples = {
  ActionItem: fc.record({ dueOn: day, doneOn: someDay, status: fc.constantFrom("OPEN", "DONE", "VERIFIED", "CANCELLED") }),
};
