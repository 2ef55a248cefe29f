import fc from "fast-check";
import { day, type Samples } from "../../../test/sample.ts";

export const samples: Samples = {
  Alert: fc.record({ raisedOn: day, unrecovered: fc.option(fc.constant(true), { nil: undefined }) }),
};
