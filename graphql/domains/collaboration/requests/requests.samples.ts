import fc from "fast-check";
import { day, type Samples } from "../../../test/sample.ts";

export const samples: Samples = {
  CollaborationRequest: fc.record({ clocks: fc.array(fc.record({ name: fc.constantFrom("answer", "close"), outcome: fc.constantFrom("MET", "MISSED", undefined), dueAt: day.map((one) => `${one}T09:00:00.000Z`) }), { maxLength: 3 }) }),
};
