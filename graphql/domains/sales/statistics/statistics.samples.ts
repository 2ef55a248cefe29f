import fc from "fast-check";
import { amount, day, lines, quantity, someDay, type Samples } from "../../../test/sample.ts";

export const samples: Samples = {
  SalesOrder: fc.record({ customerId: fc.constantFrom("cust_a", "cust_b"), representativeId: fc.option(fc.constantFrom("emp_a", "emp_b"), { nil: undefined }), status: fc.constantFrom("COMPLETED", "SHIPPED"), lastSignedOn: someDay, requestedOn: day, firstAllocatedOn: someDay, filledAtOnce: fc.option(quantity, { nil: undefined }), lines: lines({ quantity, cancelledQuantity: fc.constantFrom(0, 0, 5) }) }),
  SalesOrderLine: fc.record({ orderedOn: day, amount }),
};
