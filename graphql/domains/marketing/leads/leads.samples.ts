import fc from "fast-check";
import { amount, day, someDay, type Samples } from "../../../test/sample.ts";

export const samples: Samples = {
  Lead: fc.record({ receivedOn: day, status: fc.constantFrom("NEW", "WON", "INVALID"), duplicateOfId: fc.constantFrom(undefined, "lead_1") }),
  Expense: fc.record({ paidOn: someDay, paid: amount, reversedOn: someDay }),
};
