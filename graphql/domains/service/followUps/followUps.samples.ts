import fc from "fast-check";
import { day, someDay, type Samples } from "../../../test/sample.ts";

export const samples: Samples = {
  FollowUpTarget: fc.record({ dueOn: day, coveredOn: someDay }),
  FollowUp: fc.record({ doneOn: someDay, answers: fc.array(fc.record({ score: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }) }), { maxLength: 4 }) }),
};
