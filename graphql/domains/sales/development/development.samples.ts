import fc from "fast-check";
import { someDay, type Samples } from "../../../test/sample.ts";

export const samples: Samples = {
  Visit: fc.record({ dueOn: someDay, status: fc.constantFrom("PLANNED", "DONE", "CANCELLED") }),
};
