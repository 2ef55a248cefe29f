import fc from "fast-check";
import { quantity, someDay, type Samples } from "../../../test/sample.ts";

export const samples: Samples = {
  Excursion: fc.record({ endedOn: someDay, minutes: quantity }),
};
