/** What order lines contribute to figures: each figure is the plain sum of its lines, and an order never contributes more than one transaction takes. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { money } from "../../../table/money.ts";
import { projectionOf } from "../../../platform/projection/project.ts";
import { lineFigures } from "./salesFigures.ts";
import { SalesOrder } from "../orders/salesOrder.ts";
import { countedLines, type SalesOrderLine } from "../orders/salesOrderLine.ts";

const line = fc.record({ productId: fc.constantFrom("prod_1", "prod_2"), quantity: fc.integer({ min: 1, max: 10 ** 8 }), price: fc.integer({ min: 1, max: 10 ** 7 }), cancelled: fc.double({ min: 0, max: 1, noNaN: true }), returned: fc.double({ min: 0, max: 1, noNaN: true }) });
const order = fc
  .record({
    id: fc.uuid().map((id) => `so_${id}`),
    number: fc.constant("SO1"),
    status: fc.constantFrom<SalesOrder["status"]>("DRAFT", "CONFIRMED", "PARTLY_SHIPPED", "SHIPPED", "COMPLETED", "CANCELLED"),
    customerId: fc.constantFrom("cust_1", "cust_2"),
    regionId: fc.constantFrom("reg_1", "reg_2"),
    representativeId: fc.constantFrom("emp_1", undefined),
    orderedOn: fc.constantFrom("2025-12-31", "2026-01-01", "2026-03-15", undefined),
    lines: fc.array(line, { minLength: 1, maxLength: 6 }),
  })
  .map(({ lines, ...values }) =>
    Object.assign(Object.create(SalesOrder.prototype) as SalesOrder, values, {
      lines: lines.map(({ productId, quantity, price, cancelled, returned }) => {
        const cancelledQuantity = Math.floor(quantity * cancelled);
        return { productId, quantity, unitPrice: money(price, "CNY"), amount: money(quantity * price, "CNY"), cancelledQuantity, returnedQuantity: Math.floor((quantity - cancelledQuantity) * returned) };
      }),
    }),
  );

const add = (sums: Map<string, number>, name: string, value: number) => sums.set(name, (sums.get(name) ?? 0) + value);

test("figures are the sums over what was ordered and neither cancelled nor returned", () => {
  fc.assert(
    fc.property(fc.array(order, { maxLength: 12 }), (orders) => {
      const figures = new Map<string, number>();
      for (const one of orders.flatMap(countedLines)) for (const [name, value] of Object.entries(lineFigures(one as SalesOrderLine))) add(figures, name, value);
      const byHand = new Map<string, number>();
      for (const { status, orderedOn, customerId, regionId, representativeId = "none", lines } of orders) {
        if (!orderedOn || status === "DRAFT" || status === "CANCELLED") continue;
        const [year, month] = orderedOn.split("-") as [string, string];
        for (const { productId, quantity, unitPrice, cancelledQuantity, returnedQuantity } of lines) {
          const net = quantity - cancelledQuantity - returnedQuantity;
          if (net === 0) continue;
          for (const [unit, value] of [["CNY", net * unitPrice.amount], ["packs", net]] as const) {
            add(byHand, `sales#${unit}\t${year}-${month}`, value);
            for (const [dimension, id] of Object.entries({ regionId, productId, representativeId, customerId })) for (const period of [year, `${year}-${month}`]) add(byHand, `sales#${unit}#${dimension}\t${period}#${id}`, value);
            add(byHand, `sales#${unit}#branch#${year}\t${regionId}#${productId}#${representativeId}#${month}`, value);
          }
        }
      }
      expect(Object.fromEntries(figures)).toEqual(Object.fromEntries(byHand));
    }),
    { numRuns: 200 },
  );
});

test("a line moves no more figures than fit into the transaction of its marker, those of its lists included", () => {
  fc.assert(
    fc.property(order, (one) => {
      for (const derived of countedLines(one)) expect(Object.keys(projectionOf(derived).contributions).length).toBeLessThanOrEqual(40);
    }),
    { numRuns: 50 },
  );
});
