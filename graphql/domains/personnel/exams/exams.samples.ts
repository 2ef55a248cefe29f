import fc from "fast-check";
import { day, type Samples } from "../../../test/sample.ts";

export const samples: Samples = {
  TrainingRecord: fc.record({ completedOn: day, completed: fc.boolean() }),
};
