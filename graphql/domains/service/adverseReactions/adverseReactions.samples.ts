import fc from "fast-check";
import { day, type Samples } from "../../../test/sample.ts";

export const samples: Samples = {
  AdverseReaction: fc.record({ reports: fc.array(fc.record({ reportedAt: day.map((one) => `${one}T09:00:00.000Z`), inTime: fc.boolean() }), { maxLength: 3 }) }),
};
