import fc from "fast-check";
import { day, someDay, type Samples } from "../../../test/sample.ts";

export const samples: Samples = {
  MaintenanceRound: fc.record({ overdueOn: day, status: fc.constantFrom("OPEN", "DONE"), late: fc.constantFrom(true, undefined) }),
  MaintenanceCheck: fc.record({ checkedOn: someDay, result: fc.constantFrom("IN_ORDER", "SUSPECT") }),
};
