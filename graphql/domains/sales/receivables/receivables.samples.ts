import fc from "fast-check";
import { amount, day, type Samples } from "../../../test/sample.ts";

export const samples: Samples = {
  Receivable: fc.record({ dueOn: day, amount, open: amount }),
  ReceivableLevel: fc.record({ takenOn: day, open: amount, overdue: amount, delivered: amount, weighted: amount }),
};
